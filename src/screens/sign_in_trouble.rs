//! Why the last token was not taken, or why the session ended.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use psc::Trouble;

use super::sign_in::sign_in;
use crate::session::use_session;

/// Prints the error summary above the page, and moves the focus there when there is something new to say.
#[component]
pub fn SignInTrouble(
    /// The field that it is about.
    field: NodeRef<html::Input>,
) -> impl IntoView {
    let session = use_session();
    let trouble =
        session.slice(|view| sign_in(view).filter(|view| !view.checking)?.trouble.clone());
    let element = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if trouble.with(Option::is_some)
            && let Some(summary) = element.get()
        {
            // An element that cannot take the focus has left the page already.
            drop(summary.focus());
        }
    });
    view! {
        <div
            class="error-summary"
            node_ref=element
            tabindex="-1"
            hidden=move || trouble.with(Option::is_none)
            aria-labelledby="error-summary-title"
            role="group"
        >
            <h2 id="error-summary-title">"There is a problem"</h2>
            {move || trouble.get().map(|trouble| summary(trouble, field))}
        </div>
    }
}

/// The link leads to the field and not to another address, which is what a fragment means here.
fn summary(trouble: Trouble, field: NodeRef<html::Input>) -> impl IntoView {
    let to_field = move |followed: MouseEvent| {
        followed.prevent_default();
        if let Some(input) = field.get_untracked() {
            drop(input.focus());
        }
    };
    view! {
        <p><a href="#token" on:click=to_field>{trouble.title}</a></p>
        <p>{trouble.cause}</p>
        <p>{trouble.remedy}</p>
    }
}
