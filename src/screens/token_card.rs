//! The token card: whose the token is, where it is stored, where it goes, when it locks, and how to forget it.

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::{AnyView, Effect};
use psc::{CardView, IDLE_MINUTES, Millis, TokenView, token_store};

use super::new_passphrase::CHECKING_PASSPHRASE;
use super::page::{Page, shown};
use super::parts::button::submit_at_work;
use super::parts::{Rank, button, error_notice, facts};
use super::persistence_picker::PersistencePicker;
use super::secret_field::name_for_keeping;
use crate::app::live_region;
use crate::html::{
    AnyElement, IntoAnyView, details, div, form, h2, label, option, p, select, summary,
};
use crate::session::use_session;
use crate::site_header::route_text;
use crate::ui::modal;

/// The id of the title of the dialog.
const TITLE: &str = "card-title";

/// Renders the card while it is open.
pub fn token_card() -> AnyView {
    let choice = PersistencePicker::open();
    let closed = use_session().select(|view| view.card.is_none());
    // A choice that was not submitted is forgotten with the card.
    Effect::new(move || {
        if closed.get() {
            choice.reset();
        }
    });
    shown(move |page| {
        let session = page.session;
        let card = page.view.card.as_ref();
        let content = card.map(|card| render(page, card, choice));
        modal(TITLE, content, move || {
            session.dispatch(token_store::Event::CardAsked(false));
        })
        .into_any()
    })
}

fn render(page: Page, card: &CardView, choice: PersistencePicker) -> AnyView {
    let heading = h2()
        .id(TITLE)
        .attr("tabindex", "-1")
        .attr("autofocus", true)
        .child(if card.token.is_some() {
            "Your token"
        } else {
            "There is no token"
        });
    let token = card.token.as_ref();
    let user_error = token.and_then(|token| token.user_error.as_ref());
    (
        heading,
        user_error.map(error_notice),
        about(page, card),
        token.map(|token| change(page, token, choice)),
        token.map(|_| p().class("hint").child(FORGETTING)),
        buttons(page, token),
        // Screen readers ignore live regions outside of an open modal dialog.
        live_region(page),
    )
        .into_any()
}

/// What forgetting the token does, and what it cannot do.
const FORGETTING: &str = "Forgetting drops the token from all open tabs of this page and from what this browser keeps, and empties the \
    clipboard if secrets went there from this tab. It needs no network. A token that was kept in a tab can stay in the \
    browser's session files on disk for a while, unencrypted, and at Aiven it stays valid. To be safe, revoke it in the \
    Aiven Console.";

fn buttons(page: Page, token: Option<&TokenView>) -> AnyElement {
    let lock = token.filter(|token| token.can_lock);
    let forget = token.map(|_| {
        button(
            Rank::Danger,
            "Forget the token",
            page.raises(|| token_store::Event::ForgetAsked),
        )
    });
    div()
        .class("dialog-actions")
        .child(lock.map(|_| {
            button(
                Rank::Plain,
                "Lock now",
                page.raises(|| token_store::Event::LockAsked),
            )
        }))
        .child(forget)
        .child(button(
            Rank::Plain,
            "Close",
            page.raises(|| token_store::Event::CardAsked(false)),
        ))
}

fn about(page: Page, card: &CardView) -> AnyElement {
    let call_route = page.view.account.as_ref().map(|account| account.call_route);
    let token = card.token.as_ref();
    let kept = |token: &TokenView| {
        let another = " Another one is kept on this device, encrypted.";
        (
            token.persistence.title(),
            ". ",
            token.persistence.meaning(),
            token.another.then_some(another),
        )
            .into_any()
    };
    facts(
        "answers",
        [
            ("Owner", Some((&card.user).into_any())),
            (
                "Sent to",
                call_route.map(|call_route| route_text(page.session, call_route).into_any()),
            ),
            ("Expires", token.map(|token| token.expiry.into_any())),
            ("Stored", token.map(kept)),
            ("Locks", token.map(|token| locks(page, token))),
        ],
    )
}

fn locks(page: Page, token: &TokenView) -> AnyView {
    let options: Vec<_> = IDLE_MINUTES
        .into_iter()
        .map(|minutes| {
            option()
                .attr("value", minutes.to_string())
                .prop("selected", minutes == token.idle_minutes)
                .child([&minutes.to_string(), " minutes"].concat())
        })
        .collect();
    let chosen = page.takes(|minutes| {
        token_store::Event::IdleChosen(Millis::from_seconds(minutes.parse().unwrap_or(0) * 60))
    });
    (
        label().attr("for", "idle").child("After "),
        select()
            .id("idle")
            .class("input select")
            .on(ev::change, chosen)
            .child(options),
        " of inactivity, with a warning one minute before.",
    )
        .into_any()
}

fn change(page: Page, token: &TokenView, choice: PersistencePicker) -> AnyElement {
    let (session, persistence) = (page.session, token.persistence);
    let changes = move |submitted: SubmitEvent| {
        submitted.prevent_default();
        choice.take(persistence, move |keep| {
            session.dispatch(token_store::Event::PersistenceAsked(keep));
        });
    };
    let waiting = choice.is_waiting();
    let label = if token.busy {
        "Keeping it…"
    } else if waiting {
        CHECKING_PASSPHRASE
    } else {
        "Keep it this way"
    };
    details()
        .class("recipe")
        .child(summary().child("Change where it is kept"))
        .child(
            form()
                .attr("novalidate", true)
                .on(ev::submit, changes)
                .child(name_for_keeping())
                .child(choice.render(page, persistence, token.user_error.is_some()))
                .child(submit_at_work(Rank::Plain, label, token.busy || waiting)),
        )
}
