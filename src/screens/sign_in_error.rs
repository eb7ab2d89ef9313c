//! Why the last token was refused, or why the session ended.

use leptos::ev;
use leptos::html::{Div, Input};
use leptos::prelude::{AnyView, Effect, GetUntracked, NodeRef, RwSignal, Set};
use psc::{SignInField, SignInView, UserError, View};

use super::page::{Page, holds, shown};
use super::parts::{Rank, button};
use super::sign_in::sign_in_of;
use crate::app::document_link;
use crate::html::{AnyElement, a, div, h2, p};
use crate::ui::{focus, focus_on};

/// Renders the error summary above the page, and moves the focus there when there is something new to say.
pub fn sign_in_error(relayed: RwSignal<bool>, token: NodeRef<Input>) -> AnyView {
    let summary = NodeRef::<Div>::new();
    let has_error = holds(|view| error_of(view).is_some());
    Effect::new(move || {
        if has_error.get() {
            focus(summary);
        }
    });
    shown(move |page| {
        let (view, user_error) = error_of(page.view)?;
        Some(
            error_summary(view, user_error)
                .node_ref(summary)
                .child(relay_help(page, relayed, token)),
        )
    })
}

/// The error, unless a token is being checked: that one may be good.
fn error_of(view: &View) -> Option<(&SignInView, &UserError)> {
    let view = sign_in_of(view).filter(|view| !view.checking)?;
    Some((view, view.user_error.as_ref()?))
}

/// The link moves the focus to the field. Its fragment must not reach the address bar, where it would be a route.
fn error_summary(view: &SignInView, user_error: &UserError) -> AnyElement {
    let field = match view.field {
        SignInField::Token => "#token",
        SignInField::Passphrase => "#passphrase",
        SignInField::Again => "#again",
    };
    let link = a()
        .attr("href", field)
        .on(ev::click, move |followed| {
            followed.prevent_default();
            focus_on(field);
        })
        .child(&user_error.title);
    div()
        .class("error-summary")
        .attr("role", "group")
        .attr("aria-labelledby", "error-summary-title")
        .child(h2().id("error-summary-title").child("There is a problem"))
        .child(p().child(link))
        .child(p().child(&user_error.cause))
        .child(p().child(&user_error.remedy))
}

/// Where a relay would help: a button that goes through it, or how to get one.
fn relay_help(page: Page, relayed: RwSignal<bool>, token: NodeRef<Input>) -> Option<AnyElement> {
    let helps = sign_in_of(page.view).is_some_and(|view: &SignInView| view.relay_helps);
    if !helps {
        return None;
    }
    if page.session.settings().relay.is_none() {
        let link = document_link("deploy.html", "how to deploy one with one command");
        return Some(
            p().child("This page has no relay. Read ")
                .child(link)
                .child("."),
        );
    }
    let through = Box::new(move |_| {
        relayed.set(true);
        // The token is still in its field.
        if let Some(form) = token.get_untracked().and_then(|token| token.form()) {
            let _invalid = form.request_submit();
        }
    });
    Some(p().child(button(Rank::Plain, "Try through the relay", through)))
}
