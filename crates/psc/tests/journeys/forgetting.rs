//! Signing out, locking and forgetting: what is left of the token after each.

use expect_test::{Expect, expect};
use psc::{
    ClearText, Event, Form, PersistenceChoice, SignInMethod, clipboard, connection_info, session,
    token_store,
};
use sim::{Pace, Scenario};

use crate::token_store::{acts, device, kept, sign_in, storage};
use crate::{SERVICE, trip::Trip};

#[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
fn after(keep: PersistenceChoice, event: impl Into<Event>, expected: Expect) {
    let mut trip = kept(keep);
    trip.turn_the_page();
    trip.event(event);
    trip.run(1);
    expected.assert_eq(&format!(
        "{}\n{}\n{:?}",
        acts(&trip),
        storage(&trip),
        sign_in(&trip).sign_in_method
    ));
}

#[test]
fn signing_out_leaves_only_what_is_encrypted() {
    after(
        PersistenceChoice::Memory,
        session::Event::SignedOut,
        expect![[r#"
        @ #/
        2 s “Signed out. The token is forgotten.”
        tab None, device None
        Token { back: false }"#]],
    );
    after(
        PersistenceChoice::Tab,
        session::Event::SignedOut,
        expect![[r#"
        » ForgetToken { device: false }
        2 s “Signed out. The token is forgotten.”
        @ #/
        tab None, device None
        Token { back: false }"#]],
    );
    after(
        device(),
        session::Event::SignedOut,
        expect![[r#"
            @ #/
            2 s “Signed out. The token stays on this device, encrypted.”
            tab None, device Some("v2 direct 1795000000200 900 demo")
            Passphrase"#]],
    );
}

#[test]
fn locking_leaves_only_what_is_encrypted_and_keeps_the_place() {
    after(
        PersistenceChoice::Memory,
        token_store::Event::LockAsked,
        expect![[r#"
        2 s “Locked. You'll continue where you were; what you typed is kept.”
        tab None, device None
        Token { back: false }"#]],
    );
    after(
        PersistenceChoice::Tab,
        token_store::Event::LockAsked,
        expect![[r#"
        » ForgetToken { device: false }
        2 s “Locked. You'll continue where you were; what you typed is kept.”
        tab None, device None
        Token { back: false }"#]],
    );
    after(
        device(),
        token_store::Event::LockAsked,
        expect![[r#"
            » TellTabs(Locked)
            2 s “Locked. You'll continue where you were; what you typed is kept.”
            tab None, device Some("v2 direct 1795000000200 900 demo")
            Passphrase"#]],
    );
}

#[test]
fn forgetting_leaves_nothing() {
    after(
        PersistenceChoice::Memory,
        token_store::Event::ForgetAsked,
        expect![[r#"
            » ForgetToken { device: true }
            » TellTabs(Removed)
            2 s “The token is forgotten.”
            » TellTabs(Forgotten)
            @ #/
            tab None, device None
            Token { back: false }"#]],
    );
    after(
        PersistenceChoice::Tab,
        token_store::Event::ForgetAsked,
        expect![[r#"
            » ForgetToken { device: true }
            » TellTabs(Removed)
            2 s “The token is forgotten.”
            » TellTabs(Forgotten)
            @ #/
            tab None, device None
            Token { back: false }"#]],
    );
    after(
        device(),
        token_store::Event::ForgetAsked,
        expect![[r#"
            » ForgetToken { device: true }
            » TellTabs(Removed)
            2 s “The token is forgotten.”
            » TellTabs(Forgotten)
            @ #/
            tab None, device None
            Token { back: false }"#]],
    );
}

#[test]
fn signing_out_of_the_demo_leaves_no_token_in_the_tab() {
    let mut trip = kept(PersistenceChoice::Tab);
    trip.inject_fault(None, "/me", 9, "drop");
    trip.reload(true);
    trip.run(120);
    assert_eq!(sign_in(&trip).sign_in_method, SignInMethod::Tab);
    trip.event(session::Event::DemoChosen);
    trip.run(120);
    trip.event(session::Event::SignedOut);
    expect!["tab None, device None"].assert_eq(&storage(&trip));
    assert_eq!(
        sign_in(&trip).sign_in_method,
        SignInMethod::Token { back: false }
    );
}

#[test]
fn forgetting_does_without_the_passphrase() {
    let mut trip = kept(device());
    trip.reload(false);
    trip.event(token_store::Event::ForgetAsked);
    expect!["tab None, device None"].assert_eq(&storage(&trip));
    assert_eq!(
        sign_in(&trip).sign_in_method,
        SignInMethod::Token { back: false }
    );
}

#[test]
fn forgetting_empties_the_clipboard_only_of_what_came_from_here() {
    for (secrets, emptied) in [(true, true), (false, false)] {
        let place = format!("{SERVICE}/connect?component=kafka-sasl");
        let mut trip = Trip::signed_in(Scenario::Connected, Pace::Fast, "demo", &place);
        trip.event(connection_info::Event::SecretsAsked);
        trip.run(1);
        let form = Form::Quoted;
        trip.event(connection_info::Event::SnippetCopyAsked { form, secrets });
        trip.event(token_store::Event::ForgetAsked);
        let last = trip.outputs.last().cloned();
        assert_eq!(
            last == Some(("clipboard".to_owned(), String::new())),
            emptied
        );
    }
}

#[test]
fn forgetting_empties_the_clipboard_of_a_generated_passphrase_too() {
    for signs_out in [false, true] {
        let mut trip = Trip::new(Scenario::Fresh, Pace::Manual);
        trip.event(clipboard::Event::SecretCopyAsked {
            label: "the passphrase".to_owned(),
            text: ClearText("s3cret".to_owned()),
        });
        assert_eq!(trip.view().announcement.text, "Copied: the passphrase.");
        trip.enter_and_keep("demo", device());
        trip.run(1);
        if signs_out {
            trip.event(session::Event::SignedOut);
        }
        trip.event(token_store::Event::ForgetAsked);
        let last = trip.outputs.pop();
        assert_eq!(last, Some(("clipboard".to_owned(), String::new())));
        trip.event(token_store::Event::ForgetAsked);
        assert_eq!(trip.outputs.len(), 1, "by now it may hold something else");
    }
}

#[test]
fn what_could_not_be_wiped_is_said_and_can_be_tried_again() {
    let mut trip = kept(device());
    trip.browser.refuses = true;
    trip.event(token_store::Event::ForgetAsked);
    let view = sign_in(&trip);
    assert_eq!(view.sign_in_method, SignInMethod::Passphrase);
    expect!["The kept token could not be removed"]
        .assert_eq(&view.user_error.expect("an error").title);
    trip.browser.refuses = false;
    trip.event(token_store::Event::ForgetAsked);
    assert_eq!(
        sign_in(&trip).sign_in_method,
        SignInMethod::Token { back: false }
    );
}
