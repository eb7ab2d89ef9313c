//! The page begins.

use e2e::stage;

#[tokio::test]
async fn the_page_starts_under_its_policy() {
    stage::on("fresh", "fast", async |stage| {
        stage.page.load("").await;
        stage.page.find("button", "Start the demo").await;
    })
    .await;
}
