//! Whatever comes in, what goes on is one of the listed calls to the one upstream, with listed headers and nothing
//! else, from the page itself.

use edge::policy::{self, Body, IncomingRequest};
use edge::surface::CALLS;
use edge::{BODY_LIMIT, UPSTREAM};
use proptest::prelude::*;
use proptest::sample::select;

const HEADERS: &[&str] = &[
    "Authorization",
    "Content-Type",
    "Accept",
    "If-Match",
    "If-None-Match",
    "If-Modified-Since",
    "If-Unmodified-Since",
];

/// Pieces of addresses, good and bad.
const PIECES: &[&str] = &[
    "/",
    "v1",
    "me",
    "clouds",
    "project",
    "p",
    "service",
    "s",
    "privatelink",
    "google",
    "connections",
    "refresh",
    "approve",
    "plc1",
    "vpcs",
    "kms",
    "ca",
    "service-types",
    "privatelink-availability",
    ".",
    "..",
    "%2e",
    "%2F",
    "%5c",
    "\\",
    "%00",
    "%ff",
    "@",
    ":",
    ";",
    "?",
    "#",
    "include_secrets=true",
    "&",
    "http://",
    "evil.example",
    " ",
    "\u{e9}",
];

fn address() -> impl Strategy<Value = String> {
    let listed = select(CALLS).prop_map(|call| call.path.replace("{}", "x"));
    let path = prop_oneof![
        4 => listed.clone(),
        2 => (listed.clone(), 0..60_usize, select(PIECES)).prop_map(|(mut path, at, piece)| {
            let at = at.min(path.len());
            path.insert_str(at, piece);
            path
        }),
        2 => proptest::collection::vec(select(PIECES), 0..14).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ];
    let origin = prop_oneof![
        6 => Just("https://attache.example"),
        1 => Just("http://evil.example"),
        1 => Just("https://attache.example@evil.example"),
        1 => Just(""),
    ];
    (origin, path).prop_map(|(origin, path)| [origin, &path].concat())
}

fn header() -> impl Strategy<Value = (String, String)> {
    let known = select(
        &[
            ("origin", "https://attache.example"),
            ("origin", "https://evil.example"),
            ("sec-fetch-site", "same-origin"),
            ("sec-fetch-site", "cross-site"),
            ("host", "attache.example"),
            ("authorization", "aivenv1 demo"),
            ("authorization", "Basic demo"),
            ("content-type", "application/json"),
            ("content-type", "text/plain"),
            ("accept", "application/json"),
            ("if-match", "\"x\""),
            ("cookie", "crumb=1"),
            ("x-forwarded-for", "203.0.113.7"),
            ("x-http-method-override", "DELETE"),
            ("content-length", "2"),
            ("content-length", "262145"),
            ("transfer-encoding", "chunked"),
        ][..],
    );
    prop_oneof![
        9 => known.prop_map(|(name, value)| (name.to_owned(), value.to_owned())),
        1 => ("[a-z-]{1,12}", any::<String>()),
    ]
}

fn value<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = headers.iter().find(|(own, _)| own == name);
    found.map(|(_, value)| value.as_str())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn what_goes_on_is_a_listed_call(
        method in select(&["GET", "PUT", "POST", "DELETE", "HEAD", "PATCH", "OPTIONS", "get", ""][..]),
        url in address(),
        headers in proptest::collection::vec(header(), 0..8),
        has_body: bool,
    ) {
        let incoming = IncomingRequest { method, url: &url, headers: &headers, has_body };
        let Ok(forwarded) = policy::evaluate(&incoming) else {
            return Ok(());
        };
        let target = forwarded.url.strip_prefix(UPSTREAM).expect("the one upstream");
        let (path, query) = match target.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (target, None),
        };
        let call = CALLS.iter().find(|call| call.method == forwarded.method && call.fits(path));
        let call = call.expect("a listed call");
        prop_assert_eq!(forwarded.method, method);
        let own = url.strip_suffix(target).expect("the same path and query");
        prop_assert!(query.is_none() || query == call.query);
        prop_assert!(forwarded.headers.iter().all(|(name, _)| HEADERS.contains(name)));
        prop_assert!(forwarded.headers.iter().all(|(_, value)| !value.contains(['\r', '\n'])));
        prop_assert!(call.takes_body || forwarded.body == Body::None);
        let origin = value(&headers, "origin");
        prop_assert!(origin.is_none_or(|origin| origin == own));
        prop_assert!(origin.is_some() || method == "GET");
        prop_assert_ne!(value(&headers, "sec-fetch-site"), Some("cross-site"));
        prop_assert!(call.is_public || value(&headers, "authorization") == Some("aivenv1 demo"));
        if forwarded.body == Body::Streamed {
            let length = value(&headers, "content-length").and_then(|length| length.parse().ok());
            prop_assert!(length.is_some_and(|length: usize| length <= BODY_LIMIT));
        }
    }

    #[test]
    fn nothing_makes_the_policy_panic(
        method: String,
        url: String,
        headers in proptest::collection::vec(any::<(String, String)>(), 0..6),
        has_body: bool,
    ) {
        let incoming = IncomingRequest { method: &method, url: &url, headers: &headers, has_body };
        prop_assert!(policy::evaluate(&incoming).is_err());
    }
}
