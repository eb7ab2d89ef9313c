//! The field for the token. Nothing but the form that owns it reads what it holds.

use leptos::prelude::{Get, RwSignal, Update};
use psc::SignInView;

use super::parts::{Rank, button};
use crate::markup::{Element, all, el};

/// Prints the token field with a button that shows what was pasted.
pub fn token_field(view: &SignInView, unmasked: RwSignal<bool>) -> Element {
    let hint = "A personal token or one of an application user, from the Aiven Console under \
                User information, Authentication.";
    let input = el("input")
        .id("token")
        .class("input mono")
        .attr("type", if unmasked.get() { "text" } else { "password" })
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "token-hint")
        .maybe("aria-invalid", view.trouble.is_some().then_some("true"));
    let words = all([
        "Show".into(),
        el("span").class("visually-hidden").put(" the token").into(),
    ]);
    let pressed = Box::new(move |_| unmasked.update(|unmasked| *unmasked = !*unmasked));
    let show = button(Rank::Plain, words, pressed)
        .attr(
            "aria-pressed",
            if unmasked.get() { "true" } else { "false" },
        )
        .attr("aria-controls", "token");
    el("div")
        .class("field")
        .put(el("label").attr("for", "token").put("Aiven token"))
        .put(el("p").class("hint").id("token-hint").put(hint))
        .put(el("div").class("input-row").put(input).put(show))
}
