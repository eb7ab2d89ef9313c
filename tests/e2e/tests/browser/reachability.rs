//! The browser may not send the token: told from a dead network, and helped.

use e2e::input_method::InputMethod;
use e2e::journey::Journey;
use e2e::test_context::{self, TestContext};

const BARRED: &str = "the CORS preflight was refused";

fn journey(context: &TestContext) -> Journey<'_> {
    context.journey(InputMethod::Pointer)
}

#[tokio::test]
async fn a_refused_preflight_is_recognised_and_the_relay_helps() {
    test_context::run_with_relay("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("#/project/acme-production").await;
        context.simulator.inject_fault("/v1/me", "no-cors", 2).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says(BARRED).await;
        assert_eq!(
            context.simulator.calls().await,
            ["GET /v1/clouds"],
            "the browser sent no token, and the page asked once what needs none"
        );
        let faults = crate::accessibility::faults(context, "a refused preflight").await;
        assert!(faults.is_empty(), "{faults:#?}");
        // The token is still in its field, and the place in the address.
        page.click("button", "Try through the relay").await;
        page.find("heading", "Services…").await;
        page.says("Through the relay localhost:").await;
    })
    .await;
}

#[tokio::test]
async fn without_a_relay_the_page_says_how_to_come_by_one() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        context.simulator.inject_fault("/v1/me", "no-cors", 2).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says(BARRED).await;
        page.find("link", "how to deploy one with one command…")
            .await;
        // What was refused once may be granted the next time.
        journey(context).sign_in("demo").await;
    })
    .await;
}

#[tokio::test]
async fn an_api_that_is_not_there_is_called_that() {
    test_context::run_with_relay("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        context.simulator.inject_fault("/v1/", "drop", 100).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("There was no reply, not even to a call without the token")
            .await;
        context.simulator.clear_faults().await;
        page.click("radio", "Through the relay…").await;
        page.click("button", "Sign in").await;
        page.find("heading", "Projects").await;
    })
    .await;
}

#[tokio::test]
async fn a_token_for_other_addresses_is_recognised_behind_the_relay() {
    test_context::run_with_relay("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        let policy = "status:403;code=client_ip_address_policy_violation";
        context.simulator.inject_fault("/v1/me", policy, 1).await;
        page.click("radio", "Through the relay…").await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("the relay's address, which Aiven sees instead of yours")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_its_relay_serves_goes_through_it() {
    test_context::run("fresh", "manual", async |context| {
        context.host.serve(context.site("/"));
        let page = &context.page;
        page.load("").await;
        let relayed = "Through the relay that serves this page…";
        page.find_when("radio", relayed, "checked", true).await;
        page.says(&format!("Your token is sent to {}", context.host.url()))
            .await;
        page.click("radio", "Directly…").await;
        journey(context).sign_in("demo").await;
        page.says("Direct to 127.0.0.1:").await;
    })
    .await;
}
