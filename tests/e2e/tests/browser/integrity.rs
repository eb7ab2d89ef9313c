//! A page of which one part was altered on the way does not run that part, and says so.

use e2e::page::BrowserPage;
use e2e::test_context;
use e2e::wait::until;
use xtask::page::Site;

/// Adds something harmless to the end of the first file of this name.
pub(crate) fn alter(site: &mut Site, name: &str) {
    let found = site
        .files()
        .find(|(path, _)| path.ends_with(name))
        .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
    let (path, mut bytes) = found.unwrap_or_else(|| panic!("the page has a file {name}"));
    // A comment to scripts and sheets, and an empty section of its own to WebAssembly.
    let addition: &[u8] = if name.ends_with("wasm") {
        &[0, 2, 1, b'x']
    } else {
        b"/**/"
    };
    bytes.extend_from_slice(addition);
    site.put(&path, bytes);
}

/// Waits until the browser has said that the digests of the files are wrong.
async fn refused_all(page: &BrowserPage, names: &[&str]) {
    let mut heard = String::new();
    until(
        async || {
            heard.push_str(&page.console_errors().await.join("\n"));
            let said = heard.contains("integrity") && names.iter().all(|name| heard.contains(name));
            said.then_some(())
        },
        async || format!("the browser should refuse {names:?}"),
    )
    .await;
}

#[tokio::test]
async fn the_checks_cost_no_second_download() {
    test_context::run("fresh", "manual", async |context| {
        let page = &context.page;
        page.load("").await;
        page.click("button", "Start the demo").await;
        page.find("heading", "Projects").await;
        let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name);";
        let loaded = page.script(loaded).await;
        let mut loaded: Vec<String> = serde_json::from_value(loaded).expect("addresses");
        // The tab's icon is the browser's own business.
        loaded.retain(|address| !address.contains("favicon"));
        loaded.sort();
        let mut once = loaded.clone();
        once.dedup();
        assert_eq!(loaded, once);
        assert!(
            loaded
                .iter()
                .any(|address| address.ends_with("/demo_bg.wasm")),
            "{loaded:?}"
        );
    })
    .await;
}

/// What the page's own way to load each of them answers.
const LOAD: &str = "
    const done = arguments[0];
    const refusal = ({ message }) => message;
    Promise.all([
        attacheDemo().then(() => 'loaded', refusal),
        attacheTokenStore('nothing').then(() => 'loaded', refusal),
        attacheSnippets.load(),
    ]).then(done);";

#[tokio::test]
async fn what_is_loaded_later_is_checked_too() {
    let alter_all = |site: &mut Site| {
        alter(site, "demo.js");
        alter(site, "token_store.js");
        alter(site, "snippets_module.js");
    };
    test_context::run_with_site(alter_all, async |context| {
        let page = &context.page;
        page.load("").await;
        page.find("button", "Start the demo").await;
        let answers = page.driver().execute_async(LOAD, vec![]).await;
        let answers = answers.expect("the script runs").json().clone();
        let refused = |name: &str| {
            format!("{name} could not be loaded or doesn't match this version of the page")
        };
        assert_eq!(
            answers,
            serde_json::json!([refused("demo.js"), refused("token_store.js"), "replaced"])
        );
        refused_all(page, &["demo.js", "token_store.js", "snippets_module.js"]).await;
    })
    .await;
}

#[tokio::test]
async fn an_altered_program_does_not_start() {
    for name in ["boot.js", ".wasm"] {
        test_context::run_with_site(
            |site| alter(site, name),
            async |context| {
                context.page.load("").await;
                refused_all(&context.page, &[name]).await;
                let buttons = "return document.querySelectorAll('button').length;";
                assert_eq!(context.page.script(buttons).await, 0, "{name}");
                drop(context.page.console_errors().await);
            },
        )
        .await;
    }
}
