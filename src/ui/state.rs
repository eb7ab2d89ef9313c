//! A state: a dot in its tone, and its word.

use leptos::prelude::*;

/// Prints a state. The word carries the meaning; the tone only helps to find it.
#[component]
pub fn State(
    /// `good`, `neutral`, `busy`, `warning` or `bad`.
    tone: &'static str,
    /// The word.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <span class="state" data-tone=tone>
            {text}
        </span>
    }
}
