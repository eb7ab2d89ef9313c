//! What is made of each status, body and wait.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::*;

fn response(status: u16, retry_after: Option<&str>, body: &str) -> Response {
    Response {
        status,
        retry_after: retry_after.map(str::to_owned),
        body: body.to_owned(),
    }
}

/// Prints the fault of each status with the same body.
fn check_statuses(body: &str, expected: &Expect) {
    let mut lines = String::new();
    for status in [
        304, 400, 401, 403, 404, 405, 408, 409, 410, 413, 417, 418, 429, 500, 501, 502, 503, 504,
        599,
    ] {
        let fault = Fault::from_response(
            &response(status, None, body),
            Some("service:configuration:write"),
        );
        let _ = writeln!(
            lines,
            "{status} {} {fault:?}",
            u8::from(fault.class().write_outcome() == WriteOutcome::Unknown)
        );
    }
    expected.assert_eq(&lines);
}

/// Prints the text made of a body.
fn check_message(body: &str, expected: &Expect) {
    let fault = Fault::from_response(&response(400, None, body), None);
    expected.assert_eq(&fault.to_string());
}

fn check_seconds(retry_after: Option<&str>, message: &str, expected: Option<u32>) {
    let body = serde_json::json!({ "message": message }).to_string();
    match Fault::from_response(&response(429, retry_after, &body), None) {
        Fault::Throttled { seconds, .. } => {
            assert_eq!(seconds, expected, "{retry_after:?} {message:?}");
        }
        fault => panic!("{fault:?}"),
    }
}

