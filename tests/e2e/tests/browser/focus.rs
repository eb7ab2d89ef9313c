//! Where the keyboard is: after a link, in a dialog, in a field while the page polls.

use e2e::input_method::InputMethod;
use e2e::journey::{Journey, SERVICE};
use e2e::page::BrowserPage;
use e2e::test_context::{self, TestContext};
use e2e::wait::until;
use thirtyfour::Key;

const SERVICE_PLACE: &str = "#/project/acme-production/service/orders-kafka";

fn journey(context: &TestContext) -> Journey<'_> {
    context.journey(InputMethod::Keyboard)
}

/// Waits until the thing of this role and name has the focus.
async fn focused(page: &BrowserPage, role: &str, name: &str) {
    page.find_when(role, name, "focused", true).await;
}

#[tokio::test]
async fn each_screen_begins_at_its_heading_and_names_the_document() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("button", "Start the demo").await;
        let journey = journey(context);
        journey.sign_in("demo").await;
        focused(page, "heading", "Projects").await;
        journey.find_the_service().await;
        focused(page, "heading", SERVICE).await;
        InputMethod::Keyboard
            .choose(page, "link", "Approve the connection")
            .await;
        focused(page, "heading", "Approve the connection").await;
        let title = page.driver().title().await.expect("a title");
        assert_eq!(title, "Approve the connection – orders-kafka – Attaché");
        let spoken = page.texts("status").await.expect("live regions");
        assert!(!spoken.is_empty(), "there is a live region");
    })
    .await;
}

#[tokio::test]
async fn the_first_stop_leads_past_the_header_and_stays_at_the_address() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load(SERVICE_PLACE).await;
        journey(context).sign_in("demo").await;
        page.find("heading", SERVICE).await;
        page.script("document.activeElement.blur(); window.getSelection().removeAllRanges();")
            .await;
        page.script("document.querySelector('a').focus();").await;
        focused(page, "link", "Skip to the content").await;
        page.press(Key::Enter).await;
        focused(page, "main", "").await;
        page.at(SERVICE_PLACE).await;
    })
    .await;
}

#[tokio::test]
async fn a_dialog_takes_the_focus_and_gives_it_back() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load(&[SERVICE_PLACE, "/enable"].concat()).await;
        journey(context).sign_in("demo").await;
        InputMethod::Keyboard
            .choose(page, "button", "Enable Private Service Connect")
            .await;
        page.find("dialog", "…").await;
        page.press(Key::Escape).await;
        page.lose("dialog", "…").await;
        focused(page, "button", "Enable Private Service Connect").await;
        let calls = context.simulator.calls().await;
        assert!(
            !calls.iter().any(|call| call.starts_with("POST")),
            "{calls:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_field_keeps_focus_and_text_while_the_page_polls() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        page.load(&[SERVICE_PLACE, "/endpoint"].concat()).await;
        journey(context).sign_in("demo").await;
        page.tab_to("textbox", "Network").await;
        page.type_text("prod").await;
        context.simulator.forget_calls().await;
        let polled = async || {
            let calls = context.simulator.calls().await;
            (calls
                .iter()
                .filter(|call| call.ends_with("/connections"))
                .count()
                >= 2)
                .then_some(())
        };
        until(polled, async || "the page should poll twice".to_owned()).await;
        focused(page, "textbox", "Network").await;
        page.type_text("uction").await;
        assert_eq!(page.find("textbox", "Network").await.value, "production");
    })
    .await;
}
