//! What a refusal looks like: an error in Aiven's form, which the page can tell from Aiven's own.

use std::fmt::Write as _;

use edge::refusal::{CODE_PREFIX, Refusal};
use expect_test::expect;
use serde_json::Value;

const ALL: &[Refusal] = &[
    Refusal::Address,
    Refusal::AddressTooLong,
    Refusal::Insecure,
    Refusal::HeadersTooLarge,
    Refusal::Header,
    Refusal::Foreign,
    Refusal::Unlisted,
    Refusal::Method("GET"),
    Refusal::Query,
    Refusal::Token,
    Refusal::ContentType,
    Refusal::Body,
    Refusal::BodyTooLarge,
    Refusal::Redirect,
    Refusal::NotJson,
    Refusal::Unreachable,
    Refusal::Incomplete,
    Refusal::Late,
];

#[test]
fn each_refusal_has_its_words() {
    let mut lines = String::new();
    for refusal in ALL {
        let body: Value = serde_json::from_str(&refusal.body()).expect("JSON");
        let error = &body["errors"][0];
        assert_eq!(error["status"], refusal.status());
        assert_eq!(error["message"], body["message"]);
        let code = error["error_code"].as_str().expect("a code");
        let reason = code.strip_prefix(CODE_PREFIX).expect("the relay's prefix");
        let message = body["message"].as_str().expect("a message");
        let _ = writeln!(lines, "{} {reason}: {message}", refusal.status());
    }
    expect![[r"
        400 address: The page makes no call to this address
        414 address_too_long: The address is longer than any of the page's
        403 insecure: The request came over plain HTTP, which others could read
        431 headers_too_large: The request has more headers than a browser sends
        400 header: A header of the request is not what the page sends
        403 foreign_origin: The request did not come from the page that belongs to this relay
        404 unlisted: The page makes no such call
        405 method: The page makes no such call with this method
        400 query: The page makes no such call with this query
        401 token: The request has no token
        415 content_type: The body of the request is not JSON
        400 body: The page makes no such call with a body
        413 body_too_large: The body of the request is longer than 256 KiB
        502 redirect: The Aiven API redirected the call to another address
        502 not_json: The answer was not JSON, so it did not come from the Aiven API itself
        502 unreachable: The Aiven API could not be reached from the relay
        502 incomplete: The Aiven API's answer broke off on its way to the relay
        504 late: The Aiven API did not answer in full within 30 seconds
    "]]
    .assert_eq(&lines);
}

#[test]
fn the_page_knows_a_refusal_by_its_code() {
    assert_eq!(CODE_PREFIX, aiven::RELAY_CODE);
}

#[test]
fn no_refusal_may_be_kept_or_opened_to_others() {
    for refusal in ALL {
        let headers = refusal.headers();
        let value = |name| {
            let found = headers.iter().find(|(own, _)| *own == name);
            found.map(|(_, value)| value.as_str())
        };
        assert_eq!(value("Cache-Control"), Some("no-store"));
        assert_eq!(value("Content-Type"), Some("application/json"));
        assert_eq!(value("X-Content-Type-Options"), Some("nosniff"));
        assert_eq!(value("Access-Control-Allow-Origin"), None);
        assert_eq!(value("Allow").is_some(), *refusal == Refusal::Method("GET"));
    }
}
