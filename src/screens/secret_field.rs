//! A field for a secret: masked until somebody wants to see it, and read by the form that owns it alone.

use leptos::html::Input;
use leptos::prelude::{Get, NodeRef, RwSignal, Update};

use super::parts::{Rank, button};
use crate::html::{self, AnyElement, div, input, span};

/// What a field for a secret is rendered from.
pub struct SecretField {
    /// The id of the input; unique in the page.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What the button beside it shows.
    pub shows: &'static str,
    /// What it is for.
    pub hint: String,
    /// What the browser may fill in: `off`, `new-password` or `current-password`.
    pub autocomplete: &'static str,
    /// Whether what it holds was not taken.
    pub invalid: bool,
    /// Whether it is shown.
    pub seen: RwSignal<bool>,
    /// The input, for the form that reads it.
    pub input: NodeRef<Input>,
}

/// Renders the field with a button that shows what was typed or pasted.
pub fn secret_field(field: SecretField) -> AnyElement {
    let SecretField { id, seen, .. } = field;
    let hint_id = [id, "-hint"].concat();
    let input = input()
        .id(id)
        .class("input mono")
        .attr("type", move || if seen.get() { "text" } else { "password" })
        .attr("autocomplete", field.autocomplete)
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", hint_id.clone())
        .attr("aria-invalid", field.invalid.then_some("true"))
        .node_ref(field.input);
    let label = ("Show", span().class("visually-hidden").child(field.shows));
    let pressed = Box::new(move |_| seen.update(|seen| *seen = !*seen));
    let show = button(Rank::Plain, label, pressed)
        .attr(
            "aria-pressed",
            move || if seen.get() { "true" } else { "false" },
        )
        .attr("aria-controls", id);
    div()
        .class("field")
        .child(html::label().attr("for", id).child(field.label))
        .child(div().class("hint").id(hint_id).child(field.hint))
        .child(div().class("input-row").child(input).child(show))
}

/// The first field of a form that asks for secrets, which nobody sees: whatever keeps passwords for the person wants a
/// name to keep them by.
pub fn name_for_keeping() -> AnyElement {
    input()
        .attr("type", "text")
        .attr("autocomplete", "username")
        .attr("hidden", true)
        .prop("value", "Attaché")
}
