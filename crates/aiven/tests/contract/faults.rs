//! The trouble that the simulator makes is the trouble that the client tells apart.

use aiven::{Fault, Me};
use expect_test::{Expect, expect};
use sim::Scenario;

use super::world::Api;

/// Arms the fault for one call and prints what the client makes of it, and that the next call is well again.
fn check(fault: &str, expected: &Expect) {
    let mut api = Api::new(Scenario::Fresh);
    api.inject_fault(fault);
    let met: Fault = api.ask(&Me).expect_err(fault);
    expected.assert_eq(&format!("{met:?}"));
    assert!(api.ask(&Me).is_ok(), "{fault}");
}

#[test]
fn each_fault_is_told_apart() {
    check(
        "status:401",
        &expect![[r#"Unauthorized { message: "Armed fault" }"#]],
    );
    check(
        "status:403",
        &expect![[r#"Forbidden { message: "Forbidden", code: None, needs: None }"#]],
    );
    check(
        "status:404",
        &expect![[r#"Missing { message: "Armed fault", code: None }"#]],
    );
    check(
        "status:409",
        &expect![[r#"Conflict { message: "Conflict", code: None }"#]],
    );
    check(
        "status:429",
        &expect![[r#"Throttled { message: "Rate limit exceeded", seconds: None }"#]],
    );
    check(
        "status:429;retry-after=3",
        &expect![[r#"Throttled { message: "Rate limit exceeded", seconds: Some(3) }"#]],
    );
    check(
        "status:429;try-again=28",
        &expect![[
            r#"Throttled { message: "Rate limit 120 exceeded - try again in 28s", seconds: Some(28) }"#
        ]],
    );
    check(
        "status:500",
        &expect![[
            r#"Unavailable { status: 500, message: "Internal Server Error", seconds: None }"#
        ]],
    );
    check(
        "html:408",
        &expect![[
            r#"Unavailable { status: 408, message: "Request time-out (HTTP 408)", seconds: None }"#
        ]],
    );
    check(
        "html:502",
        &expect![[
            r#"Unavailable { status: 502, message: "Bad gateway (HTTP 502)", seconds: None }"#
        ]],
    );
    check(
        "garbage",
        &expect![[r#"Unreadable { what: "expected JSON" }"#]],
    );
}
