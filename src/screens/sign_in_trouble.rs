//! Why the last token was not taken, or why the session ended.

use leptos::prelude::{Effect, RwSignal, Set, document};
use psc::{SignInField, SignInView, Trouble, View};
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use super::page::{Page, holds, shown};
use super::parts::{Rank, button};
use super::sign_in::sign_in_of;
use crate::app::document_link;
use crate::markup::{Element, Piece, el};
use crate::ui::focus;

/// Prints the error summary above the page, and moves the focus there when there is something new to say.
pub fn sign_in_trouble(relayed: RwSignal<bool>) -> Piece {
    let has_trouble = holds(|view| trouble_of(view).is_some());
    Effect::new(move || {
        if has_trouble.get() {
            focus(".error-summary");
        }
    });
    shown(move |page| {
        let found = trouble_of(page.view);
        found
            .map(|(view, trouble)| summary(view, trouble).put(relay_help(page, relayed)))
            .into()
    })
}

/// While a token is being checked, nothing is known against it.
fn trouble_of(view: &View) -> Option<(&SignInView, &Trouble)> {
    let view = sign_in_of(view).filter(|view| !view.checking)?;
    Some((view, view.trouble.as_ref()?))
}

/// The link leads to the field and not to another address, which is what a fragment means here.
fn summary(view: &SignInView, trouble: &Trouble) -> Element {
    let field = match view.field {
        SignInField::Token => "#token",
        SignInField::Passphrase => "#passphrase",
        SignInField::Again => "#again",
    };
    let to_field = move |followed: web_sys::Event| {
        followed.prevent_default();
        focus(field);
    };
    let link = el("a")
        .attr("href", field)
        .on("click", Box::new(to_field))
        .put(&trouble.title);
    el("div")
        .class("error-summary")
        .attr("role", "group")
        .attr("aria-labelledby", "error-summary-title")
        .put(el("h2").id("error-summary-title").put("There is a problem"))
        .put(el("p").put(link))
        .put(el("p").put(&trouble.cause))
        .put(el("p").put(&trouble.remedy))
}

/// Where a relay would help: a button that goes through it, or how to come by one.
fn relay_help(page: Page, relayed: RwSignal<bool>) -> Option<Element> {
    let helps = sign_in_of(page.view).is_some_and(|view: &SignInView| view.relay_helps);
    if !helps {
        return None;
    }
    if page.session.settings().relay.is_none() {
        let link = document_link("deploy.html", "how to deploy one with one command");
        return Some(
            el("p")
                .put("This page names no relay. Read ")
                .put(link)
                .put("."),
        );
    }
    let through = Box::new(move |_| {
        relayed.set(true);
        submit_token();
    });
    Some(el("p").put(button(Rank::Plain, "Try through the relay", through)))
}

/// Submits the form with the token as it stands there.
fn submit_token() {
    let form = document().query_selector("form:has(#token)").ok().flatten();
    if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
        let _invalid = form.request_submit();
    }
}
