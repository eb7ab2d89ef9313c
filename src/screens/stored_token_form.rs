//! A token is kept: open it, use another one, or forget it.

use leptos::prelude::RwSignal;
use psc::{Event, Passphrase, SignInView};

use super::page::Page;
use super::parts::button::submit;
use super::parts::{Rank, button};
use super::persistence_picker::PASSPHRASE;
use super::secret_field::{SecretField, name_for_keeping, secret_field, typed};
use crate::markup::{Element, el};

/// Asks for the passphrase of the token that the device keeps.
pub fn passphrase_door(page: Page, view: &SignInView, seen: RwSignal<bool>) -> Element {
    let session = page.session;
    let opens = move |submitted: web_sys::Event| {
        submitted.prevent_default();
        session.dispatch(Event::UnlockAsked(Passphrase::new(&typed(PASSPHRASE))));
    };
    let field = secret_field(SecretField {
        id: PASSPHRASE,
        label: "Passphrase",
        shows: " the passphrase",
        hint: "The passphrase that you chose when you kept the token.".into(),
        autocomplete: "current-password",
        invalid: view.user_error.is_some(),
        seen,
    });
    let words = if view.checking {
        "Unlocking…"
    } else {
        "Unlock"
    };
    sign_in_method("A token is kept on this device, encrypted.")
        .on("submit", Box::new(opens))
        .put(field)
        .put(submit(Rank::Primary, words, view.checking))
        .put(instead(page))
}

/// Offers to try the token that the tab keeps once more.
pub fn tab_door(page: Page, view: &SignInView) -> Element {
    let words = if view.checking {
        "Checking the token…"
    } else {
        "Try again"
    };
    sign_in_method("A token is kept in this tab.")
        .on("submit", page.submits(Some(Event::StoredTokenAsked)))
        .put(submit(Rank::Primary, words, view.checking).id("again"))
        .put(instead(page))
}

fn sign_in_method(what: &'static str) -> Element {
    el("form")
        .class("sign-in-method")
        .flag("novalidate", true)
        .put(name_for_keeping())
        .put(el("h2").put("Use the kept token"))
        .put(el("p").put(what))
}

fn instead(page: Page) -> Element {
    let another = page.raises(Event::OtherTokenAsked(true));
    let forget = page.raises(Event::ForgetAsked);
    el("div")
        .class("dialog-actions")
        .put(button(Rank::Plain, "Use another token", another))
        .put(button(Rank::Plain, "Forget the kept token", forget))
}
