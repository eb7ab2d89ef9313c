//! A new passphrase: compared with the common ones, and generated.

use e2e::page::BrowserPage;
use e2e::test_context;
use e2e::wait::until;
use xtask::page::Site;
use xtask::page::offline::WORKER;

const LIST: &str = "passphrase.js";
const COMMON: &str = "Correct Horse Battery Staple";
/// The key, as the browser's driver takes it.
const BACKSPACE: &str = "\u{e003}";

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

        page.click("button", "Generate a passphrase").await;
        page.click("button", "Copy the passphrase").await;
        page.find("button", "Copied").await;
        page.fill("Passphrase", BACKSPACE).await;
        page.stops_saying("100 bits").await;
        page.lose("button", "Copied").await;
        page.fill("Passphrase", &generated).await;
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

/// Presses the button of the form with the passphrase, whatever it says.
const SUBMIT: &str = "document.getElementById('passphrase').form.requestSubmit();";

#[tokio::test]
async fn a_form_that_waits_for_the_list_shows_it_and_signs_in_once() {
    let without_copy = |site: &mut Site| drop(site.take(WORKER));
    test_context::run_with_site(without_copy, async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("button", "Start the demo").await;
        context.host.withhold(&["/", LIST].concat());
        page.click("radio", "On this device, encrypted").await;
        page.click("button", "Generate a passphrase").await;
        page.find_when("button", "Generate a passphrase", "disabled", true)
            .await;
        enter(page, "four words of no note").await;
        page.find("button", "Checking the passphrase…").await;
        page.script(SUBMIT).await;
        // The page gives the list up.
        page.says("The token is kept on this device, encrypted.")
            .await;
        let calls = context.simulator.calls().await;
        let tries = calls.iter().filter(|call| call.ends_with("/v1/me"));
        assert_eq!(tries.count(), 1, "{calls:?}");
        drop(page.console_errors().await);
    })
    .await;
}

#[tokio::test]
async fn forgetting_empties_the_clipboard_of_a_generated_passphrase() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.click("radio", "On this device, encrypted").await;
        page.click("button", "Generate a passphrase").await;
        page.click("button", "Copy the passphrase").await;
        page.find("button", "Copied").await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("The token is kept on this device, encrypted.")
            .await;
        assert_ne!(page.clipboard().await, "");
        page.click("button", "Signed in as…").await;
        let card = page.within("dialog", "Your token");
        card.click("button", "Forget the token").await;
        page.find("button", "Sign in").await;
        let emptied = async || page.clipboard().await.is_empty().then_some(());
        until(emptied, async || "it should be empty".to_owned()).await;
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
