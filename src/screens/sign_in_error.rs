//! Why the last token was not taken, or why the session ended.

use leptos::prelude::{Effect, RwSignal, Set, document};
use psc::{SignInField, SignInView, UserError, View};
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use super::page::{Page, holds, shown};
use super::parts::{Rank, button};
use super::sign_in::sign_in_of;
use crate::app::document_link;
use crate::markup::{Element, Piece, el};
use crate::ui::focus;

/// Prints the error summary above the page, and moves the focus there when there is something new to say.
pub fn sign_in_error(relayed: RwSignal<bool>) -> Piece {
    let has_error = holds(|view| error_of(view).is_some());
    Effect::new(move || {
        if has_error.get() {
            focus(".error-summary");
        }
    });
    shown(move |page| {
        let found = error_of(page.view);
        found
            .map(|(view, user_error)| summary(view, user_error).put(relay_help(page, relayed)))
            .into()
    })
}

/// While a token is being checked, nothing is known against it.
fn error_of(view: &View) -> Option<(&SignInView, &UserError)> {
    let view = sign_in_of(view).filter(|view| !view.checking)?;
    Some((view, view.user_error.as_ref()?))
}

/// The link leads to the field and not to another address, which is what a fragment means here.
fn summary(view: &SignInView, user_error: &UserError) -> Element {
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
        .put(&user_error.title);
    el("div")
        .class("error-summary")
        .attr("role", "group")
        .attr("aria-labelledby", "error-summary-title")
        .put(el("h2").id("error-summary-title").put("There is a problem"))
        .put(el("p").put(link))
        .put(el("p").put(&user_error.cause))
        .put(el("p").put(&user_error.remedy))
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
