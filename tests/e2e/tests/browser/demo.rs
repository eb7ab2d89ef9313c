//! The demo: what of it outlives a reload, and where the Google Cloud admin stands.

use e2e::input_method::InputMethod;
use e2e::journey::{Google, Journey};
use e2e::test_context::{self, TestContext};

const PANEL: &str = "Demo: act as the Google Cloud admin for orders-kafka";

fn journey(context: &TestContext) -> Journey<'_> {
    Journey {
        page: &context.page,
        input: InputMethod::Pointer,
        google: Google::Panel,
    }
}

/// From the sign-in screen to the step in which endpoints are created.
async fn at_the_endpoint(context: &TestContext) -> Journey<'_> {
    context.page.load("").await;
    let journey = journey(context);
    journey.start_the_demo().await;
    journey.find_the_service().await;
    journey.check().await;
    journey.enable().await;
    journey.go_on("Create the endpoint in Google Cloud").await;
    journey
}

#[tokio::test]
async fn a_reload_goes_on_where_the_demo_was_and_signing_out_ends_it() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        let journey = at_the_endpoint(context).await;
        let psc_id = journey.create_endpoint("10.0.7.1").await;
        let place = page.fragment().await;
        page.reload().await;
        page.find("complementary", PANEL).await;
        page.at(&place).await;
        page.find("region", "Demo").await;
        page.says(&psc_id).await;
        page.says("/serviceAttachments/").await;
        journey.go_on("Approve the connection").await;
        journey.approve(&psc_id, "10.0.7.1").await;
        page.reload().await;
        journey.row_says(&psc_id, "10.0.7.1").await;

        page.click("button", "Sign out").await;
        page.find("button", "Start the demo").await;
        assert_eq!(page.script("return sessionStorage.length;").await, 0);
        page.reload().await;
        journey.start_the_demo().await;
        journey.find_the_service().await;
        page.says("Private Service Connect is not enabled").await;
    })
    .await;
}

#[tokio::test]
async fn the_google_cloud_admin_stands_in_the_steps_with_endpoints() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.resize(360, 800).await;
        let journey = at_the_endpoint(context).await;
        page.find("complementary", PANEL).await;
        let before = "
            const panel = document.querySelector('.demo-panel').getBoundingClientRect();
            const instructions = document.querySelector('.instructions').getBoundingClientRect();
            return panel.bottom <= instructions.top && panel.right <= innerWidth;";
        assert_eq!(page.script(before).await, true);
        journey.go_on("Approve the connection").await;
        page.find("complementary", PANEL).await;
        page.click("link", "orders-kafka").await;
        page.find("heading", "orders-kafka").await;
        page.lose("complementary", PANEL).await;
    })
    .await;
}
