//! Nobody is signed in: the demo, or a token.

use aiven::Token;
use leptos::prelude::{GetUntracked, RwSignal, document};
use psc::{Event, Screen, SignInView, Via, View};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::copy_door::{copy_door, follow_paste_trouble};
use super::page::{Page, shown};
use super::parts::button::submit;
use super::parts::{Rank, button};
use super::promise::promise;
use super::sign_in_trouble::sign_in_trouble;
use super::token_field::token_field;
use super::way_choice::way_choice;
use crate::markup::{Element, Handler, Piece, all, el};
use crate::session::use_session;

/// Lets a person try the demo or enter a token.
pub fn sign_in() -> Piece {
    let lead = "Attaché takes a service on Google Cloud from nothing to a connection over \
                Private Service Connect, and gives you the line to paste.";
    // Not whether a relay exists, but whether it was chosen.
    let relayed = RwSignal::new(use_session().settings().relay_is_own);
    let unmasked = RwSignal::new(false);
    follow_paste_trouble();
    let doors = shown(move |page| {
        let Some(view) = sign_in_of(page.view) else {
            return Piece::Nothing;
        };
        let doors = el("div")
            .class("doors")
            .put(demo_door(page))
            .put(token_door(page, view, relayed, unmasked));
        all([
            view.destination.as_ref().map(destination).into(),
            doors.into(),
            copy_door(page, view).into(),
        ])
    });
    all([
        sign_in_trouble(relayed),
        el("h1").put("Private endpoints for Aiven services").into(),
        el("p").class("lead").put(lead).into(),
        doors,
        promise(),
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
        .class("door")
        .put(el("h2").put("Try it without an account"))
        .put(el("p").put(what))
        .put(button(
            Rank::Primary,
            "Start the demo",
            page.raises(Event::DemoChosen),
        ))
}

fn token_door(
    page: Page,
    view: &SignInView,
    relayed: RwSignal<bool>,
    unmasked: RwSignal<bool>,
) -> Element {
    let words = if view.checking {
        "Checking the token…"
    } else {
        "Sign in"
    };
    el("form")
        .class("door")
        .flag("novalidate", true)
        .on("submit", enters(page, view.checking, relayed))
        .put(el("h2").put("Use your Aiven account"))
        .put(token_field(view, unmasked))
        .put(way_choice(page, relayed))
        .put(submit(Rank::Primary, words, view.checking))
}

/// The token is read from the field here and nowhere else, and kept by the model alone.
fn enters(page: Page, checking: bool, relayed: RwSignal<bool>) -> Handler {
    let session = page.session;
    Box::new(move |submitted| {
        submitted.prevent_default();
        let field = document().get_element_by_id("token");
        let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        if !checking {
            let via = if relayed.get_untracked() {
                Via::Relay
            } else {
                Via::Direct
            };
            session.dispatch(Event::TokenEntered {
                token: Token::new(&field.value()),
                via,
            });
        }
    })
}
