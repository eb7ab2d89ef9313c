//! Every call of the page gets through, and nothing else that it sends does.

use edge::policy::{self, Body, IncomingRequest};
use edge::surface::CALLS;
use relay::calls;
use relay::fixture::RelayFixture;

#[test]
fn every_call_of_the_page_reaches_the_api() {
    let fixture = RelayFixture::start(&["--scenario", "awaiting-approval"]);
    let host = fixture.relay.url().trim_start_matches("http://");
    let mut expected = Vec::new();
    for call in calls::all() {
        let response = calls::raw(&call, host, "demo").send(fixture.relay.url());
        assert_eq!(response.refusal(), None, "{} {}", call.method, call.path);
        expected.push(format!("{} {}", call.method, call.path));
    }
    assert_eq!(fixture.reached(), expected);
}

#[test]
fn the_list_holds_the_calls_of_the_page_and_no_others() {
    let mut met = [false; CALLS.len()];
    for call in calls::all() {
        let path = call.path.split('?').next().unwrap_or_default();
        let fitting = CALLS.iter().position(|listed| {
            listed.method == call.method.as_str()
                && listed.fits(path)
                && listed.takes_body == call.body.is_some()
                && listed.is_public != call.authorized
        });
        met[fitting.unwrap_or_else(|| panic!("{} {path} is not listed", call.method))] = true;
    }
    let unmet: Vec<_> = CALLS.iter().zip(met).filter(|(_, met)| !met).collect();
    assert!(unmet.is_empty(), "no call of the page is {unmet:?}");
}

#[test]
fn a_call_goes_on_as_it_is() {
    for call in calls::all() {
        let request = calls::raw(&call, "localhost:8787", "demo");
        let headers: Vec<_> = request
            .headers
            .iter()
            .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
            .collect();
        let forwarded = policy::evaluate(&IncomingRequest {
            method: &request.method,
            url: &format!("http://localhost:8787{}", request.target),
            headers: &headers,
            has_body: !request.body.is_empty(),
        })
        .unwrap_or_else(|refusal| panic!("{} {}: {refusal:?}", call.method, call.path));
        assert_eq!(forwarded.method, call.method.as_str());
        assert_eq!(forwarded.url, format!("https://api.aiven.io{}", call.path));
        assert_eq!(forwarded.body == Body::None, call.body.is_none());
        let passed: Vec<_> = forwarded.headers.iter().map(|(name, _)| *name).collect();
        let expected: &[&str] = match (call.authorized, call.body.is_some()) {
            (true, true) => &["Authorization", "Content-Type", "Accept"],
            (true, false) => &["Authorization", "Accept"],
            (false, _) => &["Accept"],
        };
        assert_eq!(passed, expected);
    }
}
