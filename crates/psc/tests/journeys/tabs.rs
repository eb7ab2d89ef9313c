//! What tabs of the page tell each other about a token, and what each makes of it.

use expect_test::expect;
use psc::{Millis, Persistence, PersistenceChoice, SignInMethod, TabMessage, session, token_store};
use sim::{Pace, Scenario};

use crate::token_store::{acts, device, kept, sign_in};
use crate::trip::Trip;

fn is_signed_in(trip: &Trip) -> bool {
    trip.view().account.is_some()
}

fn messages(trip: &Trip) -> String {
    let lines = trip.trace.lines();
    let sent: Vec<_> = lines.filter(|line| line.contains("TellTabs")).collect();
    sent.join("\n")
}

fn hear(trip: &mut Trip, message: TabMessage) {
    trip.turn_the_page();
    trip.event(token_store::Event::TabTold(message));
}

#[test]
fn a_tab_tells_what_it_keeps_locks_and_forgets() {
    let mut trip = kept(device());
    trip.event(token_store::Event::LockAsked);
    trip.event(token_store::Event::ForgetAsked);
    expect![[r#"
        » TellTabs(Kept)
        » TellTabs(Locked)
        » TellTabs(Removed)
        » TellTabs(Forgotten)"#]]
    .assert_eq(&messages(&trip));
}

#[test]
fn what_stays_in_a_tab_is_nobody_elses_business() {
    for keep in [PersistenceChoice::Memory, PersistenceChoice::Tab] {
        let mut trip = kept(keep);
        trip.event(session::Event::SignedOut);
        assert_eq!(messages(&trip), "");
    }
}

#[test]
fn a_page_nobody_uses_locks_without_the_others() {
    let mut trip = kept(device());
    trip.away = true;
    trip.turn_the_page();
    trip.run(20 * 60);
    assert!(!is_signed_in(&trip));
    assert_eq!(messages(&trip), "");
}

#[test]
fn what_another_tab_forgets_is_dropped_here_and_in_this_tab() {
    for keep in [device(), PersistenceChoice::Tab, PersistenceChoice::Memory] {
        let mut trip = kept(keep);
        trip.browser.device = None;
        hear(&mut trip, TabMessage::Forgotten);
        assert!(trip.model.token().is_none());
        assert_eq!(trip.browser.tab, None);
        let view = sign_in(&trip);
        assert_eq!(view.sign_in_method, SignInMethod::Token { back: false });
        assert_eq!(
            view.note.as_deref(),
            Some("The token was forgotten in another tab.")
        );
        assert_eq!(messages(&trip), "", "it is not passed on");
    }
}

#[test]
fn a_tab_that_comes_back_after_another_one_forgot_does_not_sign_in() {
    let mut trip = kept(PersistenceChoice::Tab);
    let mut other = Trip::new(Scenario::Fresh, Pace::Manual);
    other.run(60);
    other.event(token_store::Event::ForgetAsked);
    // The browser has discarded the tab, which hears nothing and does nothing meanwhile.
    trip.browser.forgotten_at = other.browser.forgotten_at;
    trip.now = trip.now + Millis::from_seconds(120);
    trip.reload(true);
    assert_eq!(trip.browser.tab, None);
    let view = sign_in(&trip);
    assert_eq!(view.sign_in_method, SignInMethod::Token { back: false });
    assert_eq!(
        view.note.as_deref(),
        Some("The token was forgotten in another tab.")
    );

    trip.enter_and_keep("demo", PersistenceChoice::Tab);
    trip.run(2);
    trip.reload(true);
    assert!(is_signed_in(&trip), "what is kept later is not meant");
}

#[test]
fn a_demo_goes_on_when_another_tab_forgets() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    for message in [TabMessage::Forgotten, TabMessage::Locked] {
        hear(&mut trip, message);
        assert!(is_signed_in(&trip));
    }
}

#[test]
fn what_another_tab_locks_is_locked_here_if_it_is_the_same() {
    for (keep, locks) in [
        (device(), true),
        (PersistenceChoice::Tab, false),
        (PersistenceChoice::Memory, false),
    ] {
        let mut trip = kept(keep);
        hear(&mut trip, TabMessage::Locked);
        assert_eq!(trip.model.token().is_none(), locks);
    }
}

#[test]
fn what_another_tab_keeps_can_be_opened_here() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    let other = kept(device());
    trip.browser.device = other.browser.device;
    hear(&mut trip, TabMessage::Kept);
    // What is being typed stays on the page.
    let view = sign_in(&trip);
    assert_eq!(view.sign_in_method, SignInMethod::Token { back: true });
    expect![[r#"
        » FindStoredToken
        0 s “Another tab has kept a token on this device, encrypted.”"#]]
    .assert_eq(&acts(&trip));
    trip.event(token_store::Event::OtherTokenAsked(false));
    assert_eq!(sign_in(&trip).sign_in_method, SignInMethod::Passphrase);
    trip.browser.device = None;
    hear(&mut trip, TabMessage::Removed);
    let method = sign_in(&trip).sign_in_method;
    assert_eq!(method, SignInMethod::Token { back: false });
}

#[test]
fn a_session_learns_that_the_device_has_another_token_or_none() {
    let mut trip = kept(PersistenceChoice::Memory);
    trip.browser.device = kept(device()).browser.device;
    hear(&mut trip, TabMessage::Kept);
    trip.event(token_store::Event::CardAsked(true));
    let token = |trip: &Trip| trip.view().card.and_then(|card| card.token);
    assert!(token(&trip).is_some_and(|token| token.another));

    let mut trip = kept(device());
    trip.browser.device = None;
    hear(&mut trip, TabMessage::Removed);
    trip.event(token_store::Event::CardAsked(true));
    assert!(token(&trip).is_some_and(|token| token.persistence == Persistence::Memory));
    assert!(is_signed_in(&trip));
}
