//! A line of text to fill in, with its label, its hint and what is wrong with it.

use leptos::prelude::*;

use super::FieldError;

/// Prints a text field. Hint, error and warning are tied to it by `aria-describedby`.
#[component]
pub fn TextField(
    /// The id of the input; unique in the page.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// What it is for.
    #[prop(into)]
    hint: String,
    /// What it holds.
    value: String,
    /// What is wrong with that.
    error: Option<String>,
    /// What is unusual about that.
    #[prop(optional_no_strip)]
    warning: Option<String>,
    /// The keyboard that fits, such as `decimal`.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// Takes what was typed.
    #[prop(into)]
    on_input: Callback<String>,
) -> impl IntoView {
    let [hint_id, error_id, warning_id] =
        ["-hint", "-error", "-warning"].map(|end| [&id, end].concat());
    let described_by = [&hint_id, " ", &error_id, " ", &warning_id].concat();
    let wrong = error.is_some();
    view! {
        <div class="field" class:field-invalid=wrong>
            <label for=id.clone()>{label}</label>
            <p class="hint" id=hint_id>{hint}</p>
            <FieldError id=error_id error />
            <input
                id=id
                class="input mono"
                type="text"
                inputmode=inputmode
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=wrong.then_some("true")
                prop:value=value
                on:input:target=move |typed| on_input.run(typed.target().value())
            />
            <p class="field-warning" id=warning_id>{warning}</p>
        </div>
    }
}
