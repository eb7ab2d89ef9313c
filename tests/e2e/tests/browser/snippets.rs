//! The snippets module: loaded in the background, missed when it is not there, and gone with the secrets it was given.

use e2e::input_method::InputMethod;
use e2e::journey::Journey;
use e2e::page::BrowserPage;
use e2e::test_context::{self, TestContext};
use e2e::wait::until;
use serde_json::json;
use xtask::page::Site;
use xtask::page::offline::WORKER;

use crate::integrity::alter;

const CONNECT: &str = "#/project/acme-production/service/orders-kafka/connect?component=kafka-sasl";
const PARTS: [&str; 2] = ["snippets_module.js", "snippets_module_bg.wasm"];

fn journey(context: &TestContext) -> Journey<'_> {
    context.journey(InputMethod::Pointer)
}

/// How often a first part or the other of the module was loaded.
async fn loaded(page: &BrowserPage) -> Vec<usize> {
    let names = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
    let names: Vec<String> = serde_json::from_value(page.script(names).await).expect("addresses");
    let count = |part: &&str| names.iter().filter(|name| name.ends_with(*part)).count();
    PARTS.iter().map(count).collect()
}

#[tokio::test]
async fn it_is_loaded_in_the_background_once_somebody_is_signed_in() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("button", "Start the demo").await;
        assert_eq!(loaded(page).await, [0, 0]);
        journey(context).sign_in("demo").await;
        let once = async || (loaded(page).await == [1, 1]).then_some(());
        until(once, async || format!("{:?}", loaded(page).await)).await;
        page.load(CONNECT).await;
        journey(context).sign_in("demo").await;
        journey(context).ask_for_secrets().await;
        assert_eq!(loaded(page).await, [1, 1]);
    })
    .await;
}

/// The page says that its module was replaced, and works again once it has been loaded again.
async fn replaced(alter: impl FnOnce(&mut Site)) {
    test_context::run_with_site_in("connected", alter, async |context| {
        let page = &context.page;
        page.load(CONNECT).await;
        journey(context).sign_in("demo").await;
        page.says("A newer version of this page has been published")
            .await;
        page.lose("button", "Get the connection information").await;
        context.host.serve(context.site(""));
        page.click("button", "Reload the page").await;
        page.says("After signing in, you continue to acme-production / orders-kafka")
            .await;
        journey(context).sign_in("demo").await;
        journey(context).ask_for_secrets().await;
        drop(page.console_errors().await);
    })
    .await;
}

#[tokio::test]
async fn where_its_file_is_gone_the_page_offers_to_be_loaded_again() {
    for part in PARTS {
        replaced(|site| drop(site.take(part))).await;
    }
}

#[tokio::test]
async fn where_its_file_is_another_the_page_offers_to_be_loaded_again() {
    for part in PARTS {
        replaced(|site| alter(site, part)).await;
    }
}

#[tokio::test]
async fn where_the_host_is_away_it_can_be_tried_again() {
    // Else the offline copy would have it.
    let without_copy = |site: &mut Site| drop(site.take(WORKER));
    test_context::run_with_site_in("connected", without_copy, async |context| {
        let page = &context.page;
        page.load(CONNECT).await;
        page.find("button", "Start the demo").await;
        context.host.close();
        journey(context).sign_in("demo").await;
        page.says("Check your network connection and try again.")
            .await;
        page.click("button", "Try again now").await;
        page.says("Check your network connection and try again.")
            .await;
        context.host.serve(context.site(""));
        page.click("button", "Try again now").await;
        journey(context).ask_for_secrets().await;
        drop(page.console_errors().await);
    })
    .await;
}

/// Has the page remember its instances of the module in a way that keeps none of them.
const WATCH: &str = "
    const { begin } = attacheSnippets;
    globalThis.instances = [];
    attacheSnippets.begin = async () => {
        const instance = await begin();
        instances.push(new WeakRef(instance));
        return instance;
    };";
const LEFT: &str = "return instances.map((instance) => instance.deref() !== undefined);";

#[tokio::test]
async fn its_memory_goes_with_the_secrets() {
    test_context::run("connected", "manual", async |context| {
        let page = &context.page;
        page.load(CONNECT).await;
        page.script(WATCH).await;
        journey(context).sign_in("demo").await;
        for before in 0..2 {
            journey(context).ask_for_secrets().await;
            let begun = page.script(LEFT).await.as_array().map(Vec::len);
            assert_eq!(begun, Some(before + 1), "one for each visit");
            page.click("link", "orders-kafka").await;
            page.lose("button", "Copy without secrets").await;
            let gone = async || {
                let collect = page.cdp("HeapProfiler.collectGarbage", json!({})).await;
                collect.expect("the browser collects its garbage");
                let left = page.script(LEFT).await;
                (left == json!(vec![false; before + 1])).then_some(())
            };
            until(gone, async || page.script(LEFT).await.to_string()).await;
            page.script(&format!("location.hash = '{CONNECT}';")).await;
        }
    })
    .await;
}
