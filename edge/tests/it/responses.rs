//! What of an answer goes back, by its status.

use std::fmt::Write as _;

use edge::response;
use expect_test::expect;

#[test]
fn a_redirect_alone_stays_behind() {
    let mut lines = String::new();
    for status in [
        200, 201, 204, 205, 299, 300, 301, 302, 303, 304, 305, 307, 308, 399, 400, 404, 429, 500,
    ] {
        let sent = |name: &str| Some(format!("{name} as sent"));
        let passed = match response::headers(status, sent) {
            Err(refusal) => format!("{refusal:?}"),
            Ok(headers) => {
                assert!(headers.iter().all(|(name, _)| *name != "Location"));
                let body = response::has_body(status);
                String::from(if body { "with a body" } else { "without" })
            }
        };
        let _ = writeln!(lines, "{status} {passed}");
    }
    expect![[r"
        200 with a body
        201 with a body
        204 without
        205 without
        299 with a body
        300 Redirect
        301 Redirect
        302 Redirect
        303 Redirect
        304 without
        305 Redirect
        307 Redirect
        308 Redirect
        399 Redirect
        400 with a body
        404 with a body
        429 with a body
        500 with a body
    "]]
    .assert_eq(&lines);
}
