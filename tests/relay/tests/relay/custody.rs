//! The token is in nobody's log.

use relay::calls;
use relay::mutants;
use relay::stage::Stage;

const MARKER: &str = "m4rk3r-t0k3n-7f3a91c2";

#[test]
fn no_log_has_the_token() {
    let taken = format!("demo={MARKER}");
    let stage = Stage::set(&["--token", &taken, "--scenario", "awaiting-approval"]);
    let host = stage.relay.url().trim_start_matches("http://");
    for call in calls::all() {
        let answer = calls::wire(&call, host, MARKER).send(stage.relay.url());
        assert_ne!(
            answer.status, 401,
            "the marker is a good token: {}",
            answer.body
        );
        assert!(!answer.body.contains(MARKER), "{}", answer.body);
    }
    for fault in ["drop", "truncate", "garbage", "status:500", "html:408"] {
        stage.arm(fault);
        calls::wire(&calls::all()[1], host, MARKER).begin(stage.relay.url());
    }
    for mutant in mutants::all(host).iter().step_by(50) {
        let mut wire = mutant.wire.clone();
        for (_, value) in &mut wire.headers {
            *value = value.replace("aivenv1 demo", &format!("aivenv1 {MARKER}"));
        }
        let answer = wire.send(stage.relay.url());
        assert!(!answer.body.contains(MARKER), "{}", answer.body);
    }
    let said = stage.said();
    // The search finds what is there.
    assert!(
        said.contains("listening on") && said.contains("/v1/me"),
        "{said}"
    );
    assert!(!said.contains(MARKER), "{said}");
}
