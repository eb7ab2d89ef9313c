//! From nothing to a copied snippet of the second connection, and back to nothing.

use e2e::journey::{Google, Journey};
use e2e::page::Page;
use e2e::person::Hand;
use e2e::stage;

/// The steps after signing in.
async fn whole_job(journey: Journey<'_>, page: &Page) {
    journey.find_the_service().await;
    journey.check().await;
    journey.enable().await;
    journey.go_on("Create the endpoint in Google Cloud").await;
    let first = journey.create_endpoint("10.0.7.1").await;
    let second = journey.create_endpoint("10.0.7.2").await;
    assert_ne!(first, second);
    journey.go_on("Approve the connection").await;
    journey.approve(&second, "10.0.7.2").await;
    journey.approve(&first, "10.0.7.1").await;
    journey.go_on("Choose the components").await;
    journey.switch_on("Apache Kafka…").await;
    journey.go_on("Get connection information").await;
    journey.look_at(&second).await;
    journey.ask_for_secrets().await;
    let snippet = journey.copy_snippet().await;
    assert!(snippet.starts_with("kcat -b "), "{snippet}");
    journey.look_at(&first).await;
    let other = journey.copy_snippet().await;
    assert_ne!(snippet, other, "each connection has its own host");
    journey.remove().await;
    page.says("There is nothing to remove").await;
}

#[tokio::test]
async fn the_demo_by_keyboard_alone() {
    stage::on("fresh", "fast", async |stage| {
        let page = &stage.page;
        let journey = Journey {
            page,
            hand: Hand::Keyboard,
            google: Google::Panel,
        };
        page.load("").await;
        journey.start_the_demo().await;
        whole_job(journey, page).await;
        let calls = stage.simulator.calls().await;
        assert!(calls.is_empty(), "the demo stays in the page: {calls:?}");
    })
    .await;
}

#[tokio::test]
async fn over_http_with_a_token() {
    stage::on("fresh", "fast", async |stage| {
        let page = &stage.page;
        let google = Google::Controls(&stage.simulator);
        let journey = Journey {
            page,
            hand: Hand::Pointer,
            google,
        };
        page.load("").await;
        journey.sign_in("demo").await;
        whole_job(journey, page).await;
    })
    .await;
}
