//! A field that narrows a list down while one types.

use leptos::prelude::*;

/// Prints a search field. It keeps its caret however often the list behind it changes.
#[component]
pub fn SearchField(
    /// The id of the input; unique in the page.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Takes what was typed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="search" role="search">
            <label for=id>{label}</label>
            <input
                id=id
                class="input"
                type="search"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                prop:value=value
                on:input:target=move |typed| on_input.run(typed.target().value())
            />
        </div>
    }
}
