//! A line of text to fill in, with its label, its hint and what is wrong with it.

use crate::markup::{Element, Handler, el};

/// What a text field is printed from.
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

/// Prints a text field. Hint, error and warning are tied to it by `aria-describedby`.
pub fn text_field(field: TextField) -> Element {
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
    let input = el("input")
        .id(id.to_owned())
        .class("input mono")
        .attr("type", "text")
        .attr("inputmode", keyboard)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", described_by)
        .maybe("aria-invalid", error.is_some().then_some("true"))
        .value(value)
        .on("input", typed);
    let error_line = el("p")
        .class("field-error")
        .id(error_id)
        .put(error.map(|error| {
            el("span")
                .put(el("span").class("visually-hidden").put("Error: "))
                .put(error.to_owned())
        }));
    el("div")
        .class(if error.is_some() {
            "field field-invalid"
        } else {
            "field"
        })
        .put(el("label").attr("for", id.to_owned()).put(label))
        .put(el("p").class("hint").id(hint_id).put(hint))
        .put(error_line)
        .put(input)
        .put(
            el("p")
                .class("field-warning")
                .id(warning_id)
                .put(warning.map(str::to_owned)),
        )
}
