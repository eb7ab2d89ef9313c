//! The button beside everything that may be wanted elsewhere.

use leptos::prelude::*;
use psc::Event;

use crate::session::{Slice, use_session};
use crate::ui::{Icon, Shape};

/// Copies a text that is no secret, and says in the button what became of it.
#[component]
pub fn CopyButton(
    /// What is copied, in words; unique in the page.
    #[prop(into)]
    label: String,
    /// The text.
    #[prop(into)]
    text: String,
    /// Whether the drawing alone shows until it was pressed, as beside a single value.
    #[prop(optional)]
    quiet: bool,
) -> impl IntoView {
    let session = use_session();
    let outcome = copy_outcome(label.clone());
    let name = [" ", &label].concat();
    let ask = move |_| {
        session.dispatch(Event::CopyAsked {
            label: label.clone(),
            text: text.clone(),
        });
    };
    view! {
        <button
            type="button"
            class="copy"
            class:copy-quiet=quiet
            data-copied=move || outcome.get().map(|copied| copied.to_string())
            on:click=ask
        >
            <Icon shape=Shape::Copy />
            <span class="copy-word">{move || copy_words(outcome.get(), "Copy")}</span>
            <span class="visually-hidden">{name}</span>
        </button>
    }
}

/// What became of the last copying, if it was of this label.
pub fn copy_outcome(label: String) -> Slice<Option<bool>> {
    use_session().slice(move |view| {
        let (last, copied) = view.copied.as_ref()?;
        (*last == label).then_some(*copied)
    })
}

/// The word in a copy button.
pub fn copy_words(outcome: Option<bool>, before: &'static str) -> &'static str {
    match outcome {
        None => before,
        Some(true) => "Copied",
        Some(false) => "Not copied; select the text",
    }
}
