//! The token is in nobody's log.

use relay::calls;
use relay::fixture::RelayFixture;
use relay::mutants;

const MARKER: &str = "m4rk3r-t0k3n-7f3a91c2";

#[test]
fn no_log_has_the_token() {
    let taken = format!("demo={MARKER}");
    let fixture = RelayFixture::start(&["--token", &taken, "--scenario", "awaiting-approval"]);
    let host = fixture.relay.url().trim_start_matches("http://");
    for call in calls::all() {
        let response = calls::raw(&call, host, MARKER).send(fixture.relay.url());
        assert_ne!(
            response.status, 401,
            "the marker is a good token: {}",
            response.body
        );
        assert!(!response.body.contains(MARKER), "{}", response.body);
    }
    for fault in ["drop", "truncate", "garbage", "status:500", "html:408"] {
        fixture.inject_fault(fault);
        calls::raw(&calls::all()[1], host, MARKER).begin(fixture.relay.url());
    }
    for mutant in mutants::all(host).iter().step_by(50) {
        let mut request = mutant.request.clone();
        for (_, value) in &mut request.headers {
            *value = value.replace("aivenv1 demo", &format!("aivenv1 {MARKER}"));
        }
        let response = request.send(fixture.relay.url());
        assert!(!response.body.contains(MARKER), "{}", response.body);
    }
    let said = fixture.output();
    // The search finds what is there.
    assert!(
        said.contains("listening on") && said.contains("/v1/me"),
        "{said}"
    );
    assert!(!said.contains(MARKER), "{said}");
}
