//! A field that narrows a list down while one types.

use crate::markup::{Element, Handler, el};

/// Prints a search field. It keeps its caret however often the list behind it changes.
pub fn search_field(id: &'static str, label: &'static str, value: &str, typed: Handler) -> Element {
    let input = el("input")
        .id(id)
        .class("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .value(value)
        .on("input", typed);
    el("div")
        .class("search")
        .attr("role", "search")
        .put(el("label").attr("for", id).put(label))
        .put(input)
}
