//! The page as it is deployed to Cloudflare's edge: served by the compiled relay, in the runtime that it has there, with
//! the simulator in Aiven's place.

use e2e::input_method::InputMethod;
use e2e::test_context;
use xtask::page::documents::DOCUMENTS;

const TOKEN: &str = "AVNSmarker5e7d20b9a1c3";

#[tokio::test]
async fn the_whole_job_through_the_relay() {
    let named = ["demo=", TOKEN].concat();
    test_context::run_at_the_edge(&["--pace", "fast", "--token", &named], async |context| {
        let page = &context.page;
        let journey = context.journey(InputMethod::Pointer);
        page.load("").await;
        page.find_when("radio", "Through the relay…", "checked", true)
            .await;
        journey.sign_in(TOKEN).await;
        journey.whole_job().await;
        let places = page.places_with(TOKEN).await;
        assert!(places.is_empty(), "the token is in {places:?}");
        let calls = context.simulator.calls().await;
        assert!(
            calls.iter().any(|call| call.starts_with("DELETE ")),
            "{calls:?}"
        );
        assert!(!calls.concat().contains(TOKEN), "{calls:?}");
        let said = context.output();
        // Both are heard.
        assert_eq!(
            said.matches("listening on http://127.0.0.1:").count(),
            2,
            "{said}"
        );
        assert!(!said.contains(TOKEN), "{said}");
    })
    .await;
}

#[tokio::test]
async fn an_api_that_the_relay_cannot_reach_is_told_from_a_relay_that_is_down() {
    test_context::run_at_the_edge(&["--pace", "manual"], async |context| {
        let page = &context.page;
        page.load("").await;
        // The first call and those that follow it by themselves.
        context.simulator.inject_fault("/v1/me", "drop", 9).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("The relay says: “The Aiven API could not be reached from the relay”.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_copy_of_the_page_is_kept_from_there_too() {
    test_context::run_at_the_edge(&["--pace", "manual"], async |context| {
        let page = &context.page;
        page.load("").await;
        page.is_kept().await;
        context.host.close();
        page.reload().await;
        page.find("button", "Start the demo").await;
        for document in DOCUMENTS {
            page.go(document.page).await;
            page.find("heading", document.name).await;
        }
    })
    .await;
}

#[tokio::test]
async fn requests_to_others_are_seen() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.find("heading", "Projects").await;
        // The page's own files are known here and the API is not, so the calls are what is seen.
        let ours = page.script("return location.origin;").await;
        let unexpected = page
            .unexpected_requests(&[ours.as_str().expect("an origin")])
            .await;
        let api = "return document.querySelector('meta[name=attache-api]').content;";
        let api = page.script(api).await;
        let api = api.as_str().expect("an address");
        assert!(
            unexpected.contains(&format!("{api}/v1/me")),
            "{unexpected:?}"
        );
        assert!(
            unexpected.iter().all(|url| url.starts_with(api)),
            "{unexpected:?}"
        );
    })
    .await;
}
