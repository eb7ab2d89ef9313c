//! A field for a secret: masked until somebody wants to see it, and read by the form that owns it alone.

use leptos::prelude::{Get, RwSignal, Update, document};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::parts::{Rank, button};
use crate::markup::{Element, Piece, all, el};

/// What a field for a secret is printed from.
pub struct SecretField {
    /// The id of the input; unique in the page.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What the button beside it shows.
    pub shows: &'static str,
    /// What it is for.
    pub hint: Piece,
    /// What the browser may fill in: `off`, `new-password` or `current-password`.
    pub autocomplete: &'static str,
    /// Whether what it holds was not taken.
    pub invalid: bool,
    /// Whether it is shown.
    pub seen: RwSignal<bool>,
}

/// Prints the field with a button that shows what was typed or pasted.
pub fn secret_field(field: SecretField) -> Element {
    let SecretField { id, seen, .. } = field;
    let hint_id = [id, "-hint"].concat();
    let input = el("input")
        .id(id)
        .class("input mono")
        .attr("type", if seen.get() { "text" } else { "password" })
        .attr("autocomplete", field.autocomplete)
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", hint_id.clone())
        .maybe("aria-invalid", field.invalid.then_some("true"));
    let words = all([
        "Show".into(),
        el("span").class("visually-hidden").put(field.shows).into(),
    ]);
    let pressed = Box::new(move |_| seen.update(|seen| *seen = !*seen));
    let show = button(Rank::Plain, words, pressed)
        .attr("aria-pressed", if seen.get() { "true" } else { "false" })
        .attr("aria-controls", id);
    el("div")
        .class("field")
        .put(el("label").attr("for", id).put(field.label))
        .put(el("div").class("hint").id(hint_id).put(field.hint))
        .put(el("div").class("input-row").put(input).put(show))
}

/// The first field of a form that asks for secrets, which nobody sees: whatever keeps passwords for the person wants a
/// name to keep them by.
pub fn name_for_keeping() -> Element {
    el("input")
        .attr("type", "text")
        .attr("autocomplete", "username")
        .flag("hidden", true)
        .value("Attaché")
}

/// What the field of this id holds.
pub fn typed(id: &str) -> String {
    let field = document().get_element_by_id(id);
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}
