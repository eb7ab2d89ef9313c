//! A page that does not start says so, whatever is missing, was altered or does not arrive.

use e2e::test_context;
use xtask::page::Site;
use xtask::page::offline::WORKER;

use crate::integrity::alter;

/// The page's own file of this kind, whose name has its digest.
fn asset(site: &Site, kind: &str) -> String {
    let mut paths = site.files().map(|(path, _)| path);
    let path = paths.find(|path| path.starts_with("assets/") && path.ends_with(kind));
    path.unwrap_or_else(|| panic!("the page has a {kind}"))
        .to_owned()
}

/// What the page cannot start without.
const NEEDED: [&str; 3] = ["boot.js", ".js", ".wasm"];

fn needed(site: &Site, name: &str) -> String {
    if name.starts_with('.') {
        asset(site, name)
    } else {
        name.to_owned()
    }
}

/// A page that something was done to says at once, and aloud, that it could not be loaded.
async fn says_not_loaded(spoil: impl FnOnce(&mut Site)) {
    test_context::run_with_site(spoil, async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("alert", "").await;
        page.says("Attaché could not be loaded: ").await;
        page.says("load the page again").await;
        let late = "return document.getElementById('loading-late');";
        assert!(page.script(late).await.is_null());
        drop(page.console_errors().await);
    })
    .await;
}

#[tokio::test]
async fn where_a_file_is_missing() {
    for name in NEEDED {
        says_not_loaded(|site| drop(site.take(&needed(site, name)))).await;
    }
}

#[tokio::test]
async fn where_a_file_was_altered() {
    for name in NEEDED {
        says_not_loaded(|site| alter(site, &needed(site, name))).await;
    }
}

#[tokio::test]
async fn without_its_style_sheet_the_page_starts_and_says_so() {
    for spoil in [
        |site: &mut Site, sheet: &str| drop(site.take(sheet)),
        |site: &mut Site, sheet: &str| alter(site, sheet),
    ] {
        let spoil = |site: &mut Site| spoil(site, &asset(site, ".css"));
        test_context::run_with_site(spoil, async |context| {
            let page = &context.page;
            page.load("").await;
            page.find("button", "Start the demo").await;
            page.says("The style sheet is missing or doesn't match this version of the page.")
                .await;
            drop(page.console_errors().await);
        })
        .await;
    }
}

#[tokio::test]
async fn where_a_file_does_not_arrive() {
    for name in ["loading.js", "trusted-types.js"].into_iter().chain(NEEDED) {
        test_context::run_unfinished(
            |_| {},
            async |context| {
                let path = needed(&context.site(""), name);
                context.host.withhold(&["/", &path].concat());
                context.page.load("").await;
                context.page.says("This takes longer than usual").await;
            },
        )
        .await;
    }
}

#[tokio::test]
async fn what_the_page_can_do_without_holds_nothing_up() {
    test_context::run_unfinished(
        |_| {},
        async |context| {
            context.host.withhold("/offline.js");
            context.host.withhold("/focus.js");
            context.page.load("").await;
            context.page.find("button", "Start the demo").await;
        },
    )
    .await;
}

/// Without its offline copy, which would have what the host withholds.
fn without_copy(site: &mut Site) {
    drop(site.take(WORKER));
}

/// What the page's own way to load each of them answers.
const LOAD: &str = "
    const done = arguments[0];
    const refusal = ({ message }) => message;
    Promise.all([
        attacheTokenStore('nothing').then(() => 'loaded', refusal),
        attacheSnippets.load(),
    ]).then(done);";

#[tokio::test]
async fn what_is_loaded_later_and_does_not_arrive_is_given_up_and_can_be_tried_again() {
    for end in [".js", "_bg.wasm"] {
        test_context::run_with_site(without_copy, async |context| {
            let page = &context.page;
            page.load("").await;
            page.find("button", "Start the demo").await;
            for name in ["demo", "snippets_module"] {
                context.host.withhold(&["/", name, end].concat());
            }
            context.host.withhold("/token_store.js");
            page.click("button", "Start the demo").await;
            let answers = page.driver().execute_async(LOAD, vec![]).await;
            let answers = answers.expect("the script runs").json().clone();
            let late = "token_store.js did not arrive in time";
            assert_eq!(answers, serde_json::json!([late, "unreachable"]));
            page.says("The part of the page that simulates Aiven could not be loaded.")
                .await;
            context.host.answer_all();
            page.click("button", "Start the demo").await;
            page.find("heading", "Projects").await;
            let answers = page.driver().execute_async(LOAD, vec![]).await;
            let answers = answers.expect("the script runs").json().clone();
            // It is there and has no such function.
            let found = answers[0].as_str().expect("a text");
            assert!(found.ends_with("is not a function"), "{found}");
            assert_eq!(answers[1], "loaded");
            drop(page.console_errors().await);
        })
        .await;
    }
}
