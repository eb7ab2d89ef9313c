//! The idle lock: a warning, a minute, and then no token; the place and what was typed stay.

use expect_test::expect;
use psc::{
    Action, CallRoute, Millis, Passphrase, PersistenceChoice, Screen, SignInMethod, confirmation,
    connections, navigation, remote, session, token_store,
};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

/// Signs in at the approval, types, and walks away.
fn left(keep: PersistenceChoice) -> Trip {
    let mut trip = Trip::new(Scenario::AwaitingApproval, Pace::Manual);
    trip.event(navigation::Event::AddressChanged(format!(
        "{SERVICE}/approve"
    )));
    trip.enter_and_keep("demo", keep);
    trip.run(2);
    let connection = trip.ids()[0].clone();
    let text = "10.0.0.100".to_owned();
    trip.event(connections::Event::IpTyped { connection, text });
    trip.event(token_store::Event::Acted);
    trip.away = true;
    trip
}

fn locked(trip: &Trip) -> bool {
    matches!(trip.view().screen, Screen::SignIn(_))
}

fn said(trip: &Trip) -> String {
    let lines = trip.trace.lines();
    lines
        .filter(|line| line.contains('“'))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_page_warns_a_minute_before_it_locks() {
    let mut trip = left(PersistenceChoice::Memory);
    trip.turn_the_page();
    trip.run(14 * 60 - 1);
    assert_eq!(trip.view().idle, None);
    trip.run(1);
    let idle = trip.view().idle.expect("a warning");
    assert_eq!(idle.locks_at - trip.now, Millis::from_seconds(60));
    assert!(
        trip.view().title.starts_with("About to lock – "),
        "{}",
        trip.view().title
    );
    trip.run(59);
    assert!(!locked(&trip));
    trip.run(1);
    assert!(locked(&trip));
    assert_eq!(trip.view().idle, None);
    assert!(trip.model.token().is_none());
    expect![[r#"
        842 s “The page is about to lock”
        902 s “Locked after 15 minutes of inactivity. You'll continue where you were; what you typed is kept.”"#]].assert_eq(&said(&trip));
}

#[test]
fn whoever_does_something_is_not_warned() {
    let mut trip = left(PersistenceChoice::Memory);
    for _ in 0..4 {
        trip.run(13 * 60);
        trip.event(token_store::Event::Acted);
    }
    assert!(!locked(&trip));
    assert_eq!(trip.view().idle, None);
}

#[test]
fn only_the_button_extends_once_the_warning_stands() {
    let mut trip = left(PersistenceChoice::Memory);
    trip.run(14 * 60 + 30);
    trip.event(token_store::Event::Acted);
    assert!(trip.view().idle.is_some());
    trip.event(token_store::Event::StayAsked);
    assert_eq!(trip.view().idle, None);
    trip.run(14 * 60 - 1);
    assert_eq!(trip.view().idle, None);
    trip.run(61);
    assert!(locked(&trip));
}

#[test]
fn polling_is_nobodys_action_and_stops_with_the_lock() {
    let mut trip = left(PersistenceChoice::Memory);
    trip.run(16 * 60);
    assert!(locked(&trip));
    trip.turn_the_page();
    trip.run(3600);
    assert_eq!(trip.requests.len(), 0);
}

#[test]
fn after_the_lock_one_goes_on_where_one_was() {
    let passphrase = || Passphrase::new("correct horse battery");
    let mut trip = left(PersistenceChoice::Device(passphrase()));
    let before = format!("{:?}", trip.body());
    trip.run(16 * 60);
    let Screen::SignIn(view) = trip.view().screen else {
        panic!("it is not locked")
    };
    assert_eq!(view.sign_in_method, SignInMethod::Passphrase);
    assert!(view.note.is_some());
    trip.event(token_store::Event::UnlockAsked(passphrase()));
    trip.run(2);
    assert_eq!(format!("{:?}", trip.body()), before);
}

#[test]
fn a_machine_that_slept_is_locked_before_anything_else_happens() {
    let mut trip = left(PersistenceChoice::Tab);
    trip.now = trip.now + Millis::from_seconds(8 * 3600);
    let connection = trip.ids()[0].clone();
    trip.turn_the_page();
    trip.event(confirmation::Event::Asked(Action::Approve { connection }));
    trip.event(confirmation::Event::Confirmed);
    trip.event(token_store::Event::StayAsked);
    assert!(locked(&trip));
    assert_eq!(trip.browser.tab, None);
    assert_eq!(trip.requests.len(), 0);
}

#[test]
fn a_hidden_tab_locks_as_well() {
    let mut trip = left(PersistenceChoice::Memory);
    trip.event(remote::Event::VisibilityChanged { hidden: true });
    trip.turn_the_page();
    trip.run(16 * 60);
    assert!(locked(&trip));
    assert_eq!(trip.requests.len(), 0);
}

#[test]
fn the_time_can_be_chosen() {
    let mut trip = left(PersistenceChoice::Memory);
    trip.event(token_store::Event::IdleChosen(Millis::from_seconds(3600)));
    trip.run(59 * 60 - 1);
    assert_eq!(trip.view().idle, None);
    trip.event(token_store::Event::IdleChosen(Millis(0)));
    assert!(
        !locked(&trip),
        "the warning has its minute, whatever was chosen"
    );
    trip.run(119);
    assert!(trip.view().idle.is_some());
    trip.run(1);
    assert!(locked(&trip));
}

#[test]
fn a_token_that_is_only_being_tried_is_given_up_as_well() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.inject_fault(None, "/me", 9, "status:429;retry-after=86400");
    trip.away = true;
    trip.run(3600);
    trip.enter_and_keep("demo", PersistenceChoice::Tab);
    trip.run(14 * 60);
    assert!(trip.model.token().is_some(), "it begins with the trying");
    assert!(trip.view().idle.is_some());
    trip.run(60);
    assert!(trip.model.token().is_none());
    assert_eq!(trip.browser.tab, None);
    trip.turn_the_page();
    trip.run(2 * 86_400);
    assert_eq!(trip.requests.len(), 0);
}

#[test]
fn another_token_is_not_written_down_before_it_works() {
    let mut trip = left(PersistenceChoice::Tab);
    trip.away = true;
    let kept = trip.browser.tab.clone();
    trip.inject_fault(None, "/me", 9, "drop");
    trip.reload(true);
    trip.run(120);
    trip.inject_fault(None, "/me", 1, "hang");
    trip.enter_and_keep("expired", PersistenceChoice::Tab);
    trip.event(token_store::Event::Acted);
    assert_eq!(trip.browser.tab, kept);
}

#[test]
fn a_copy_locks_because_it_holds_what_was_pasted() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.enter_via("demo", CallRoute::Snapshot);
    trip.run(2);
    trip.away = true;
    trip.turn_the_page();
    trip.run(14 * 60);
    let idle = trip.view().idle.expect("a warning");
    assert!(idle.text.contains("Open its JSON again"));
    trip.run(60);
    assert!(locked(&trip));
    expect![[r#"
        840 s “The page is about to lock”
        900 s “Locked after 15 minutes of inactivity. You'll continue where you were; what you typed is kept. The saved service was closed and its secrets were forgotten. Open its JSON again.”"#]].assert_eq(&said(&trip));
}

#[test]
fn the_demo_never_locks() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    assert_eq!(trip.model.call_route(), Some(CallRoute::Demo));
    trip.away = true;
    trip.run(3600);
    assert!(!locked(&trip));
}

#[test]
fn what_was_typed_before_signing_in_is_cleared_after_a_while() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.away = true;
    trip.browser.typed = "s3cret".to_owned();
    trip.event(token_store::Event::Acted);
    trip.run(10 * 60);
    trip.event(token_store::Event::Acted);
    trip.run(15 * 60 - 1);
    assert_eq!(trip.browser.typed, "s3cret");
    trip.run(1);
    assert_eq!(trip.browser.typed, "");
    expect!["1500 s “What you typed or pasted here was cleared after 15 minutes of inactivity.”"]
        .assert_eq(&said(&trip));
    let Screen::SignIn(view) = trip.view().screen else {
        panic!("nobody has signed in");
    };
    assert!(view.note.is_some_and(|note| note.contains("was cleared")));
}

#[test]
fn where_nothing_was_typed_nothing_is_said() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.away = true;
    trip.event(token_store::Event::Acted);
    trip.run(60 * 60);
    assert_eq!(said(&trip), "");
    assert_eq!(trip.trace.matches("ClearTyped").count(), 1);
}
