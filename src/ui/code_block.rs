//! Text for a terminal or a file, in a box that scrolls inside itself.

use crate::html::{self, AnyElement, IntoAnyView, div, pre, span};

/// Renders a block of code under a title, with buttons beside it. The box scrolls, so the keyboard can
/// reach it; `label` is its name for screen readers.
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
