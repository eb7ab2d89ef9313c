//! A line of text to fill in, with its label, its hint and what is wrong with it.

use leptos::ev;
use leptos::html::Input;
use leptos::prelude::{GetUntracked, NodeRef};

use crate::html::{self, AnyElement, Handler, div, input, p, span};

/// What a text field is rendered from.
pub struct TextField<'field> {
    /// The id of the input; unique in the page.
    pub id: &'field str,
    /// Its label.
    pub label: &'static str,
    /// What it is for.
    pub hint: &'static str,
    /// What it holds.
    pub value: &'field str,
    /// What is wrong with that.
    pub error: Option<&'field str>,
    /// What is unusual about that.
    pub warning: Option<&'field str>,
    /// The keyboard that fits: `text` or `decimal`.
    pub keyboard: &'static str,
    /// Takes what was typed.
    pub typed: Handler,
}

/// Renders a text field. Hint, error and warning are tied to it by `aria-describedby`.
pub fn text_field(field: TextField) -> AnyElement {
    let TextField {
        id,
        label,
        hint,
        value,
        error,
        warning,
        keyboard,
        typed,
    } = field;
    let [hint_id, error_id, warning_id] =
        ["-hint", "-error", "-warning"].map(|end| [id, end].concat());
    let described_by = [hint_id.as_str(), &error_id, &warning_id].join(" ");
    let input = input()
        .id(id.to_owned())
        .class("input mono")
        .attr("type", "text")
        .attr("inputmode", keyboard)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", described_by)
        .attr("aria-invalid", error.is_some().then_some("true"))
        .prop("value", value)
        .on(ev::input, typed);
    let error_line = p()
        .class("field-error")
        .id(error_id)
        .child(error.map(|error| {
            span()
                .child(span().class("visually-hidden").child("Error: "))
                .child(error.to_owned())
        }));
    div()
        .class(if error.is_some() {
            "field field-invalid"
        } else {
            "field"
        })
        .child(html::label().attr("for", id.to_owned()).child(label))
        .child(input)
        .child(p().class("hint").id(hint_id).child(hint))
        .child(error_line)
        .child(
            p().class("field-warning")
                .id(warning_id)
                .child(warning.map(str::to_owned)),
        )
}

/// The present value of a field; empty while it is not on the page.
pub fn typed(field: NodeRef<Input>) -> String {
    field
        .get_untracked()
        .map(|field| field.value())
        .unwrap_or_default()
}
