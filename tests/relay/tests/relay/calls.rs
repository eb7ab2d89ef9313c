//! Every call of the page gets through, and nothing else that it sends does.

use edge::policy::{self, Ask, Body};
use edge::surface::CALLS;
use relay::calls;
use relay::stage::Stage;

#[test]
fn every_call_of_the_page_reaches_the_api() {
    let stage = Stage::set(&["--scenario", "awaiting-approval"]);
    let host = stage.relay.url().trim_start_matches("http://");
    let mut expected = Vec::new();
    for call in calls::all() {
        let answer = calls::wire(&call, host, "demo").send(stage.relay.url());
        assert_eq!(answer.refusal(), None, "{} {}", call.method, call.path);
        expected.push(format!("{} {}", call.method, call.path));
    }
    assert_eq!(stage.reached(), expected);
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
        let wire = calls::wire(&call, "localhost:8787", "demo");
        let headers: Vec<_> = wire
            .headers
            .iter()
            .map(|(name, value)| (name.to_ascii_lowercase(), value.clone()))
            .collect();
        let passage = policy::judge(&Ask {
            method: &wire.method,
            url: &format!("http://localhost:8787{}", wire.target),
            headers: &headers,
            has_body: !wire.body.is_empty(),
        })
        .unwrap_or_else(|refusal| panic!("{} {}: {refusal:?}", call.method, call.path));
        assert_eq!(passage.method, call.method.as_str());
        assert_eq!(passage.url, format!("https://api.aiven.io{}", call.path));
        assert_eq!(passage.body == Body::None, call.body.is_none());
        let passed: Vec<_> = passage.headers.iter().map(|(name, _)| *name).collect();
        let expected: &[&str] = match (call.authorized, call.body.is_some()) {
            (true, true) => &["Authorization", "Content-Type", "Accept"],
            (true, false) => &["Authorization", "Accept"],
            (false, _) => &["Accept"],
        };
        assert_eq!(passed, expected);
    }
}
