//! The card of the token: whose it is, where it is kept, where it goes, when it locks, and how to be rid of it.

use leptos::prelude::Effect;
use psc::{CardView, Event, IDLE_MINUTES, Millis, TokenView};

use super::page::{Page, shown};
use super::parts::button::submit;
use super::parts::{Rank, button, error_notice, facts};
use super::persistence_picker::PersistencePicker;
use super::secret_field::name_for_keeping;
use crate::app::{live_region, way};
use crate::markup::{Element, Piece, all, el};
use crate::session::use_session;
use crate::ui::modal;

/// The id of the title of the dialog.
const TITLE: &str = "card-title";

/// Prints the card while it is open.
pub fn token_card() -> Piece {
    let choice = PersistencePicker::open();
    let closed = use_session().slice(|view| view.card.is_none());
    // What was begun on the card and not sent off is nobody's the next time.
    Effect::new(move || {
        if closed.get() {
            choice.reset();
        }
    });
    shown(move |page| {
        let session = page.session;
        let card = page.view.card.as_ref();
        let content = card.map(|card| print(page, card, choice));
        modal(TITLE, content, move || {
            session.dispatch(Event::CardAsked(false));
        })
        .into()
    })
}

fn print(page: Page, card: &CardView, choice: PersistencePicker) -> Piece {
    let heading = el("h2")
        .id(TITLE)
        .attr("tabindex", "-1")
        .flag("autofocus", true)
        .put(if card.token.is_some() {
            "Your token"
        } else {
            "There is no token"
        });
    let token = card.token.as_ref();
    let user_error = token.and_then(|token| token.user_error.as_ref());
    all([
        heading.into(),
        user_error
            .map(|user_error| error_notice(page, user_error, None))
            .into(),
        about(page, card).into(),
        token.map(|token| change(page, token, choice)).into(),
        token.map(|_| el("p").class("hint").put(FORGETTING)).into(),
        buttons(page, token).into(),
        // What is outside of an open dialog is not read aloud.
        live_region(page).into(),
    ])
}

/// What the last of the buttons does, and what it cannot.
const FORGETTING: &str = "Forgetting empties the memory of this tab, all that this browser keeps of the token, and the \
    clipboard if secrets went there from here. It needs no network. Other tabs keep theirs until they sign out, and at \
    Aiven the token stays valid until you revoke it.";

fn buttons(page: Page, token: Option<&TokenView>) -> Element {
    let presses = |rank, words: &'static str, event| button(rank, words, page.raises(event));
    let lock = token.filter(|token| token.can_lock);
    let forget = token.map(|_| presses(Rank::Danger, "Forget the token", Event::ForgetAsked));
    el("div")
        .class("dialog-actions")
        .put(lock.map(|_| presses(Rank::Plain, "Lock now", Event::LockAsked)))
        .put(forget)
        .put(presses(Rank::Plain, "Close", Event::CardAsked(false)))
}

fn about(page: Page, card: &CardView) -> Element {
    let call_route = page.view.account.as_ref().map(|account| account.call_route);
    let token = card.token.as_ref();
    let kept = |token: &TokenView| {
        let another = " Another one is kept on this device, encrypted.";
        all([
            token.persistence.title().into(),
            ". ".into(),
            token.persistence.meaning().into(),
            token.another.then_some(another).into(),
        ])
    };
    facts(
        "answers",
        [
            ("Whose it is", Some((&card.user).into())),
            (
                "Where it goes",
                call_route.map(|call_route| way(page.session, call_route).into()),
            ),
            ("Expires", token.map(|token| token.expiry.into())),
            ("Where it is kept", token.map(kept)),
            ("Locks", token.map(|token| locks(page, token))),
        ],
    )
}

fn locks(page: Page, token: &TokenView) -> Piece {
    let options: Piece = IDLE_MINUTES
        .into_iter()
        .map(|minutes| {
            el("option")
                .attr("value", minutes.to_string())
                .put([&minutes.to_string(), " minutes"].concat())
        })
        .collect();
    let chosen = page.takes(|minutes| {
        Event::IdleChosen(Millis::from_seconds(minutes.parse().unwrap_or(0) * 60))
    });
    all([
        el("label").attr("for", "idle").put("After ").into(),
        el("select")
            .id("idle")
            .class("input select")
            .on("change", chosen)
            .put(options)
            .value(&token.idle_minutes.to_string())
            .into(),
        " without an action, with a warning a minute before.".into(),
    ])
}

fn change(page: Page, token: &TokenView, choice: PersistencePicker) -> Element {
    let (session, persistence) = (page.session, token.persistence);
    let changes = move |submitted: web_sys::Event| {
        submitted.prevent_default();
        session.dispatch(Event::PersistenceAsked(choice.keep(persistence)));
    };
    let words = if token.busy {
        "Keeping it…"
    } else {
        "Keep it this way"
    };
    el("details")
        .class("recipe")
        .put(el("summary").put("Change where it is kept"))
        .put(
            el("form")
                .flag("novalidate", true)
                .on("submit", Box::new(changes))
                .put(name_for_keeping())
                .put(choice.print(persistence, token.user_error.is_some()))
                .put(submit(Rank::Plain, words, token.busy)),
        )
}
