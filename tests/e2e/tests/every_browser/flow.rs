//! From the first visit to a copied snippet and back to nothing, then a kept token, and all of it without a host.

use std::io::Write as _;

use e2e::driver::Engine;
use e2e::fixture::Fixture;
use e2e::input_method::InputMethod;
use e2e::journey::{Google, Journey};
use e2e::test_context::TestContext;

const PASSPHRASE: &str = "correct horse battery";
const IN_TAB: &str = "In this tab";
const ON_DEVICE: &str = "On this device, encrypted";

/// Runs it, and notes which browser that was.
pub(crate) async fn holds_in(engine: Engine) {
    let fixture = Fixture::start(&["--scenario", "fresh", "--pace", "fast"]).await;
    let version = fixture.run_in_engine(engine, flow).await;
    // A line that nobody can read is no reason to stop.
    let _ = writeln!(std::io::stdout(), "flow in {version}: holds");
}

async fn flow(context: &TestContext) {
    let page = &context.page;
    page.load("").await;
    page.find("button", "Start the demo").await;
    page.is_kept().await;
    let journey = Journey {
        page,
        input: InputMethod::Pointer,
        google: Google::Panel,
    };
    journey.start_the_demo().await;
    page.lose("region", "New version").await;
    page.reload().await;
    page.find("region", "Demo").await;
    page.find("heading", "Projects").await;
    journey.whole_job().await;
    page.click("button", "Sign out").await;

    // In the tab the token opens the page by itself after a reload.
    sign_in(context, IN_TAB).await;
    page.reload().await;
    page.find("button", "Sign out").await;
    page.find("heading", "Projects").await;
    page.click("button", "Sign out").await;

    // On the device it takes the passphrase, and no host.
    sign_in(context, ON_DEVICE).await;
    context.host.close();
    page.reload().await;
    page.fill("Passphrase", PASSPHRASE).await;
    page.click("button", "Unlock").await;
    page.find("heading", "Projects").await;
}

async fn sign_in(context: &TestContext, choice: &str) {
    let page = &context.page;
    page.find("textbox", "Aiven token").await;
    page.click("radio", choice).await;
    if choice == ON_DEVICE {
        page.fill("Passphrase", PASSPHRASE).await;
    }
    let journey = context.journey(InputMethod::Pointer);
    journey.sign_in("demo").await;
    match choice {
        ON_DEVICE => page.says("The token is kept on this device").await,
        _ => page.says("The token is kept in this tab.").await,
    }
}
