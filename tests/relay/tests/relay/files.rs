//! The files of the page beside the relay: what the host's own server for them makes of the rules for headers.

use std::{env, fs, process};

use relay::raw_http::RawRequest;
use xtask::page::headers::{FILE, HeadersFile};
use xtask::page::{Placement, Site};
use xtask::workspace::Workspace;

/// Where nobody listens: no call is made.
const NO_UPSTREAM: &str = "http://127.0.0.1:9";

#[test]
fn an_asset_is_kept_for_good_and_its_absence_is_not() {
    let mut site = Site::empty(&Placement::default());
    site.put("404.html", "nothing here");
    site.put("assets/page-0123456789abcdef.js", "start()");
    let headers = HeadersFile::of(&site).print();
    site.put(FILE, headers);
    let folder = env::temp_dir().join(format!("attache-files-{}", process::id()));
    site.write(&folder).expect("a folder of the test");
    let relay =
        xtask::relay::start(&Workspace::find(), &folder, NO_UPSTREAM).expect("the relay starts");
    for (path, status, kept) in [
        ("/assets/page-0123456789abcdef.js", 200, true),
        ("/assets/missing.js", 404, false),
        ("/missing.js", 404, false),
    ] {
        let host = relay.url().trim_start_matches("http://");
        let response = RawRequest::new("GET", path)
            .with("Host", host)
            .send(relay.url());
        assert_eq!(response.status, status, "{path}");
        let caches = response.header("cache-control").unwrap_or_default();
        assert_eq!(caches.contains("immutable"), kept, "{path}: {caches}");
        // The rule for everything is understood as well.
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
    }
    drop(relay);
    fs::remove_dir_all(folder).expect("a folder of the test");
}
