//! Nobody is signed in: the demo, or a token.

use aiven::Token;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use psc::{Event, Screen, SignInView, Via, View};

use super::promise::Promise;
use super::sign_in_trouble::SignInTrouble;
use super::token_field::TokenField;
use super::way_choice::WayChoice;
use crate::session::use_session;

/// Lets a person try the demo or enter a token.
#[component]
pub fn SignIn() -> impl IntoView {
    let session = use_session();
    let field = NodeRef::<html::Input>::new();
    let destination = session.slice(|view| sign_in(view).and_then(|view| view.destination.clone()));
    view! {
        <SignInTrouble field />
        <h1>"Private endpoints for Aiven services"</h1>
        <p class="lead">
            "Attaché takes a service on Google Cloud from nothing to a connection over "
            "Private Service Connect, and gives you the line to paste."
        </p>
        {move || destination.get().map(|destination| {
            view! {
                <p class="destination">
                    "After signing in you go on to " <strong>{destination}</strong> "."
                </p>
            }
        })}
        <div class="doors">
            <DemoDoor />
            <TokenDoor field />
        </div>
        <Promise />
    }
}

/// The sign-in page, where it is open.
pub fn sign_in(view: &View) -> Option<&SignInView> {
    match &view.screen {
        Screen::SignIn(sign_in) => Some(sign_in),
        _ => None,
    }
}

#[component]
fn DemoDoor() -> impl IntoView {
    let session = use_session();
    view! {
        <section class="door">
            <h2>"Try it without an account"</h2>
            <p>
                "A simulated Aiven account runs inside this page. Every step works, "
                "nothing is billed, and nothing leaves your browser."
            </p>
            <button
                type="button"
                class="button button-primary"
                on:click=move |_| session.dispatch(Event::DemoChosen)
            >
                "Start the demo"
            </button>
        </section>
    }
}

#[component]
fn TokenDoor(
    /// The token field.
    field: NodeRef<html::Input>,
) -> impl IntoView {
    let session = use_session();
    let checking = session.slice(|view| sign_in(view).is_some_and(|view| view.checking));
    let via = RwSignal::new(Via::Direct);
    let submit = move |submitted: SubmitEvent| {
        submitted.prevent_default();
        let Some(input) = field.get_untracked() else {
            return;
        };
        if !checking.get_untracked() {
            let token = Token::new(&input.value());
            session.dispatch(Event::TokenEntered {
                token,
                via: via.get_untracked(),
            });
        }
    };
    view! {
        <form class="door" novalidate on:submit=submit>
            <h2>"Use your Aiven account"</h2>
            <TokenField field />
            <WayChoice via />
            <button
                type="submit"
                class="button button-primary"
                aria-disabled=move || checking.get().then_some("true")
            >
                {move || if checking.get() { "Checking the token…" } else { "Sign in" }}
            </button>
        </form>
    }
}
