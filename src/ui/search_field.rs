//! A field that narrows a list down while one types.

use leptos::ev;

use crate::html::{self, AnyElement, Handler, div, input};

/// Renders a search field. It keeps its caret however often the list behind it changes.
pub fn search_field(
    id: &'static str,
    label: &'static str,
    value: &str,
    typed: Handler,
) -> AnyElement {
    let input = input()
        .id(id)
        .class("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .prop("value", value)
        .on(ev::input, typed);
    div()
        .class("search")
        .attr("role", "search")
        .child(html::label().attr("for", id).child(label))
        .child(input)
}
