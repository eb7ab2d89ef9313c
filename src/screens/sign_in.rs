//! Nobody is signed in: the demo, or a token.

use aiven::Token;
use leptos::prelude::{GetUntracked, RwSignal};
use psc::{CallRoute, Event, Screen, SignInField, SignInMethod, SignInView, View};

use super::call_route_picker::call_route_picker;
use super::least_rights::least_rights;
use super::page::{Page, shown};
use super::parts::button::submit;
use super::parts::{Rank, button};
use super::persistence_picker::PersistencePicker;
use super::secret_field::{SecretField, name_for_keeping, secret_field, typed};
use super::setup_preview::setup_preview;
use super::sign_in_error::sign_in_error;
use super::snapshot_form::{follow_paste_error, snapshot_form};
use super::stored_token_form::{passphrase_door, tab_door};
use crate::markup::{Element, Handler, Piece, all, el};
use crate::session::use_session;
use crate::ui::notice;

/// The id of the field for the token.
const TOKEN: &str = "token";

/// What is chosen on the page, before it is sent off.
#[derive(Clone, Copy)]
struct Choices {
    /// Not whether a relay exists, but whether it was chosen.
    relayed: RwSignal<bool>,
    persistence: PersistencePicker,
    /// Whether the field for the token, or that for the passphrase of a kept one, is shown.
    seen: RwSignal<bool>,
}

/// Lets a person try the demo, enter a token, or open one that is kept.
pub fn sign_in() -> Piece {
    let lead = "Attaché takes a service on Google Cloud from nothing to a connection over \
                Private Service Connect, and gives you the line to paste.";
    let session = use_session();
    let choices = Choices {
        relayed: RwSignal::new(session.settings().relay_is_own),
        persistence: PersistencePicker::open(),
        seen: RwSignal::new(false),
    };
    follow_paste_error();
    let doors = shown(move |page| {
        let Some(view) = sign_in_of(page.view) else {
            return Piece::Nothing;
        };
        let without_account = el("div")
            .class("sign-in-method")
            .put(demo_door(page))
            .put(snapshot_form(page, view));
        let doors = el("div")
            .class("sign-in-methods")
            .put(without_account)
            .put(own_door(page, view, choices));
        all([
            view.note.as_ref().map(note).into(),
            view.destination.as_ref().map(destination).into(),
            doors.into(),
        ])
    });
    all([
        sign_in_error(choices.relayed),
        el("h1").put("Private endpoints for Aiven services").into(),
        el("p").class("lead").put(lead).into(),
        doors,
        setup_preview(),
    ])
}

/// The sign-in page, where it is open.
pub fn sign_in_of(view: &View) -> Option<&SignInView> {
    match &view.screen {
        Screen::SignIn(sign_in) => Some(sign_in),
        _ => None,
    }
}

fn destination(destination: &String) -> Element {
    el("p")
        .class("destination")
        .put("After signing in you go on to ")
        .put(el("strong").put(destination))
        .put(".")
}

fn demo_door(page: Page) -> Element {
    let what = "A simulated Aiven account runs inside this page. Every step works, nothing is \
                billed, and nothing leaves your browser.";
    el("section")
        .class("sign-in-method")
        .put(el("h2").put("Try it without an account"))
        .put(el("p").put(what))
        .put(button(
            Rank::Primary,
            "Start the demo",
            page.raises(Event::DemoChosen),
        ))
}

fn own_door(page: Page, view: &SignInView, choices: Choices) -> Element {
    match view.sign_in_method {
        SignInMethod::Token { back } => token_door(page, view, back, choices),
        SignInMethod::Passphrase => passphrase_door(page, view, choices.seen).key("kept"),
        SignInMethod::Tab => tab_door(page, view).key("tab"),
    }
}

fn token_door(page: Page, view: &SignInView, back: bool, choices: Choices) -> Element {
    let words = if view.checking {
        "Checking the token…"
    } else {
        "Sign in"
    };
    let refused = view.user_error.as_ref().map(|_| view.field);
    let field = secret_field(SecretField {
        id: TOKEN,
        label: "Aiven token",
        shows: " the token",
        hint: "A token of an application user or a personal one, from the Aiven Console.".into(),
        autocomplete: "off",
        invalid: refused == Some(SignInField::Token),
        seen: choices.seen,
    });
    let back = back.then(|| {
        let event = Event::OtherTokenAsked(false);
        button(Rank::Plain, "Back to the kept token", page.raises(event))
    });
    el("form")
        .key("token")
        .class("sign-in-method")
        .flag("novalidate", true)
        .on("submit", enters(page, view, choices))
        .put(name_for_keeping())
        .put(el("h2").put("Use your Aiven account"))
        .put(field)
        .put(least_rights())
        .put(call_route_picker(page, choices.relayed))
        .put(
            choices
                .persistence
                .print(view.persistence, refused == Some(SignInField::Passphrase)),
        )
        .put(submit(Rank::Primary, words, view.checking))
        .put(back)
}

/// The token is read from the field here and nowhere else, and kept by the model alone.
fn enters(page: Page, view: &SignInView, choices: Choices) -> Handler {
    let (session, checking, persistence) = (page.session, view.checking, view.persistence);
    Box::new(move |submitted| {
        submitted.prevent_default();
        if !checking {
            let call_route = if choices.relayed.get_untracked() {
                CallRoute::Relay
            } else {
                CallRoute::Direct
            };
            session.dispatch(Event::TokenEntered {
                token: Token::new(&typed(TOKEN)),
                call_route,
                keep: choices.persistence.keep(persistence),
            });
        }
    })
}

fn note(note: &String) -> Element {
    notice("neutral", note, Piece::Nothing).id("note")
}
