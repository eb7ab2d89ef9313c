//! Text for a terminal or a file, in a box that scrolls inside itself.

use crate::html::{self, AnyElement, IntoAnyView, div, pre, span};

/// Renders a block of code under a title, with buttons beside that. What does not fit scrolls within the box,
/// which the keyboard can reach for that; `label` is what a screen reader calls it.
pub fn code_block(
    title: &str,
    label: String,
    actions: impl IntoAnyView,
    code: impl IntoAnyView,
) -> AnyElement {
    let bar = div()
        .class("code-bar")
        .child(span().class("code-title").child(title.to_owned()))
        .child(span().class("code-actions").child(actions));
    let text = pre()
        .class("code-text")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label)
        .child(html::code().child(code));
    div().class("code").child(bar).child(text)
}
