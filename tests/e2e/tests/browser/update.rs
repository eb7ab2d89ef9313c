//! Two versions of the page: the newer one is offered, waits, and leaves nothing of the older one behind.

use e2e::input_method::InputMethod;
use e2e::page::BrowserPage;
use e2e::test_context::{self, TestContext};
use e2e::wait::until;
use serde_json::Value;
use xtask::page::offline;

const PLACE: &str = "#/project/acme-production/service/orders-kafka/enable";
const IN_MEMORY: &str = "In memory only";
const TITLE: &str = "Enable Private Service Connect";

/// Opens the page at the step, signed in with the token kept in this way, with a copy of the page kept.
async fn at_the_step(context: &TestContext, choice: &str) {
    let page = &context.page;
    page.load(PLACE).await;
    page.is_kept().await;
    page.click("radio", choice).await;
    let journey = context.journey(InputMethod::Pointer);
    journey.sign_in("demo").await;
    page.find("heading", TITLE).await;
    // Service and privatelink: as long as one of them is being read, there is no next check.
    page.says("Checked just now. Next check in").await;
}

/// Publishes a version that can be told from the first: it offers a relay. The page finds it when it is looked at.
async fn publish(context: &TestContext) {
    context.host.serve(context.site("/"));
    look_away_and_back(context).await;
}

async fn look_away_and_back(context: &TestContext) {
    let (page, driver) = (&context.page, context.page.driver());
    let first = driver.window().await.expect("the first tab");
    let second = driver.new_tab().await.expect("a second tab");
    page.show_tab(&second).await;
    let hidden = async || {
        let shown = page.script("return document.visibilityState;").await;
        (shown == "hidden").then_some(())
    };
    until(hidden, async || "the first tab should be hidden".to_owned()).await;
    page.show_tab(&first).await;
}

const VERSION: &str = "return document.querySelector('meta[name=attache-relay]').content;";

/// Waits until the tab shows the new version.
async fn has_taken(page: &BrowserPage) {
    let taken = async || (page.script(VERSION).await == "/").then_some(());
    until(taken, async || {
        "the new version should be loaded".to_owned()
    })
    .await;
}

#[tokio::test]
async fn a_new_version_waits_for_a_call_and_keeps_the_step() {
    test_context::run("fresh", "manual", async |context| {
        let (page, simulator) = (&context.page, &context.simulator);
        at_the_step(context, IN_MEMORY).await;
        let before = page.caches().await;
        publish(context).await;
        page.find("region", "New version").await;
        page.is_replaceable().await;

        // A call is under way that only the page's own time limit ends.
        simulator
            .inject_fault("/privatelink/google", "hang", 1)
            .await;
        simulator.forget_calls().await;
        page.click("button", "Check now").await;
        let asked = async || {
            let calls = simulator.calls().await;
            let hangs = |call: &String| call.ends_with("/privatelink/google");
            calls.iter().any(hangs).then_some(())
        };
        until(asked, async || "the page should ask".to_owned()).await;
        page.click("button", "Load the new version").await;
        page.says("Waiting for the current requests to Aiven to finish…")
            .await;
        page.is_replaceable().await;
        assert_eq!(page.script(VERSION).await, "", "nothing is broken off");

        has_taken(page).await;
        page.at(PLACE).await;
        page.says("After signing in, you continue to acme-production / orders-kafka")
            .await;
        let after = page.caches().await;
        assert_eq!(names(&after).len(), 1, "{after}");
        assert_ne!(names(&before), names(&after));
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_kept_goes_on_in_the_new_version() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        at_the_step(context, "In this tab").await;
        publish(context).await;
        page.click("button", "Load the new version").await;
        has_taken(page).await;
        page.at(PLACE).await;
        page.find("heading", TITLE).await;
        page.find("button", "Enable Private Service Connect").await;
    })
    .await;
}

fn names(caches: &Value) -> Vec<String> {
    let caches = caches.as_object().expect("caches by their names");
    caches.keys().cloned().collect()
}

#[tokio::test]
async fn another_tab_is_left_alone_and_offered_the_same() {
    test_context::run("fresh", "manual", async |context| {
        let (page, driver) = (&context.page, context.page.driver());
        at_the_step(context, IN_MEMORY).await;
        page.script("window.isTheSame = true;").await;
        let first = driver.window().await.expect("the first tab");
        context.host.serve(context.site("/"));
        let second = driver.new_tab().await.expect("a second tab");
        let there = driver.switch_to_window(second).await;
        there.expect("the second tab");
        page.load(PLACE).await;
        page.click("button", "Load the new version").await;
        has_taken(page).await;

        let back = driver.switch_to_window(first.clone()).await;
        back.expect("the first tab");
        page.show_tab(&first).await;
        page.find("region", "New version").await;
        assert_eq!(page.script("return window.isTheSame;").await, true);
        assert_eq!(page.script(VERSION).await, "");
        page.find("heading", TITLE).await;
        page.click("button", "Load the new version").await;
        has_taken(page).await;
        page.at(PLACE).await;
    })
    .await;
}

#[tokio::test]
async fn a_version_that_is_put_off_is_there_the_next_time() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        at_the_step(context, IN_MEMORY).await;
        publish(context).await;
        page.click("button", "Later").await;
        page.lose("region", "New version").await;
        page.is_replaceable().await;
        page.reload().await;
        page.find("region", "New version").await;
        assert_eq!(page.script(VERSION).await, "");
    })
    .await;
}

#[tokio::test]
async fn half_a_version_is_never_taken() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        at_the_step(context, IN_MEMORY).await;
        let before = page.caches().await;
        // A deployment of which one file has not arrived yet.
        let mut half = context.site("/");
        half.put("guide.html", "the guide of another version");
        context.host.serve(half);
        let update = "const registration = await navigator.serviceWorker.getRegistration();
            await registration.update();
            const worker = registration.installing;
            if (worker === null) return 'nothing to install';
            await new Promise((ended) => worker.addEventListener('statechange', ended));
            return worker.state;";
        assert_eq!(page.promised(update).await, "redundant");
        context.host.close();
        page.load(PLACE).await;
        page.says("After signing in, you continue to").await;
        assert_eq!(page.script(VERSION).await, "");
        let after = page.caches().await;
        let (name, copy) = before
            .as_object()
            .and_then(|caches| caches.iter().next())
            .expect("there is a copy");
        assert_eq!(after[name], *copy, "the older copy is whole");
        drop(page.console_errors().await);
    })
    .await;
}

#[tokio::test]
async fn the_kill_switch_leaves_nothing() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.is_kept().await;
        let mut killed = context.site("");
        offline::kill(&mut killed, &context.tools.dist).expect("there is a kill switch");
        context.host.serve(killed);
        page.reload().await;
        let gone = async || {
            let left = page.has_worker().await || !names(&page.caches().await).is_empty();
            (!left).then_some(())
        };
        until(gone, async || "worker and copies should be gone".to_owned()).await;
        // The page itself is there as before.
        page.reload().await;
        page.find("button", "Start the demo").await;
    })
    .await;
}
