//! A page of which one part was altered on the way does not run that part, and says so.

use e2e::page::Page;
use e2e::patience::until;
use e2e::stage;
use xtask::page::Site;

/// Adds something harmless to the end of the first file of this name.
fn alter(site: &mut Site, name: &str) {
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

/// Waits until the browser has said that the digest of a file is wrong.
async fn refused(page: &Page, name: &str) {
    let mut heard = String::new();
    until(
        async || {
            heard.push_str(&page.complaints().await.join("\n"));
            let of_file = heard.contains(name) && heard.contains("integrity");
            of_file.then_some(())
        },
        async || format!("the browser should refuse {name}"),
    )
    .await;
}

#[tokio::test]
async fn the_checks_cost_no_second_download() {
    stage::on("fresh", "manual", async |stage| {
        let page = &stage.page;
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

#[tokio::test]
async fn an_altered_program_does_not_start() {
    for name in ["boot.js", ".wasm"] {
        stage::altered(
            |site| alter(site, name),
            async |stage| {
                stage.page.load("").await;
                refused(&stage.page, name).await;
                let buttons = "return document.querySelectorAll('button').length;";
                assert_eq!(stage.page.script(buttons).await, 0, "{name}");
                drop(stage.page.complaints().await);
            },
        )
        .await;
    }
}
