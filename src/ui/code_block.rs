//! Text for a terminal or a file, in a box that scrolls inside itself.

use crate::markup::{Element, Piece, el};

/// Prints a block of code under a title, with buttons beside that. What does not fit scrolls within the box,
/// which the keyboard can reach for that; `label` is what a screen reader calls it.
pub fn code_block(title: &str, label: String, actions: Piece, code: Piece) -> Element {
    let bar = el("div")
        .class("code-bar")
        .put(el("span").class("code-title").put(title.to_owned()))
        .put(el("span").class("code-actions").put(actions));
    let text = el("pre")
        .class("code-text")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label)
        .put(el("code").put(code));
    el("div").class("code").put(bar).put(text)
}
