//! A field for a secret: masked until somebody wants to see it, and read only by the form that owns it.

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
    /// What the button beside it reveals.
    pub shows: &'static str,
    /// What it is for.
    pub hint: String,
    /// What the browser may fill in: `off`, `new-password` or `current-password`.
    pub autocomplete: &'static str,
    /// Whether its value was refused.
    pub invalid: bool,
    /// Whether its value is readable.
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
    let word = move || if seen.get() { "Hide" } else { "Show" };
    let label = (word, span().class("visually-hidden").child(field.shows));
    let pressed = Box::new(move |_| seen.update(|seen| *seen = !*seen));
    let show = button(Rank::Plain, label, pressed).attr("aria-controls", id);
    div()
        .class("field")
        .child(html::label().attr("for", id).child(field.label))
        .child(div().class("input-row").child(input).child(show))
        .child(div().class("hint").id(hint_id).child(field.hint))
}

/// A hidden user name, as the first field of a form with a secret: password managers save a secret under a name.
pub fn name_for_keeping() -> AnyElement {
    input()
        .attr("type", "text")
        .attr("autocomplete", "username")
        .attr("hidden", true)
        .prop("value", "Attaché")
}
