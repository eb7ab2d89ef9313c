//! One station of a path.

use super::{Shape, icon};
use crate::markup::{Element, Piece, el};

/// Prints a station in a tone of the style sheet: its drawing, its name, and more below.
pub fn hop(
    tone: &'static str,
    shape: Shape,
    name: &'static str,
    body: impl Into<Piece>,
) -> Element {
    let words = el("div")
        .class("hop-words")
        .put(el("p").class("hop-name").put(name))
        .put(body);
    el("li")
        .class("hop")
        .attr("data-tone", tone)
        .put(el("span").class("hop-mark").put(icon(shape)))
        .put(words)
}
