//! Takes pictures of the page: those of the README and of its manifest, and its icons; or, into a folder that is
//! named, every screen in each theme at two widths, for looking through.

mod icons;

use std::env;
use std::path::{Path, PathBuf};

use e2e::journey::{Google, Journey, SERVICE};
use e2e::look::Theme;
use e2e::person::Hand;
use e2e::screens;
use e2e::stage::{self, Stage};
use xtask::workspace::Workspace;

/// A desktop and a phone, in CSS pixels.
const WIDTHS: [u32; 2] = [1280, 360];
const README: u32 = 1280;

#[tokio::main]
async fn main() {
    if let Some(folder) = env::args_os().nth(1) {
        all(&PathBuf::from(folder)).await;
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
    stage::on("fresh", "manual", async |stage| {
        let page = &stage.page;
        let journey = Journey {
            page,
            hand: Hand::Pointer,
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
        page.says("1 waits for approval").await;
        for (name, width) in [("wide", 1280), ("narrow", 400)] {
            let file = folder.join(name).with_extension("png");
            page.view(width, 800, Theme::Light, &file).await;
        }
    })
    .await;
}

async fn readme(folder: &Path) {
    stage::on("awaiting-approval", "manual", async |stage| {
        show(stage, "orders-kafka", "Approve the connection").await;
        stage
            .page
            .picture(README, Theme::Light, &folder.join("overview-light.png"))
            .await;
    })
    .await;
    stage::on("two-connections", "manual", async |stage| {
        let page = &stage.page;
        show(
            stage,
            "rt-pl-kafka/connect/plc5e3f9573e9a",
            "23479018263541761",
        )
        .await;
        page.click("link", "kafka, SASL…").await;
        page.click("button", "Get the connection information").await;
        page.says("kcat -b").await;
        page.picture(README, Theme::Dark, &folder.join("connect-dark.png"))
            .await;
    })
    .await;
}

/// Signs in at a place below the services, and waits until it shows a text.
async fn show(stage: &Stage, place: &str, text: &str) {
    let page = &stage.page;
    let google = Google::Controls(&stage.simulator);
    let journey = Journey {
        page,
        hand: Hand::Pointer,
        google,
    };
    page.load(&["#/project/acme-production/service/", place].concat())
        .await;
    journey.sign_in("demo").await;
    page.says("Checked").await;
    page.says(text).await;
}

async fn all(folder: &Path) {
    for scenario in screens::SCENARIOS {
        stage::on(scenario, "manual", async |stage| {
            screens::visit(stage, scenario, async |name| {
                pictures(stage, folder, name).await;
            })
            .await;
        })
        .await;
    }
    stage::on("awaiting-approval", "manual", async |stage| {
        screens::visit_custody(stage, async |name| pictures(stage, folder, name).await).await;
    })
    .await;
    stage::on("fresh", "manual", async |stage| {
        screens::visit_demo(stage, async |name| pictures(stage, folder, name).await).await;
    })
    .await;
}

async fn pictures(stage: &Stage, folder: &Path, name: &str) {
    for width in WIDTHS {
        for theme in Theme::BOTH {
            let file = folder.join(format!("{name}-{width}-{}.png", theme.name()));
            stage.page.picture(width, theme, &file).await;
        }
    }
    stage.page.resize(WIDTHS[0], 900).await;
}
