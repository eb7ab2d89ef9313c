//! From nothing to a copied snippet of the second connection, and back to nothing.

use e2e::journey::{Google, Journey};
use e2e::person::Hand;
use e2e::stage;

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
        journey.whole_job().await;
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
        journey.whole_job().await;
    })
    .await;
}
