//! The page as it is deployed to Cloudflare's edge: served by the compiled relay, in the runtime that it has there, with
//! the simulator in Aiven's place.

use e2e::journey::{Google, Journey};
use e2e::person::Hand;
use e2e::stage;
use xtask::page::documents::DOCUMENTS;

const TOKEN: &str = "AVNSmarker5e7d20b9a1c3";

#[tokio::test]
async fn the_whole_job_through_the_relay() {
    let named = ["demo=", TOKEN].concat();
    stage::at_the_edge(&["--pace", "fast", "--token", &named], async |stage| {
        let page = &stage.page;
        let journey = Journey {
            page,
            hand: Hand::Pointer,
            google: Google::Controls(&stage.simulator),
        };
        page.load("").await;
        page.find_when("radio", "Through the relay…", "checked", true)
            .await;
        journey.sign_in(TOKEN).await;
        journey.whole_job().await;
        let places = page.places_with(TOKEN).await;
        assert!(places.is_empty(), "the token is in {places:?}");
        let calls = stage.simulator.calls().await;
        assert!(
            calls.iter().any(|call| call.starts_with("DELETE ")),
            "{calls:?}"
        );
        assert!(!calls.concat().contains(TOKEN), "{calls:?}");
        let said = stage.said();
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
    stage::at_the_edge(&["--pace", "manual"], async |stage| {
        let page = &stage.page;
        page.load("").await;
        // The first call and those that follow it by themselves.
        stage.simulator.arm("/v1/me", "drop", 9).await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.says("The relay says: “The Aiven API could not be reached from the relay”.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_copy_of_the_page_is_kept_from_there_too() {
    stage::at_the_edge(&["--pace", "manual"], async |stage| {
        let page = &stage.page;
        page.load("").await;
        page.is_kept().await;
        stage.host.close();
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
    stage::on("fresh", "manual", async |stage| {
        let page = &stage.page;
        page.load("").await;
        page.fill("Aiven token", "demo").await;
        page.click("button", "Sign in").await;
        page.find("heading", "Projects").await;
        // The page's own files are known here and the API is not, so the calls are what is seen.
        let ours = page.script("return location.origin;").await;
        let strangers = page.strangers(&[ours.as_str().expect("an origin")]).await;
        let api = "return document.querySelector('meta[name=attache-api]').content;";
        let api = page.script(api).await;
        let api = api.as_str().expect("an address");
        assert!(strangers.contains(&format!("{api}/v1/me")), "{strangers:?}");
        assert!(
            strangers.iter().all(|url| url.starts_with(api)),
            "{strangers:?}"
        );
    })
    .await;
}
