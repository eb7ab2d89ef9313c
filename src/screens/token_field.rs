//! The field for the token. Nothing but the form that owns it reads what it holds.

use leptos::html;
use leptos::prelude::*;

use super::sign_in::sign_in;
use crate::session::use_session;

/// Prints the token field with a button that shows what was pasted.
#[component]
pub fn TokenField(
    /// The input, for the form to read.
    field: NodeRef<html::Input>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let invalid =
        use_session().slice(|view| sign_in(view).is_some_and(|view| view.trouble.is_some()));
    view! {
        <div class="field">
            <label for="token">"Aiven token"</label>
            <p class="hint" id="token-hint">
                "A personal token or one of an application user, from the Aiven Console under "
                "User information, Authentication."
            </p>
            <div class="input-row">
                <input
                    id="token"
                    class="input mono"
                    node_ref=field
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby="token-hint"
                    aria-invalid=move || invalid.get().then_some("true")
                />
                <button
                    type="button"
                    class="button"
                    aria-pressed=move || shown.get().to_string()
                    aria-controls="token"
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    "Show"
                    <span class="visually-hidden">" the token"</span>
                </button>
            </div>
        </div>
    }
}
