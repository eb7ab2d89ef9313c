//! The whole table: every call with every fault.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::*;
use crate::*;

/// Prints the waits before each attempt, which must be the same for all of `kinds`.
fn check(kinds: &[CallKind], expected: &Expect) {
    let tables: Vec<String> = kinds.iter().map(|kind| table(*kind)).collect();
    for (kind, own) in kinds.iter().zip(&tables) {
        assert_eq!(own, &tables[0], "{kind:?}");
    }
    expected.assert_eq(&tables[0]);
}

fn faults() -> Vec<(&'static str, Fault)> {
    let message = String::new;
    vec![
        ("unreachable", Fault::Unreachable),
        ("401", Fault::Unauthorized { message: message() }),
        (
            "403",
            Fault::Forbidden {
                message: message(),
                code: None,
                needs: None,
            },
        ),
        (
            "404",
            Fault::Missing {
                message: message(),
                code: None,
            },
        ),
        (
            "409",
            Fault::Conflict {
                message: message(),
                code: None,
            },
        ),
        (
            "429",
            Fault::Throttled {
                message: message(),
                seconds: None,
            },
        ),
        (
            "429 after 28 s",
            Fault::Throttled {
                message: message(),
                seconds: Some(28),
            },
        ),
        (
            "429 after 0 s",
            Fault::Throttled {
                message: message(),
                seconds: Some(0),
            },
        ),
        (
            "relay 403",
            Fault::Relay {
                status: 403,
                message: message(),
                seconds: None,
            },
        ),
        (
            "relay 504",
            Fault::Relay {
                status: 504,
                message: message(),
                seconds: None,
            },
        ),
        (
            "400",
            Fault::Refused {
                status: 400,
                message: message(),
            },
        ),
        (
            "408",
            Fault::Unavailable {
                status: 408,
                message: message(),
                seconds: None,
            },
        ),
        (
            "500",
            Fault::Unavailable {
                status: 500,
                message: message(),
                seconds: None,
            },
        ),
        (
            "503 after 28 s",
            Fault::Unavailable {
                status: 503,
                message: message(),
                seconds: Some(28),
            },
        ),
        ("unreadable", Fault::Unreadable { what: message() }),
    ]
}

fn table(kind: CallKind) -> String {
    let faults = faults();
    let mut lines = String::new();
    for (name, fault) in faults {
        let waits: Vec<_> = (0..5)
            .map(|attempt| retry_after(kind, &fault, attempt, 0))
            .map(|wait| wait.map_or("-".to_owned(), |wait| wait.to_string()))
            .collect();
        let _ = writeln!(lines, "{name}: {}", waits.join(" "));
    }
    lines
}

/// The kind of every call that is one, or is none, of these four; a new write must be added to them.
fn kinds(writes: bool) -> Vec<CallKind> {
    let is_write = |call: &ApiCall| {
        matches!(
            call,
            ApiCall::PrivatelinkCreate(_)
                | ApiCall::PrivatelinkDelete(_)
                | ApiCall::ServiceUpdate(_)
                | ApiCall::ConnectionApprove(_)
        )
    };
    // The name is chosen to look like the end of a path that may be repeated.
    let mut calls = ApiCall::each(|_| "refresh");
    calls.retain(|call| is_write(call) == writes);
    assert!(
        calls
            .iter()
            .any(|call| call.request().path.ends_with("/refresh"))
    );
    calls.iter().map(ApiCall::kind).collect()
}

#[test]
fn reads_and_refresh_are_repeated() {
    let refresh = ApiCall::each(|_| "p");
    let refresh = refresh.iter().find(|call| {
        let request = call.request();
        request.method == Method::Post && request.path.ends_with("/privatelink/google/refresh")
    });
    assert_eq!(refresh.map(ApiCall::kind), Some(CallKind::Read));
    check(
        &kinds(false),
        &expect![[r#"
            unreachable: 1000 2000 4000 - -
            401: - - - - -
            403: - - - - -
            404: - - - - -
            409: - - - - -
            429: 1000 2000 4000 - -
            429 after 28 s: 28000 28000 28000 - -
            429 after 0 s: 1000 2000 4000 - -
            relay 403: - - - - -
            relay 504: 1000 2000 4000 - -
            400: - - - - -
            408: 1000 2000 4000 - -
            500: 1000 2000 4000 - -
            503 after 28 s: 28000 28000 28000 - -
            unreadable: - - - - -
        "#]],
    );
}

#[test]
fn writes_are_not_repeated() {
    assert_eq!(kinds(true).len(), 4);
    check(
        &kinds(true),
        &expect![[r#"
            unreachable: - - - - -
            401: - - - - -
            403: - - - - -
            404: - - - - -
            409: - - - - -
            429: - - - - -
            429 after 28 s: - - - - -
            429 after 0 s: - - - - -
            relay 403: - - - - -
            relay 504: - - - - -
            400: - - - - -
            408: - - - - -
            500: - - - - -
            503 after 28 s: - - - - -
            unreadable: - - - - -
        "#]],
    );
}

#[test]
fn jitter_stays_between_one_and_eight_seconds() {
    for attempt in 0..RETRIES {
        for jitter in [0, 1, 999, 1_000, 3_999, 12_345, u64::MAX] {
            let wait = retry_after(Me::KIND, &Fault::Unreachable, attempt, jitter);
            let least = 1_000 << attempt;
            assert!(
                wait.is_some_and(|wait| (least..least * 2).contains(&wait)),
                "{attempt} {jitter}"
            );
        }
    }
}

#[test]
fn a_wait_of_the_server_is_honoured_up_to_five_minutes() {
    for (asked, waits) in [(28, 28), (300, 300), (301, 300), (u32::MAX, 300)] {
        let fault = Fault::Throttled {
            message: String::new(),
            seconds: Some(asked),
        };
        let wait = retry_after(Me::KIND, &fault, 0, u64::MAX);
        assert_eq!(wait, Some(waits * 1_000), "{asked}");
        assert_eq!(
            fault.asked_wait(),
            Some(asked),
            "the true value can be shown"
        );
    }
}
