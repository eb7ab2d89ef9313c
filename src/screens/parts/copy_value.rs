//! A value to be carried elsewhere.

use leptos::prelude::*;

use super::CopyButton;

/// Prints a value in the fixed-width face with its copy button.
#[component]
pub fn CopyValue(
    /// What it is, in words; unique in the page.
    #[prop(into)]
    label: String,
    /// The value.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <span class="value">
            <code>{text.clone()}</code>
            <CopyButton label text quiet=true />
        </span>
    }
}
