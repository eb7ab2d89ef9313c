//! No reply to the first call: what it may be, and what is said of it.

use expect_test::{Expect, expect};
use psc::{Action, CallRoute, Screen, SignInView, Step, StepView, Verdict, navigation, session};
use sim::{Pace, Scenario};

use crate::trip::Trip;

fn sign_in(trip: &Trip) -> SignInView {
    match trip.view().screen {
        Screen::SignIn(view) => view,
        other => panic!("signed in, with {other:?}"),
    }
}

/// Signs in while calls are dropped, and notes what was asked and said.
fn check(dropped: &[(&str, u32)], offline: bool, expected: &Expect) {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    for (path, times) in dropped {
        trip.inject_fault(None, path, *times, "drop");
    }
    trip.event(session::Event::NetworkChanged { offline });
    trip.enter("demo");
    trip.run(30);
    let outcome = match trip.view().screen {
        Screen::SignIn(view) => {
            let user_error = view.user_error.expect("a reason");
            format!("{}\nrelay helps: {}", user_error.cause, view.relay_helps)
        }
        _ => "signed in".to_owned(),
    };
    expected.assert_eq(&format!("{}\n{outcome}\n", trip.requests.join("\n")));
}

#[test]
fn a_browser_that_may_not_send_the_token_is_told_from_a_dead_network() {
    check(
        &[("/v1/me", 9)],
        false,
        &expect![[r#"
            GET /v1/me
            GET /v1/clouds
            GET /v1/me
            Aiven's API can be reached, but the call with your token got no reply. Most likely the browser wasn't allowed to send it from this page (the CORS preflight was refused).
            relay helps: true
        "#]],
    );
    check(
        &[("/v1/", 9)],
        false,
        &expect![[r#"
            GET /v1/me
            GET /v1/clouds
            GET /v1/me
            GET /v1/me
            GET /v1/me
            There was no reply, not even to a call without the token.
            relay helps: false
        "#]],
    );
    check(
        &[("/v1/", 9)],
        true,
        &expect![[r#"
            GET /v1/me
            GET /v1/clouds
            GET /v1/me
            GET /v1/me
            GET /v1/me
            The browser reports that this device is offline.
            relay helps: false
        "#]],
    );
}

#[test]
fn one_lost_reply_is_nothing_to_speak_of() {
    check(
        &[("/v1/me", 1)],
        false,
        &expect![[r#"
            GET /v1/me
            GET /v1/clouds
            GET /v1/me
            GET /v1/project
            signed in
        "#]],
    );
}

#[test]
fn through_the_relay_nothing_is_probed() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    trip.inject_fault(None, "/", 9, "drop");
    trip.enter_via("demo", CallRoute::Relay);
    trip.run(30);
    assert!(!trip.requests.iter().any(|line| line.contains("clouds")));
    let user_error = sign_in(&trip).user_error.expect("a reason");
    assert_eq!(user_error.cause, "The relay didn't reply.");
}

#[test]
fn a_token_that_the_relay_may_not_use_is_recognised() {
    let said = |call_route, code: &str| {
        let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
        trip.inject_fault(None, "/v1/me", 1, &format!("status:403;code={code}"));
        trip.enter_via("demo", call_route);
        trip.run(1);
        sign_in(&trip).user_error.expect("a reason").remedy
    };
    let token = "api_client_ip_allowlist_blocks_caller";
    let organization = "client_ip_address_policy_violation";
    for call_route in [CallRoute::Direct, CallRoute::Relay] {
        for code in [token, organization] {
            let remedy = said(call_route, code);
            let is_relayed = call_route == CallRoute::Relay;
            assert_eq!(
                remedy.contains("the relay's address"),
                is_relayed,
                "{remedy}"
            );
            let is_policy = code == organization;
            assert_eq!(
                remedy.contains("Your organization's policy"),
                is_policy,
                "{remedy}"
            );
            assert_eq!(remedy.contains("the token's list"), !is_policy, "{remedy}");
        }
    }
}

/// The status of the service, and what the prerequisites say of the permission or the access.
fn refused_words(trip: &mut Trip) -> String {
    trip.visit(Step::Check);
    let status = trip.service().status.expect("it is known");
    let StepView::Check(check) = trip.body() else {
        panic!("another step");
    };
    let refused = ["Permission", "Access"];
    let findings = check.findings.into_iter();
    let found = findings
        .filter(|finding| finding.verdict == Verdict::Blocks && refused.contains(&finding.subject));
    let found = found.map(|finding| {
        let remedy = finding.remedy.expect("a remedy");
        format!("{}: {} {remedy}\n", finding.subject, finding.says)
    });
    let found: String = found.collect();
    format!("{}. {}\n{found}", status.title, status.text)
}

#[test]
fn an_address_that_aiven_refuses_is_no_missing_permission() {
    let read = |call_route| {
        let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
        let fault = "status:403;code=client_ip_address_policy_violation";
        trip.inject_fault("GET", "/privatelink/google", 100, fault);
        trip.event(navigation::Event::AddressChanged(crate::SERVICE.to_owned()));
        trip.enter_via("demo", call_route);
        trip.run(2);
        refused_words(&mut trip)
    };
    expect![[r#"
        Aiven refused access to Private Service Connect. Your organization's policy allows only certain IP addresses, and your address is not one of them. The token is fine. Work from an allowed network, or ask an admin of the organization to allow your address.
        Access: Your organization's policy allows only certain IP addresses, and your address is not one of them. The token is fine. Work from an allowed network, or ask an admin of the organization to allow your address.
    "#]].assert_eq(&read(CallRoute::Direct));
    expect![[r#"
        Aiven refused access to Private Service Connect. Your organization's policy allows only certain IP addresses, and the relay's address, which Aiven sees instead of yours, is not one of them. The token is fine. Connect directly, or ask an admin of the organization to allow the relay's address.
        Access: Your organization's policy allows only certain IP addresses, and the relay's address, which Aiven sees instead of yours, is not one of them. The token is fine. Connect directly, or ask an admin of the organization to allow the relay's address.
    "#]].assert_eq(&read(CallRoute::Relay));
}

#[test]
fn an_address_that_aiven_refused_is_tried_again_by_another_way() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    let fault = "status:403;code=api_client_ip_allowlist_blocks_caller";
    trip.inject_fault("POST", "/privatelink/google", 1, fault);
    trip.event(navigation::Event::AddressChanged(crate::SERVICE.to_owned()));
    trip.enter_via("demo", CallRoute::Relay);
    trip.run(2);
    trip.visit(Step::Enable);
    trip.confirm(Action::Enable);
    trip.run(2);
    expect![[r#"
        This service can't use Private Service Connect yet. The token can be used only from certain IP addresses, and the relay's address, which Aiven sees instead of yours, is not on its list.
        Access: The token can be used only from certain IP addresses, and the relay's address, which Aiven sees instead of yours, is not on its list. Connect directly, or add the relay's address to the token's list.
    "#]].assert_eq(&refused_words(&mut trip));
    trip.inject_fault(None, "/privatelink/google", 1, "status:401");
    trip.run(120);
    trip.enter("demo");
    trip.run(2);
    expect![[r#"
        Private Service Connect is not enabled. Enabling it doesn't affect other ways to connect.
    "#]]
    .assert_eq(&refused_words(&mut trip));
}

#[test]
fn a_network_that_returns_is_used_at_once() {
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Fast, "demo", crate::SERVICE);
    trip.event(session::Event::NetworkChanged { offline: true });
    trip.turn_the_page();
    trip.event(session::Event::NetworkChanged { offline: false });
    assert!(trip.trace.contains("GET "), "{}", trip.trace);
}

#[test]
fn a_demo_that_could_not_be_loaded_says_so_at_once() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Fast);
    trip.inject_fault(None, "/v1/me", 1, "drop");
    trip.event(session::Event::DemoChosen);
    trip.hear_the_browser();
    trip.run(1);
    let user_error = sign_in(&trip).user_error.expect("a reason");
    expect!["The part of the page that simulates Aiven could not be loaded. Check your network connection and try again."]
        .assert_eq(&format!("{} {}", user_error.cause, user_error.remedy));
    trip.event(session::Event::DemoChosen);
    trip.run(1);
    assert!(trip.view().account.is_some());
    assert_eq!(
        trip.requests.first().map(String::as_str),
        Some("GET /v1/me")
    );
}
