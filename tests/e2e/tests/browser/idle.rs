//! The idle lock, under a clock that passes quarters of an hour in a moment.

use e2e::accessibility::Node;
use e2e::input_method::InputMethod;
use e2e::test_context::{self, TestContext};
use e2e::wait::until;

const APPROVE: &str = "#/project/acme-production/service/orders-kafka/approve";
const WARNING: &str = "Are you still there?…";

/// Signs in at the approval, types an address, and lets the time pass until the warning.
async fn warned(context: &TestContext) {
    let page = &context.page;
    page.fill("IP address of the endpoint", "10.0.0.100").await;
    page.let_pass(14 * 60 - 10).await;
    page.lose("dialog", WARNING).await;
    page.let_pass(11).await;
    page.find("dialog", WARNING).await;
}

async fn title(context: &TestContext) -> String {
    context.page.driver().title().await.expect("a title")
}

#[tokio::test]
async fn the_page_warns_is_asked_to_stay_and_locks_in_the_end() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        page.load(APPROVE).await;
        page.find("textbox", "Aiven token").await;
        page.click("radio", "On this device, encrypted").await;
        page.fill("Passphrase", "correct horse battery").await;
        context.journey(InputMethod::Pointer).sign_in("demo").await;
        page.says("The token is kept on this device, encrypted.")
            .await;

        warned(context).await;
        assert!(
            title(context).await.starts_with("About to lock – "),
            "{}",
            title(context).await
        );
        assert!(
            page.focus().await.starts_with("H2 Are you still there?"),
            "{}",
            page.focus().await
        );
        page.says("It locks in").await;
        InputMethod::Keyboard
            .choose(page, "button", "Stay signed in")
            .await;
        page.lose("dialog", WARNING).await;
        page.let_pass(2 * 60).await;
        page.find("heading", "Approve the connection").await;

        page.let_pass(12 * 60 + 1).await;
        page.find("dialog", WARNING).await;
        context.simulator.forget_calls().await;
        page.let_pass(60).await;
        page.says("Locked after 15 minutes of inactivity.").await;
        page.lose("dialog", WARNING).await;
        page.at(APPROVE).await;
        context.simulator.forget_calls().await;
        page.let_pass(10 * 60).await;
        assert_eq!(
            context.simulator.calls().await,
            Vec::<String>::new(),
            "a locked page asks nothing"
        );

        page.fill("Passphrase", "correct horse battery").await;
        page.click("button", "Unlock").await;
        // Each part of the browser's work hands over to the next one only while time passes.
        let unlocked = async || {
            page.let_pass(1).await;
            let headings = page.nodes("heading").await.ok()?;
            let there = |heading: &Node| heading.is_called("Approve the connection");
            headings.iter().any(there).then_some(())
        };
        until(unlocked, async || "the kept token should open".to_owned()).await;
        let field = page.find("textbox", "IP address of the endpoint").await;
        assert_eq!(field.value, "10.0.0.100", "what was typed is kept");
    })
    .await;
}

#[tokio::test]
async fn a_page_that_keeps_nothing_asks_for_the_token_again() {
    test_context::run("awaiting-approval", "manual", async |context| {
        let page = &context.page;
        page.load(APPROVE).await;
        let journey = context.journey(InputMethod::Pointer);
        journey.sign_in("demo").await;
        warned(context).await;
        page.let_pass(61).await;
        page.says("Locked after 15 minutes of inactivity.").await;
        journey.sign_in("demo").await;
        let field = page.find("textbox", "IP address of the endpoint").await;
        assert_eq!(field.value, "10.0.0.100", "what was typed is kept");
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_before_signing_in_does_not_stay() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("textbox", "Aiven token").await;
        page.click("radio", "On this device, encrypted").await;
        page.click(
            "DisclosureTriangle",
            "Open a service from its JSON, without a token",
        )
        .await;
        let fields = ["Aiven token", "Passphrase", "JSON of the service"];
        for field in fields {
            page.fill(field, "not for whoever comes next").await;
        }
        page.let_pass(14 * 60).await;
        assert_ne!(page.find("textbox", fields[0]).await.value, "");
        page.let_pass(61).await;
        page.says("What you typed or pasted here was cleared after 15 minutes of inactivity.")
            .await;
        for field in fields {
            assert_eq!(page.find("textbox", field).await.value, "", "{field}");
        }
    })
    .await;
}
