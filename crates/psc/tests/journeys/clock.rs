//! A device's clock that somebody sets, and a machine that sleeps.

use expect_test::expect;
use psc::{Millis, PersistenceChoice, Screen, token_store};
use sim::{Pace, Scenario};

use crate::token_store::{kept, sign_in, storage};
use crate::{SERVICE, trip::Trip};

const HOUR: u64 = 3600;

fn is_locked(trip: &Trip) -> bool {
    matches!(trip.view().screen, Screen::SignIn(_))
}

#[test]
fn a_clock_that_was_set_back_stops_no_reading() {
    let mut trip = Trip::signed_in(
        Scenario::Fresh,
        Pace::Manual,
        "demo",
        &format!("{SERVICE}/check"),
    );
    trip.run(30);
    trip.turn_the_page();
    trip.set_back = Millis::from_seconds(5 * HOUR);
    trip.run(10 * 60);
    let readings = trip
        .requests
        .iter()
        .filter(|line| line.ends_with("/privatelink/google"));
    assert_eq!(readings.count(), 10, "one a minute");
}

#[test]
fn a_clock_that_was_set_back_does_not_keep_the_page_open() {
    let mut trip = kept(PersistenceChoice::Memory);
    trip.event(token_store::Event::Acted);
    trip.away = true;
    trip.run(60);
    trip.set_back = Millis::from_seconds(5 * HOUR);
    trip.run(13 * 60);
    assert!(trip.view().idle.is_some(), "the warning comes in time");
    trip.run(60);
    assert!(is_locked(&trip));
}

#[test]
fn ages_go_on_growing_after_the_clock_was_set_back() {
    let mut trip = Trip::signed_in(Scenario::Fresh, Pace::Manual, "demo", SERVICE);
    trip.run(30);
    trip.set_back = Millis::from_seconds(5 * HOUR);
    trip.run(20);
    let now = trip.page_now();
    let watches = trip.service().watches;
    let ages: Vec<u64> = watches
        .iter()
        .filter_map(|watch| Some((now - watch.checked_at?).seconds()))
        .collect();
    expect!["[51, 51]"].assert_eq(&format!("{ages:?}"));
}

#[test]
fn a_machine_that_slept_is_locked_though_its_steady_clock_rested() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.away = true;
    trip.set_back = Millis::from_seconds(5 * HOUR);
    trip.run(60);
    trip.suspend(8 * HOUR);
    trip.turn_the_page();
    trip.event(token_store::Event::StayAsked);
    assert!(is_locked(&trip));
    assert_eq!(trip.browser.tab, None);
    assert_eq!(trip.requests.len(), 0);
}

#[test]
fn a_machine_that_slept_for_a_moment_goes_on() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.suspend(10 * 60);
    trip.event(token_store::Event::Acted);
    assert!(!is_locked(&trip));
}

#[test]
fn a_tab_that_comes_back_has_its_own_time_until_it_locks() {
    for (minutes, locks) in [(5, true), (60, false)] {
        let mut trip = kept(PersistenceChoice::Tab);
        let span = Millis::from_seconds(minutes * 60);
        trip.event(token_store::Event::IdleChosen(span));
        trip.now = trip.now + Millis::from_seconds(20 * 60);
        trip.reload(true);
        assert_eq!(is_locked(&trip), locks, "{minutes}");
        if locks {
            let note = sign_in(&trip).note.expect("it says why");
            assert!(note.starts_with("Locked after 5 minutes"), "{note}");
            expect!["tab None, device None"].assert_eq(&storage(&trip));
        } else {
            trip.event(token_store::Event::CardAsked(true));
            let card = trip.view().card.expect("the card");
            assert_eq!(card.token.expect("there is a token").idle_minutes, 60);
        }
    }
}

#[test]
fn an_unlocked_token_brings_its_time_along_unless_another_was_chosen() {
    let minutes = |trip: &mut Trip| {
        trip.event(token_store::Event::CardAsked(true));
        let card = trip.view().card.expect("the card");
        card.token.expect("there is a token").idle_minutes
    };
    let unlock = |trip: &mut Trip| {
        let passphrase = trip.browser.device.clone().expect("a kept token").0;
        trip.event(token_store::Event::UnlockAsked(passphrase));
        trip.run(2);
    };
    let mut trip = kept(PersistenceChoice::Memory);
    let chosen = |minutes: u64| token_store::Event::IdleChosen(Millis::from_seconds(minutes * 60));
    trip.event(chosen(5));
    trip.event(token_store::Event::PersistenceAsked(
        crate::token_store::device(),
    ));
    trip.reload(false);
    unlock(&mut trip);
    assert_eq!(minutes(&mut trip), 5);
    trip.event(chosen(30));
    trip.event(token_store::Event::LockAsked);
    unlock(&mut trip);
    assert_eq!(minutes(&mut trip), 30);
}

#[test]
fn a_tab_that_comes_back_after_the_clock_was_set_back_is_locked() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.set_back = Millis::from_seconds(5 * HOUR);
    trip.reload(true);
    let note = sign_in(&trip).note.expect("it says why");
    expect!["Locked because this device's clock was set back, so the page can't tell how long it was idle. You'll continue where you were."].assert_eq(&note);
    expect!["tab None, device None"].assert_eq(&storage(&trip));
}

#[test]
fn a_clock_that_was_corrected_a_little_locks_nobody_out() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.set_back = Millis::from_seconds(20);
    trip.reload(true);
    assert!(!is_locked(&trip));
}

#[test]
fn a_page_at_work_writes_down_what_the_wall_clock_says() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.set_back = Millis::from_seconds(5 * HOUR);
    trip.run(120);
    trip.reload(true);
    assert!(!is_locked(&trip), "{}", storage(&trip));
}
