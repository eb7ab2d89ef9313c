//! Long lists: drawn a few rows at a time, complete soon after, and never taken from under the focus.

use e2e::page::BrowserPage;
use e2e::test_context;
use e2e::wait::until;

const PROJECT: &str = "#/project/acme-production";

/// Waits until the page shows so many links to services.
async fn services(page: &BrowserPage, count: usize) {
    let look = async || (links(page).await == count).then_some(());
    until(look, async || {
        format!("{count} services instead of {}", links(page).await)
    })
    .await;
}

async fn links(page: &BrowserPage) -> usize {
    let script = "return document.querySelectorAll('main li a[href*=\"/service/\"]').length";
    let count = page.script(script).await.as_u64().unwrap_or_default();
    usize::try_from(count).unwrap_or_default()
}

#[tokio::test]
async fn a_long_list_is_complete_soon_and_keeps_the_focus() {
    test_context::run("crowd", "manual", async |context| {
        let page = &context.page;
        page.load(PROJECT).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("50 of 1,000 services").await;
        services(page, 50).await;
        page.click("button", "Show more").await;
        services(page, 100).await;
        page.find_when("button", "Show more", "focused", true).await;
        page.fill("Search services", "kafka").await;
        services(page, 50).await;
        page.find_when("searchbox", "Search services", "focused", true)
            .await;
    })
    .await;
}
