//! Where the token is kept, and that it is nowhere else.

use expect_test::expect;
use psc::{
    Passphrase, Persistence, PersistenceChoice, Screen, SignInMethod, SignInView, Step,
    connections, navigation, remote, session, token_store,
};
use sim::{Pace, Scenario};

use crate::{SERVICE, trip::Trip};

const PASSPHRASE: &str = "correct horse battery";

pub(crate) fn device() -> PersistenceChoice {
    PersistenceChoice::Device(Passphrase::new(PASSPHRASE))
}

/// Signs in at the approval, keeping the token so.
pub(crate) fn kept(keep: PersistenceChoice) -> Trip {
    let mut trip = Trip::new(Scenario::AwaitingApproval, Pace::Manual);
    trip.event(navigation::Event::AddressChanged(format!(
        "{SERVICE}/approve"
    )));
    trip.enter_and_keep("demo", keep);
    trip.run(2);
    trip
}

pub(crate) fn sign_in(trip: &Trip) -> SignInView {
    match trip.view().screen {
        Screen::SignIn(view) => view,
        other => panic!("somebody is signed in: {other:?}"),
    }
}

fn is_signed_in(trip: &Trip) -> bool {
    trip.view().account.is_some()
}

/// What the browser keeps.
pub(crate) fn storage(trip: &Trip) -> String {
    let device = trip.browser.device.as_ref().map(|(_, text)| text);
    format!("tab {:?}, device {device:?}", trip.browser.tab)
}

/// What is done to the storage and said about it.
pub(crate) fn acts(trip: &Trip) -> String {
    let lines = trip.trace.lines();
    lines
        .filter(|line| !line.starts_with('→'))
        .collect::<Vec<_>>()
        .join("\n")
}

fn refuse(trip: &mut Trip, path: &str, times: u32) {
    trip.inject_fault(None, path, times, "status:401");
}

#[test]
fn by_default_nothing_is_kept_and_a_reload_forgets() {
    let mut trip = kept(PersistenceChoice::Memory);
    assert!(!trip.trace.contains('»'), "{}", trip.trace);
    trip.reload(true);
    let view = sign_in(&trip);
    assert_eq!(view.sign_in_method, SignInMethod::Token { back: false });
    assert_eq!(view.persistence, Persistence::Memory);
}

#[test]
fn a_token_is_kept_only_once_it_has_been_found_to_work() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.enter_and_keep("expired", PersistenceChoice::Tab);
    trip.run(2);
    expect!["tab None, device None"].assert_eq(&storage(&trip));
    assert!(!trip.trace.contains('»'), "{}", trip.trace);
    assert_eq!(
        sign_in(&trip).persistence,
        Persistence::Tab,
        "the wish is remembered"
    );
    trip.enter_and_keep("demo", PersistenceChoice::Tab);
    trip.run(2);
    expect![[r#"tab Some("v2 direct 1795000002200 900 demo"), device None"#]]
        .assert_eq(&storage(&trip));
}

#[test]
fn a_token_in_the_tab_signs_in_by_itself_after_a_reload_and_in_no_other_tab() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.reload(true);
    assert!(is_signed_in(&trip));
    assert_eq!(trip.view().address, format!("{SERVICE}/approve"));
    trip.reload(false);
    assert_eq!(
        sign_in(&trip).sign_in_method,
        SignInMethod::Token { back: false }
    );
}

#[test]
fn a_tab_that_the_browser_brings_back_after_hours_is_locked() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.now = trip.now + psc::Millis::from_seconds(16 * 60);
    trip.reload(true);
    let view = sign_in(&trip);
    expect!["Locked after 15 minutes of inactivity. You'll continue where you were; what you typed is kept."]
        .assert_eq(view.note.as_deref().unwrap_or_default());
    expect!["tab None, device None"].assert_eq(&storage(&trip));
}

#[test]
fn a_tab_at_work_stays_young() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.run(40 * 60);
    trip.reload(true);
    assert!(is_signed_in(&trip));
}

#[test]
fn without_network_the_tabs_token_is_not_lost() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.inject_fault(None, "/me", 9, "drop");
    trip.reload(true);
    trip.run(120);
    let view = sign_in(&trip);
    assert_eq!(view.sign_in_method, SignInMethod::Tab);
    assert_eq!(
        view.user_error.expect("an error").title,
        "You could not be signed in"
    );
    trip.world.clear_fault_rules();
    trip.event(token_store::Event::StoredTokenAsked);
    trip.run(2);
    assert!(is_signed_in(&trip));
}

