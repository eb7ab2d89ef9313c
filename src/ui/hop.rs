//! One station of a path.

use super::{Shape, icon};
use crate::html::{AnyElement, IntoAnyView, div, li, p, span};

/// Renders a station in a tone of the style sheet: its drawing, its name, and more below.
pub fn hop(
    tone: &'static str,
    shape: Shape,
    name: &'static str,
    body: impl IntoAnyView,
) -> AnyElement {
    let text = div()
        .class("hop-words")
        .child(p().class("hop-name").child(name))
        .child(body);
    li().class("hop")
        .attr("data-tone", tone)
        .child(span().class("hop-mark").child(icon(shape)))
        .child(text)
}
