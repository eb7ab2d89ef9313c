//! The page begins.

use e2e::test_context;
use xtask::page::Site;

#[tokio::test]
async fn the_page_starts_under_its_policy() {
    test_context::run("fresh", "fast", async |context| {
        context.page.load("").await;
        context.page.find("button", "Start the demo").await;
    })
    .await;
}

/// Moves every file but what the host itself reads into a folder.
fn move_below(site: &mut Site, folder: &str) {
    let files: Vec<(String, Vec<u8>)> = site
        .files()
        .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
        .collect();
    let mut moved = Site::empty(site.placement());
    for (path, bytes) in files {
        if path.starts_with('_') {
            moved.put(&path, bytes);
        } else {
            moved.put(&[folder, "/", &path].concat(), bytes);
        }
    }
    *site = moved;
}

#[tokio::test]
async fn the_page_runs_below_any_address() {
    test_context::run_with_site(
        |site| move_below(site, "deep/down"),
        async |context| {
            let page = &context.page;
            page.go("deep/down/").await;
            page.click("button", "Start the demo").await;
            page.find("heading", "Projects").await;
            let asked =
                "return performance.getEntriesByType('resource').map((entry) => entry.name);";
            let asked: Vec<String> =
                serde_json::from_value(page.script(asked).await).expect("addresses");
            let elsewhere: Vec<_> = asked
                .iter()
                .filter(|address| !address.contains("/deep/down/"))
                .collect();
            assert!(elsewhere.is_empty(), "{elsewhere:?}");
        },
    )
    .await;
}