#[test]
fn an_encrypted_token_opens_with_its_passphrase_and_refuses_another() {
    let mut trip = kept(device());
    trip.reload(false);
    assert_eq!(sign_in(&trip).sign_in_method, SignInMethod::Passphrase);
    trip.turn_the_page();
    for typed in ["", "correct horse batterie", PASSPHRASE] {
        trip.event(token_store::Event::UnlockAsked(Passphrase::new(typed)));
        trip.run(2);
        if let Screen::SignIn(view) = trip.view().screen {
            let user_error = view.user_error.expect("an error");
            trip.trace = format!("{}{} {}\n", trip.trace, user_error.title, user_error.remedy);
        }
    }
    expect![[r#"
        Enter the passphrase If you have lost it, forget the kept token and enter a token again.
        » UnlockToken(Passphrase { typed: SecretBox<str>([REDACTED]), is_common: false })
        Wrong passphrase Try again. If you have lost the passphrase, forget the kept token and enter a token again.
        » UnlockToken(Passphrase { typed: SecretBox<str>([REDACTED]), is_common: false })
        8 s “Signed in as ada@acme.example.”"#]].assert_eq(&acts(&trip));
    assert!(is_signed_in(&trip));
    assert_eq!(trip.view().address, format!("{SERVICE}/approve"));
}

#[test]
fn a_weak_passphrase_is_refused_before_anything_is_sent() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    let common = Passphrase::new("qazwsxedcrfv").compared(true);
    let mut said = String::new();
    for weak in [
        Passphrase::new("short"),
        Passphrase::new("passwordpassword"),
        common,
    ] {
        trip.enter_and_keep("demo", PersistenceChoice::Device(weak));
        let view = sign_in(&trip);
        let user_error = view.user_error.expect("an error");
        said.extend([&user_error.title, ": ", &user_error.cause, "\n"]);
        assert_eq!(view.field, psc::SignInField::Passphrase);
    }
    expect![[r#"
        The passphrase is too short: It needs 12 characters or more.
        The passphrase repeats itself: Repetitions and runs of characters are guessed in seconds.
        The passphrase is a common one: Attackers try common passwords first, with digits and symbols added.
    "#]]
    .assert_eq(&said);
    assert_eq!(trip.requests.len(), 0);
}

#[test]
fn a_browser_that_keeps_nothing_is_no_reason_to_stop() {
    let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
    trip.browser.refuses = true;
    trip.enter_and_keep("demo", device());
    trip.run(2);
    let card = trip.view().card.expect("the card says so");
    let card = card.token.expect("there is a token");
    assert_eq!(card.persistence, Persistence::Memory);
    expect!["The token is kept in memory only"]
        .assert_eq(&card.user_error.expect("an error").title);
}

#[test]
fn a_refused_token_is_dropped_where_it_was_kept_and_the_next_is_kept_the_same_way() {
    for keep in [PersistenceChoice::Tab, device()] {
        let mut trip = kept(keep.clone());
        let typed = |trip: &Trip| format!("{:?}", trip.body());
        let connection = trip.ids()[0].clone();
        let text = "10.0.0.100".to_owned();
        trip.event(connections::Event::IpTyped { connection, text });
        let before = typed(&trip);
        refuse(&mut trip, "/v1/", 1);
        trip.event(remote::Event::CheckAsked);
        trip.run(2);
        let view = sign_in(&trip);
        assert_eq!(view.sign_in_method, SignInMethod::Token { back: false });
        assert_eq!(view.persistence, keep.persistence());
        expect!["tab None, device None"].assert_eq(&storage(&trip));
        trip.world.clear_fault_rules();
        trip.enter_and_keep("demo", keep);
        trip.run(2);
        assert_eq!(typed(&trip), before, "what was typed is there");
        assert!(storage(&trip).contains("demo"), "{}", storage(&trip));
    }
}

#[test]
fn a_kept_token_that_was_revoked_meanwhile_is_dropped() {
    let mut trip = kept(device());
    trip.reload(false);
    refuse(&mut trip, "/me", 1);
    trip.event(token_store::Event::UnlockAsked(Passphrase::new(PASSPHRASE)));
    trip.run(2);
    assert_eq!(
        sign_in(&trip).sign_in_method,
        SignInMethod::Token { back: false }
    );
    expect!["tab None, device None"].assert_eq(&storage(&trip));
}

#[test]
fn the_way_of_keeping_can_be_changed_at_work() {
    let mut trip = kept(PersistenceChoice::Memory);
    trip.event(token_store::Event::CardAsked(true));
    trip.turn_the_page();
    let ways = [
        PersistenceChoice::Tab,
        device(),
        PersistenceChoice::Device(Passphrase::new("short")),
        PersistenceChoice::Tab,
        PersistenceChoice::Memory,
    ];
    for keep in ways {
        trip.event(token_store::Event::PersistenceAsked(keep));
        let line = format!("= {}\n", storage(&trip));
        trip.trace.push_str(&line);
    }
    expect![[r#"
        » StoreToken(Tab)
        2 s “The token is kept in this tab.”
        = tab Some("v2 direct 1795000002000 900 demo"), device None
        » ForgetToken { device: false }
        » StoreToken(Device(Passphrase { typed: SecretBox<str>([REDACTED]), is_common: false }))
        » TellTabs(Kept)
        2 s “The token is kept on this device, encrypted.”
        = tab None, device Some("v2 direct 1795000002000 900 demo")
        2 s “It needs 12 characters or more.”
        = tab None, device Some("v2 direct 1795000002000 900 demo")
        » ForgetToken { device: true }
        » TellTabs(Removed)
        » StoreToken(Tab)
        2 s “The token is kept in this tab.”
        = tab Some("v2 direct 1795000002000 900 demo"), device None
        » ForgetToken { device: false }
        2 s “The token is kept in memory only.”
        = tab None, device None"#]]
    .assert_eq(&acts(&trip));
    assert!(is_signed_in(&trip));
}

#[test]
fn another_token_can_be_used_beside_the_kept_one() {
    let mut trip = kept(device());
    trip.reload(false);
    trip.event(token_store::Event::OtherTokenAsked(true));
    assert_eq!(
        sign_in(&trip).sign_in_method,
        SignInMethod::Token { back: true }
    );
    trip.event(token_store::Event::OtherTokenAsked(false));
    assert_eq!(sign_in(&trip).sign_in_method, SignInMethod::Passphrase);
    trip.enter("readonly");
    trip.run(2);
    trip.event(token_store::Event::CardAsked(true));
    let card = trip.view().card.expect("the card");
    assert!(card.token.expect("there is a token").another);
    trip.event(session::Event::SignedOut);
    assert_eq!(
        trip.view().announcement.text,
        "Signed out. The token is forgotten; the one that is kept on this device stays, encrypted."
    );
    assert_eq!(sign_in(&trip).sign_in_method, SignInMethod::Passphrase);
    assert!(storage(&trip).contains("demo"));
}

#[test]
fn the_demo_leaves_the_kept_token_alone() {
    let mut trip = kept(device());
    trip.reload(false);
    trip.event(session::Event::DemoChosen);
    trip.run(2);
    trip.visit(Step::Check);
    trip.event(token_store::Event::CardAsked(true));
    assert_eq!(trip.view().card.expect("the card").token, None);
    trip.event(session::Event::SignedOut);
    assert_eq!(sign_in(&trip).sign_in_method, SignInMethod::Passphrase);
}

#[test]
fn a_refusal_leaves_the_newer_token_of_another_tab() {
    let mut trip = kept(device());
    let newer = "direct 1795000060000 demo".to_owned();
    trip.browser.device = Some((Passphrase::new(PASSPHRASE), newer));
    refuse(&mut trip, "/v1/", 20);
    trip.event(remote::Event::CheckAsked);
    trip.run(2);
    assert_eq!(sign_in(&trip).sign_in_method, SignInMethod::Passphrase);
    assert!(storage(&trip).contains("1795000060000"));
    trip.world.clear_fault_rules();
    trip.event(token_store::Event::UnlockAsked(Passphrase::new(PASSPHRASE)));
    trip.run(2);
    assert!(is_signed_in(&trip));
}

#[test]
fn what_is_kept_and_cannot_be_looked_at_is_not_passed_over() {
    let mut trip = kept(device());
    trip.browser.refuses = true;
    trip.reload(true);
    let user_error = sign_in(&trip).user_error.expect("an error");
    expect!["The browser denied access to its storage, or a file of this page could not be loaded. Reload the page to try again, or enter a token."].assert_eq(&format!("{} {}", user_error.cause, user_error.remedy));
}
