//! Signing in one way after another: one at a time, and the last one counts.

use psc::{CallRoute, ClearText, PersistenceChoice, session, token_store};
use sim::{Pace, Scenario};

use crate::token_store::{device, kept, sign_in};
use crate::trip::Trip;

fn call_route(trip: &Trip) -> Option<CallRoute> {
    trip.view().account.map(|account| account.call_route)
}

/// The demo, whose module cannot be loaded.
fn begin_a_demo_that_fails(trip: &mut Trip) {
    trip.inject_fault(None, "/v1/me", 1, "drop");
    trip.event(session::Event::DemoChosen);
    trip.run(1);
    assert!(sign_in(trip).user_error.is_some());
}

fn paste(trip: &mut Trip) {
    trip.event(session::Event::SnapshotPasted {
        text: ClearText(r#"{"service_name": "pg"}"#.to_owned()),
        project: String::new(),
        attachment: String::new(),
    });
}

#[test]
fn a_token_that_arrives_late_is_no_second_sign_in() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.enter("demo");
    trip.enter("readonly");
    assert_eq!(trip.requests, ["GET /v1/me"]);
    trip.run(2);
    trip.enter_and_keep("readonly", PersistenceChoice::Tab);
    trip.run(2);
    let token = trip.model.token().map(aiven::Token::expose);
    assert_eq!(token, Some("demo"));
    assert_eq!(trip.browser.tab, None);
}

#[test]
fn a_token_that_arrives_late_ends_no_demo_and_no_unlocking() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.event(session::Event::DemoChosen);
    trip.enter("demo");
    trip.run(2);
    assert_eq!(call_route(&trip), Some(CallRoute::Demo));

    let mut trip = kept(device());
    trip.reload(false);
    trip.browser.is_slow = true;
    let passphrase = psc::Passphrase::new("correct horse battery");
    trip.event(token_store::Event::UnlockAsked(passphrase));
    trip.turn_the_page();
    trip.enter("readonly");
    assert_eq!(trip.requests.len(), 0);
    trip.hear_the_browser();
    trip.run(2);
    assert_eq!(trip.model.token().map(aiven::Token::expose), Some("demo"));
}

#[test]
fn a_demo_that_fails_does_not_come_back_instead_of_a_kept_token() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.inject_fault(None, "/v1/", 9, "drop");
    trip.reload(true);
    trip.run(120);
    trip.world.clear_fault_rules();
    begin_a_demo_that_fails(&mut trip);
    trip.reload(true);
    assert_eq!(call_route(&trip), Some(CallRoute::Direct));
}

#[test]
fn what_is_signed_in_to_next_ends_the_demo_that_was_left() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.browser.demo = true;
    trip.enter_and_keep("demo", PersistenceChoice::Tab);
    trip.run(2);
    assert!(!trip.browser.demo);
    trip.reload(true);
    assert_eq!(call_route(&trip), Some(CallRoute::Direct));

    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.browser.demo = true;
    paste(&mut trip);
    assert!(!trip.browser.demo);
}

#[test]
fn a_demo_that_goes_on_is_kept_over_a_reload_until_it_ends() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    trip.reload(true);
    assert_eq!(call_route(&trip), Some(CallRoute::Demo));
    trip.event(session::Event::SignedOut);
    trip.reload(true);
    assert_eq!(call_route(&trip), None);
}
