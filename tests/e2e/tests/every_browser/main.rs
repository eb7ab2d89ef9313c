//! The flow in each browser that people use: one test, and a line with the version, for each.

mod flow;

use e2e::driver::Engine;

#[tokio::test]
async fn chromium() {
    flow::holds_in(Engine::Chromium).await;
}

#[tokio::test]
async fn firefox() {
    flow::holds_in(Engine::Firefox).await;
}

#[tokio::test]
async fn webkit() {
    flow::holds_in(Engine::WebKit).await;
}
