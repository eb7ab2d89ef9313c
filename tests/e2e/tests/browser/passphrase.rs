//! A new passphrase: compared with the common ones, and generated.

use e2e::page::BrowserPage;
use e2e::test_context;
use xtask::page::Site;
use xtask::page::offline::WORKER;

const LIST: &str = "passphrase.js";
const COMMON: &str = "Correct Horse Battery Staple";

async fn asked_for_list(page: &BrowserPage) -> bool {
    let names = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
    let names: Vec<String> = serde_json::from_value(page.script(names).await).expect("addresses");
    names.iter().any(|name| name.ends_with(LIST))
}

async fn enter(page: &BrowserPage, passphrase: &str) {
    page.fill("Aiven token", "demo").await;
    page.fill("Passphrase", passphrase).await;
    page.click("button", "Sign in").await;
}

#[tokio::test]
async fn a_common_one_is_refused_and_a_generated_one_is_kept() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("button", "Start the demo").await;
        // Without what the service worker keeps: it has its own list of what is fetched.
        assert!(!asked_for_list(page).await, "nobody needs it yet");
        page.click("radio", "On this device, encrypted").await;
        enter(page, COMMON).await;
        page.says("The passphrase is a common one").await;
        assert!(asked_for_list(page).await);
        enter(page, "passwordpassword").await;
        page.says("The passphrase repeats itself").await;

        page.click("button", "Generate a passphrase").await;
        page.says("20 random letters and digits (100 bits)").await;
        page.click("button", "Copy the passphrase").await;
        page.find("button", "Copied").await;
        let generated = page.find("textbox", "Passphrase").await.value;
        assert_eq!(generated.len(), 23, "four groups of five");
        assert_eq!(page.clipboard().await, generated);
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("The token is kept on this device, encrypted.")
            .await;

        page.reload().await;
        page.fill("Passphrase", &generated).await;
        page.click("button", "Unlock").await;
        page.find("heading", "Projects").await;
    })
    .await;
}

#[tokio::test]
async fn without_the_list_it_says_what_is_still_checked() {
    let without_list = |site: &mut Site| {
        drop(site.take(LIST));
        drop(site.take(WORKER));
    };
    test_context::run_with_site(without_list, async |context| {
        let page = &context.page;
        page.load("").await;
        page.click("radio", "On this device, encrypted").await;
        page.says("The list of common passwords could not be loaded")
            .await;
        enter(page, "passwordpassword").await;
        page.says("The passphrase repeats itself").await;
        enter(page, COMMON).await;
        page.says("The token is kept on this device, encrypted.")
            .await;
        drop(page.console_errors().await);
    })
    .await;
}
