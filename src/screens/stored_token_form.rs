//! A token is stored: unlock it, use another one, or forget it.

use leptos::ev::{self, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::{NodeRef, RwSignal};
use psc::{Passphrase, SignInView, token_store};

use super::new_passphrase::PASSPHRASE;
use super::page::Page;
use super::parts::button::submit_at_work;
use super::parts::{Rank, button};
use super::secret_field::{SecretField, name_for_keeping, secret_field};
use crate::html::{AnyElement, div, form, h2, p};
use crate::ui::typed;

/// Asks for the passphrase of the token that is stored on the device.
pub fn unlock_form(
    page: Page,
    view: &SignInView,
    input: NodeRef<Input>,
    seen: RwSignal<bool>,
) -> AnyElement {
    let session = page.session;
    let unlock = move |submitted: SubmitEvent| {
        submitted.prevent_default();
        session.dispatch(token_store::Event::UnlockAsked(Passphrase::new(&typed(
            input,
        ))));
    };
    let field = secret_field(SecretField {
        id: PASSPHRASE,
        label: "Passphrase",
        shows: " the passphrase",
        hint: "The passphrase that you chose when you kept the token.".to_owned(),
        autocomplete: "current-password",
        invalid: view.user_error.is_some(),
        seen,
        input,
    });
    let label = if view.checking {
        "Unlocking…"
    } else {
        "Unlock"
    };
    sign_in_method("A token is kept on this device, encrypted.")
        .on(ev::submit, unlock)
        .child(field)
        .child(submit_at_work(Rank::Primary, label, view.checking))
        .child(instead(page))
}

/// Offers to try the token of this tab again.
pub fn retry_form(page: Page, view: &SignInView) -> AnyElement {
    let label = if view.checking {
        "Checking the token…"
    } else {
        "Try again"
    };
    sign_in_method("A token is kept in this tab.")
        .on(
            ev::submit,
            page.submits(|| Some(token_store::Event::StoredTokenAsked)),
        )
        .child(submit_at_work(Rank::Primary, label, view.checking).id("again"))
        .child(instead(page))
}

fn sign_in_method(what: &'static str) -> AnyElement {
    form()
        .attr("novalidate", true)
        .child(name_for_keeping())
        .child(h2().child("Use the kept token"))
        .child(p().child(what))
}

fn instead(page: Page) -> AnyElement {
    let another = page.raises(|| token_store::Event::OtherTokenAsked(true));
    let forget = page.raises(|| token_store::Event::ForgetAsked);
    div()
        .class("dialog-actions")
        .child(button(Rank::Plain, "Use another token", another))
        .child(button(Rank::Plain, "Forget the kept token", forget))
}