#[test]
fn statuses_with_the_documented_body() {
    check_statuses(
        include_str!("../../fixtures/error.json"),
        &expect![[r#"
            304 0 Refused { status: 304, message: "Service does not exist" }
            400 0 Refused { status: 400, message: "Service does not exist" }
            401 0 Unauthorized { message: "Service does not exist" }
            403 0 Forbidden { message: "Service does not exist", code: Some("service_does_not_exist"), needs: Some("service:configuration:write") }
            404 0 Missing { message: "Service does not exist", code: Some("service_does_not_exist") }
            405 0 Refused { status: 405, message: "Service does not exist" }
            408 1 Unavailable { status: 408, message: "Service does not exist", seconds: None }
            409 1 Conflict { message: "Service does not exist", code: Some("service_does_not_exist") }
            410 0 Refused { status: 410, message: "Service does not exist" }
            413 0 Refused { status: 413, message: "Service does not exist" }
            417 0 Refused { status: 417, message: "Service does not exist" }
            418 0 Refused { status: 418, message: "Service does not exist" }
            429 1 Throttled { message: "Service does not exist", seconds: None }
            500 1 Unavailable { status: 500, message: "Service does not exist", seconds: None }
            501 1 Unavailable { status: 501, message: "Service does not exist", seconds: None }
            502 1 Unavailable { status: 502, message: "Service does not exist", seconds: None }
            503 1 Unavailable { status: 503, message: "Service does not exist", seconds: None }
            504 1 Unavailable { status: 504, message: "Service does not exist", seconds: None }
            599 1 Unavailable { status: 599, message: "Service does not exist", seconds: None }
        "#]],
    );
}

/// What a gateway answers instead of Aiven.
fn check_intermediary(body: &str) {
    check_statuses(
        body,
        &expect![[r#"
            304 1 Intermediary { status: 304 }
            400 1 Intermediary { status: 400 }
            401 1 Intermediary { status: 401 }
            403 1 Intermediary { status: 403 }
            404 1 Intermediary { status: 404 }
            405 1 Intermediary { status: 405 }
            408 1 Unavailable { status: 408, message: "Request time-out (HTTP 408)", seconds: None }
            409 1 Intermediary { status: 409 }
            410 1 Intermediary { status: 410 }
            413 1 Intermediary { status: 413 }
            417 1 Intermediary { status: 417 }
            418 1 Intermediary { status: 418 }
            429 1 Throttled { message: "Too many requests (HTTP 429)", seconds: None }
            500 1 Unavailable { status: 500, message: "Internal server error (HTTP 500)", seconds: None }
            501 1 Unavailable { status: 501, message: "Not implemented (HTTP 501)", seconds: None }
            502 1 Unavailable { status: 502, message: "Bad gateway (HTTP 502)", seconds: None }
            503 1 Unavailable { status: 503, message: "Service unavailable (HTTP 503)", seconds: None }
            504 1 Unavailable { status: 504, message: "Gateway time-out (HTTP 504)", seconds: None }
            599 1 Unavailable { status: 599, message: "HTTP status 599", seconds: None }
        "#]],
    );
}

#[test]
fn statuses_with_html() {
    check_intermediary("<html><h1>Request Time-out</h1></html>");
}

#[test]
fn statuses_without_a_body() {
    check_intermediary("");
}

#[test]
fn messages() {
    check_message(
        r#"{"message":"first","errors":[{"message":"second"}]}"#,
        &expect!["first"],
    );
    check_message(
        r#"{"message":"","errors":[{"message":"second"}]}"#,
        &expect!["second"],
    );
    check_message(
        r#"{"message":null,"errors":[{"status":400},{"message":"second"}]}"#,
        &expect!["second"],
    );
    check_message(r#"{"message":7,"errors":["third"]}"#, &expect!["third"]);
    check_message(
        r#"{"errors":["third",{"message":"second"}]}"#,
        &expect!["second"],
    );
    check_message(r#"{"errors":"fourth"}"#, &expect!["fourth"]);
    check_message(r#"{"errors":[]}"#, &expect!["Bad request (HTTP 400)"]);
    check_message(
        r#"{"errors":{"message":"no list"}}"#,
        &expect!["Bad request (HTTP 400)"],
    );
    check_message(
        r#""a bare text""#,
        &expect!["the reply (HTTP 400) did not come from Aiven"],
    );
    check_message(
        "[]",
        &expect!["the reply (HTTP 400) did not come from Aiven"],
    );
    check_message(
        "null",
        &expect!["the reply (HTTP 400) did not come from Aiven"],
    );
    check_message(
        "plain text from a gateway",
        &expect!["the reply (HTTP 400) did not come from Aiven"],
    );
    check_message(
        "{\"message\": \"cut",
        &expect!["the reply (HTTP 400) did not come from Aiven"],
    );
}

#[test]
fn messages_are_plain_text() {
    check_message(
        r#"{"message":"<!DOCTYPE html><p>no</p>","errors":["but this"]}"#,
        &expect!["but this"],
    );
    check_message(
        r#"{"message":"<?xml version='1.0'?>"}"#,
        &expect!["Bad request (HTTP 400)"],
    );
    check_message(
        r#"{"message":"upstream said <HTML>no</HTML>"}"#,
        &expect!["Bad request (HTTP 400)"],
    );
    check_message(
        r#"{"message":"the value <redacted> is < 5"}"#,
        &expect!["the value <redacted> is < 5"],
    );
    check_message(r#"{"message":"<5 characters"}"#, &expect!["<5 characters"]);
    check_message(
        r#"{"message":"  two\r\nlines,\ta tab\u0000 and \u001b[31mred "}"#,
        &expect!["two lines, a tab and [31mred"],
    );
    check_message(
        r#"{"message":"txt.\u202eexe\ufeff\u2066"}"#,
        &expect!["txt.exe"],
    );
    check_message(
        r#"{"message":"\u0007 \u202e"}"#,
        &expect!["Bad request (HTTP 400)"],
    );
}

#[test]
fn messages_are_bounded() {
    let shown = |length: usize| {
        let body = serde_json::json!({ "message": "ü".repeat(length) }).to_string();
        Fault::from_response(&response(400, None, &body), None).to_string()
    };
    assert_eq!(shown(500), "ü".repeat(500));
    assert_eq!(shown(501), "ü".repeat(499) + "…");
    assert_eq!(shown(100_000), shown(501));
}

#[test]
fn codes() {
    let check = |body: &str, expected: Option<&str>| match Fault::from_response(
        &response(403, None, body),
        Some("project:services:read"),
    ) {
        Fault::Forbidden { code, needs, .. } => {
            assert_eq!(code.as_deref(), expected, "{body}");
            assert_eq!(needs, Some("project:services:read"));
        }
        fault => panic!("{fault:?}"),
    };
    check(
        r#"{"errors":[{"error_code":"permission_denied"}],"error_code":"x"}"#,
        Some("permission_denied"),
    );
    check(
        r#"{"errors":[{},{"error_code":"feature_not_enabled"}]}"#,
        Some("feature_not_enabled"),
    );
    check(
        r#"{"errors":"no","error_code":"client_ip_address_policy_violation"}"#,
        Some("client_ip_address_policy_violation"),
    );
    check(
        r#"{"errors":["permission_denied"],"error_code":null}"#,
        None,
    );
    check(r#"{"message":"<html>"}"#, None);
}

#[test]
fn a_relay_that_answers_itself_is_told_from_aiven() {
    check_statuses(
        r#"{"errors":[{"error_code":"attache_relay_late","message":"Too late","status":504}],"message":"Too late"}"#,
        &expect![[r#"
            304 0 Relay { status: 304, message: "Too late", seconds: None }
            400 0 Relay { status: 400, message: "Too late", seconds: None }
            401 0 Relay { status: 401, message: "Too late", seconds: None }
            403 0 Relay { status: 403, message: "Too late", seconds: None }
            404 0 Relay { status: 404, message: "Too late", seconds: None }
            405 0 Relay { status: 405, message: "Too late", seconds: None }
            408 0 Relay { status: 408, message: "Too late", seconds: None }
            409 0 Relay { status: 409, message: "Too late", seconds: None }
            410 0 Relay { status: 410, message: "Too late", seconds: None }
            413 0 Relay { status: 413, message: "Too late", seconds: None }
            417 0 Relay { status: 417, message: "Too late", seconds: None }
            418 0 Relay { status: 418, message: "Too late", seconds: None }
            429 0 Relay { status: 429, message: "Too late", seconds: None }
            500 1 Relay { status: 500, message: "Too late", seconds: None }
            501 1 Relay { status: 501, message: "Too late", seconds: None }
            502 1 Relay { status: 502, message: "Too late", seconds: None }
            503 1 Relay { status: 503, message: "Too late", seconds: None }
            504 1 Relay { status: 504, message: "Too late", seconds: None }
            599 1 Relay { status: 599, message: "Too late", seconds: None }
        "#]],
    );
}

#[test]
fn a_gateway_behind_the_relay_is_waited_for_as_well() {
    let body = r#"{"errors":[{"error_code":"attache_relay_not_json","message":"No JSON","status":502}],"message":"No JSON"}"#;
    let fault = Fault::from_response(&response(502, Some("7"), body), None);
    assert_eq!(fault.asked_wait(), Some(7), "{fault:?}");
}

#[test]
fn waits() {
    check_seconds(None, "Rate limit 120 exceeded - try again in 28s", Some(28));
    check_seconds(None, "Try again in 28 seconds.", Some(28));
    check_seconds(None, "try again in  1 second", Some(1));
    check_seconds(None, "try again in 28s, then try again in 99s", Some(28));
    check_seconds(None, "try again in 2 minutes", None);
    check_seconds(None, "try again in 2m", None);
    check_seconds(None, "try again in 2000ms", None);
    check_seconds(None, "try again in a while", None);
    check_seconds(None, "try again in ", None);
    check_seconds(None, "try again in -5s", None);
    check_seconds(None, "try again in 99999999999s", None);
    check_seconds(None, "İ: try again in 3s", Some(3));
    check_seconds(None, "slow down", None);
    check_seconds(Some("17"), "try again in 28s", Some(17));
    check_seconds(Some(" 0 "), "", Some(0));
    check_seconds(
        Some("Wed, 21 Oct 2026 07:28:00 GMT"),
        "try again in 28s",
        Some(28),
    );
    check_seconds(Some("Wed, 21 Oct 2026 07:28:00 GMT"), "", None);
    check_seconds(Some("-1"), "", None);
    check_seconds(Some("+1"), "", None);
    check_seconds(Some("1.5"), "", None);
    check_seconds(Some(""), "", None);
    check_seconds(Some("99999999999"), "", None);
}
