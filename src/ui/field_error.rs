//! What is wrong with a field.

use leptos::prelude::*;

/// Prints what is wrong with a field, or nothing; the element stays, so that its field can name it.
#[component]
pub fn FieldError(
    /// The id that the field names.
    #[prop(into)]
    id: String,
    /// What is wrong.
    error: Option<String>,
) -> impl IntoView {
    view! {
        <p class="field-error" id=id>
            {error.map(|error| view! { <span class="visually-hidden">"Error: "</span> {error} })}
        </p>
    }
}
