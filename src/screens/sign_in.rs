//! Signing in: with the demo, a snapshot or a token.

use aiven::Token;
use leptos::ev::{self, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::{AnyView, GetUntracked, NodeRef, RwSignal};
use psc::{CallRoute, Screen, SignInField, SignInMethod, SignInView, View, token_store};

use super::call_route_picker::{call_route_picker, destination_of_token, route_difference};
use super::least_rights::least_rights;
use super::new_passphrase::CHECKING_PASSPHRASE;
use super::other_ways::other_ways;
use super::page::{Page, shown};
use super::parts::button::submit_at_work;
use super::parts::{Rank, button};
use super::persistence_picker::PersistencePicker;
use super::rows::rows;
use super::secret_field::{SecretField, name_for_keeping, secret_field};
use super::sign_in_error::sign_in_error;
use super::snapshot_form::SnapshotForm;
use super::stored_token_form::{retry_form, unlock_form};
use crate::html::{self, AnyElement, Handler, IntoAnyView, div, h1, p, strong};
use crate::session::use_session;
use crate::ui::{notice, typed};

/// What is chosen and typed on the page until a form is submitted.
#[derive(Clone, Copy)]
struct Choices {
    /// Whether the relay is chosen.
    relayed: RwSignal<bool>,
    persistence: PersistencePicker,
    /// Whether the token, or the passphrase of a stored one, is readable.
    seen: RwSignal<bool>,
    /// The passphrase of a stored token.
    passphrase: NodeRef<Input>,
    token: NodeRef<Input>,
    snapshot: SnapshotForm,
}

/// Lets a person try the demo, open a snapshot, enter a token, or unlock a stored one.
pub fn sign_in() -> AnyView {
    let lead = "Set up Private Service Connect, approve connections and get code that works, \
                for each connection.";
    let session = use_session();
    let choices = Choices {
        relayed: RwSignal::new(session.settings().relay_is_own),
        persistence: PersistencePicker::open(),
        seen: RwSignal::new(false),
        passphrase: NodeRef::new(),
        token: NodeRef::new(),
        snapshot: SnapshotForm::open(),
    };
    let account = div()
        .child(h1().child("Connect to Aiven services privately from your Google Cloud VPC"))
        .child(p().class("lead").child(lead))
        .child(shown(|page| Some(notes(sign_in_of(page.view)?))))
        .child(account_method(choices));
    div()
        .class("welcome")
        .child(sign_in_error(choices.relayed, choices.token))
        .child(account)
        .child(other_ways(choices.snapshot))
        .into_any()
}

fn notes(view: &SignInView) -> AnyView {
    let note = view.note.as_ref();
    (
        note.map(|note| notice("neutral", note, ()).id("note")),
        view.destination.as_ref().map(destination),
    )
        .into_any()
}

/// The sign-in page, where it is open.
pub fn sign_in_of(view: &View) -> Option<&SignInView> {
    match &view.screen {
        Screen::SignIn(sign_in) => Some(sign_in),
        _ => None,
    }
}

fn destination(destination: &String) -> AnyElement {
    p().class("destination")
        .child("After signing in, you continue to ")
        .child(strong().child(destination))
        .child(".")
}

/// One form at a time, as a list of one row. Each form has a key of its own, so that nothing typed into one ends up
/// in another.
fn account_method(choices: Choices) -> AnyView {
    rows(
        |page| {
            let present = sign_in_of(page.view).into_iter();
            present.map(|view| form_name(view).to_owned()).collect()
        },
        move |page, name| {
            let view = sign_in_of(page.view).filter(|view| form_name(view) == name)?;
            Some(match view.sign_in_method {
                SignInMethod::Token { back } => token_form(page, view, back, choices),
                SignInMethod::Passphrase => {
                    unlock_form(page, view, choices.passphrase, choices.seen)
                }
                SignInMethod::Tab => retry_form(page, view),
            })
        },
    )
}

fn form_name(view: &SignInView) -> &'static str {
    match view.sign_in_method {
        SignInMethod::Token { .. } => "token",
        SignInMethod::Passphrase => "passphrase",
        SignInMethod::Tab => "tab",
    }
}

fn token_form(page: Page, view: &SignInView, back: bool, choices: Choices) -> AnyElement {
    let waiting = choices.persistence.is_waiting();
    let label = if view.checking {
        "Checking the token…"
    } else if waiting {
        CHECKING_PASSPHRASE
    } else {
        "Sign in"
    };
    let refused = view.user_error.as_ref().map(|_| view.field);
    let field = secret_field(SecretField {
        id: "token",
        label: "Aiven token",
        shows: " the token",
        hint: destination_of_token(page, choices.relayed),
        autocomplete: "off",
        invalid: refused == Some(SignInField::Token),
        seen: choices.seen,
        input: choices.token,
    });
    let back = back.then(|| {
        let event = || token_store::Event::OtherTokenAsked(false);
        button(Rank::Plain, "Back to the kept token", page.raises(event))
    });
    html::form()
        .attr("novalidate", true)
        .on(ev::submit, enters(page, view, choices))
        .child(name_for_keeping())
        .child(field)
        .child(call_route_picker(page, choices.relayed))
        .child(choices.persistence.render(
            page,
            view.persistence,
            refused == Some(SignInField::Passphrase),
        ))
        .child(
            div()
                .class("dialog-actions")
                .child(submit_at_work(
                    Rank::Primary,
                    label,
                    view.checking || waiting,
                ))
                .child(back),
        )
        .child(least_rights())
        .child(route_difference())
}

/// Reads the token from its field. Nothing else does, and only the model keeps it.
fn enters(page: Page, view: &SignInView, choices: Choices) -> Handler<SubmitEvent> {
    let (session, checking, persistence) = (page.session, view.checking, view.persistence);
    Box::new(move |submitted: SubmitEvent| {
        submitted.prevent_default();
        if !checking {
            let call_route = if choices.relayed.get_untracked() {
                CallRoute::Relay
            } else {
                CallRoute::Direct
            };
            let token = Token::new(&typed(choices.token));
            choices.persistence.take(persistence, move |keep| {
                session.dispatch(token_store::Event::TokenEntered {
                    token,
                    call_route,
                    keep,
                });
            });
        }
    })
}
