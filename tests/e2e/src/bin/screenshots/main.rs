//! Takes pictures of the page: those of the README and of its manifest, and its icons; or, into a folder that is
//! named, every screen in each theme at three widths, for looking through. A scenario may be named after the folder.

mod icons;

use std::env;
use std::path::{Path, PathBuf};

use e2e::appearance::Theme;
use e2e::input_method::InputMethod;
use e2e::journey::{Google, Journey, SERVICE};
use e2e::screens;
use e2e::test_context::{self, TestContext};
use xtask::workspace::Workspace;

/// A desktop, a tablet and a phone, in CSS pixels.
const WIDTHS: [u32; 3] = [1280, 768, 360];
const README: u32 = 1280;

#[tokio::main]
async fn main() {
    let mut arguments = env::args().skip(1);
    if let Some(folder) = arguments.next() {
        let folder = PathBuf::from(folder);
        match arguments.next() {
            Some(name) => scenario(&folder, &name).await,
            None => all(&folder).await,
        }
        return;
    }
    let workspace = Workspace::find();
    let public = workspace.file("public");
    icons::make(&public).await;
    manifest(&public.join("screenshots")).await;
    readme(&workspace.file("docs/screenshots")).await;
}

/// As high and wide as `public/manifest.webmanifest` says; in the demo, where nothing names this machine.
async fn manifest(folder: &Path) {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        let journey = Journey {
            page,
            input: InputMethod::Pointer,
            google: Google::Panel,
        };
        page.load("").await;
        journey.start_the_demo().await;
        journey.find_the_service().await;
        journey.check().await;
        journey.enable().await;
        journey.go_on("Create the endpoint in Google Cloud").await;
        journey.create_endpoint("10.0.7.1").await;
        page.click("link", SERVICE).await;
        page.says("1 connection is waiting for your approval").await;
        for (name, width) in [("wide", 1280), ("narrow", 400)] {
            let file = folder.join(name).with_extension("png");
            page.view(width, 800, Theme::Light, &file).await;
        }
    })
    .await;
}

async fn readme(folder: &Path) {
    test_context::run("awaiting-approval", "manual", async |context| {
        show(context, "orders-kafka", "Approve the connection").await;
        context
            .page
            .screenshot(README, Theme::Light, &folder.join("overview-light.png"))
            .await;
    })
    .await;
    test_context::run("two-connections", "manual", async |context| {
        let page = &context.page;
        show(
            context,
            "rt-pl-kafka/connect/plc5e3f9573e9a",
            "23479018263541761",
        )
        .await;
        page.click("link", "Apache Kafka, SASL…").await;
        page.click("button", "Get the connection information").await;
        page.says("kcat -b").await;
        page.screenshot(README, Theme::Dark, &folder.join("connect-dark.png"))
            .await;
    })
    .await;
}

/// Signs in at a place below the services, and waits until it shows a text.
async fn show(context: &TestContext, place: &str, text: &str) {
    let page = &context.page;
    let journey = context.journey(InputMethod::Pointer);
    page.load(&["#/project/acme-production/service/", place].concat())
        .await;
    journey.sign_in("demo").await;
    page.says("Checked").await;
    page.says(text).await;
}

async fn scenario(folder: &Path, name: &str) {
    test_context::run(name, "manual", async |context| {
        screens::visit(context, name, async |name| {
            pictures(context, folder, name).await;
        })
        .await;
    })
    .await;
}

async fn all(folder: &Path) {
    for name in screens::SCENARIOS {
        scenario(folder, name).await;
    }
    test_context::run("awaiting-approval", "manual", async |context| {
        screens::visit_token_store(context, async |name| pictures(context, folder, name).await)
            .await;
    })
    .await;
    test_context::run("fresh", "manual", async |context| {
        screens::visit_demo(context, async |name| pictures(context, folder, name).await).await;
    })
    .await;
}

async fn pictures(context: &TestContext, folder: &Path, name: &str) {
    for width in WIDTHS {
        for theme in Theme::BOTH {
            let file = folder.join(format!("{name}-{width}-{}.png", theme.name()));
            context.page.screenshot(width, theme, &file).await;
        }
    }
    context.page.resize(WIDTHS[0], 900).await;
}
