//! From nothing to a copied snippet of the second connection, and back to nothing.

use e2e::input_method::InputMethod;
use e2e::journey::{Google, Journey};
use e2e::test_context;

#[tokio::test]
async fn the_demo_by_keyboard_alone() {
    test_context::run("fresh", "fast", async |context| {
        let page = &context.page;
        let journey = Journey {
            page,
            input: InputMethod::Keyboard,
            google: Google::Panel,
        };
        page.load("").await;
        journey.start_the_demo().await;
        journey.whole_job().await;
        let calls = context.simulator.calls().await;
        assert!(calls.is_empty(), "the demo stays in the page: {calls:?}");
    })
    .await;
}

#[tokio::test]
async fn over_http_with_a_token() {
    test_context::run("fresh", "fast", async |context| {
        let page = &context.page;
        let journey = context.journey(InputMethod::Pointer);
        page.load("").await;
        journey.sign_in("demo").await;
        journey.whole_job().await;
    })
    .await;
}
