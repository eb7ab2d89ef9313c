//! Where the keyboard is: after a link, in a dialog, in a field while the page polls.

use e2e::journey::{Google, Journey, SERVICE};
use e2e::page::Page;
use e2e::patience::until;
use e2e::person::Hand;
use e2e::stage::{self, Stage};
use thirtyfour::Key;

const SERVICE_PLACE: &str = "#/project/acme-production/service/orders-kafka";

fn journey(stage: &Stage) -> Journey<'_> {
    Journey {
        page: &stage.page,
        hand: Hand::Keyboard,
        google: Google::Controls(&stage.simulator),
    }
}

/// Waits until the thing of this role and name has the focus.
async fn focused(page: &Page, role: &str, name: &str) {
    page.find_when(role, name, "focused", true).await;
}

#[tokio::test]
async fn each_screen_begins_at_its_heading_and_names_the_document() {
    stage::on("connected", "manual", async |stage| {
        let page = &stage.page;
        page.load("").await;
        page.find("button", "Start the demo").await;
        let journey = journey(stage);
        journey.sign_in("demo").await;
        focused(page, "heading", "Projects").await;
        journey.find_the_service().await;
        focused(page, "heading", SERVICE).await;
        Hand::Keyboard
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
    stage::on("connected", "manual", async |stage| {
        let page = &stage.page;
        page.load(SERVICE_PLACE).await;
        journey(stage).sign_in("demo").await;
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
    stage::on("fresh", "manual", async |stage| {
        let page = &stage.page;
        page.load(&[SERVICE_PLACE, "/enable"].concat()).await;
        journey(stage).sign_in("demo").await;
        Hand::Keyboard
            .choose(page, "button", "Enable Private Service Connect")
            .await;
        page.find("dialog", "…").await;
        page.press(Key::Escape).await;
        page.lose("dialog", "…").await;
        focused(page, "button", "Enable Private Service Connect").await;
        let calls = stage.simulator.calls().await;
        assert!(
            !calls.iter().any(|call| call.starts_with("POST")),
            "{calls:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_field_keeps_focus_and_text_while_the_page_polls() {
    stage::on("awaiting-approval", "manual", async |stage| {
        let page = &stage.page;
        page.load(&[SERVICE_PLACE, "/endpoint"].concat()).await;
        journey(stage).sign_in("demo").await;
        page.tab_to("textbox", "Network").await;
        page.type_text("prod").await;
        stage.simulator.forget_calls().await;
        let polled = async || {
            let calls = stage.simulator.calls().await;
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
