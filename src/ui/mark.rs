//! The mark: a line that enters an open ring and reaches its centre.

use crate::html::{AnyElement, svg};

/// The mark beside the name; hidden from screen readers. `public/favicon.svg` draws the same.
pub fn mark() -> AnyElement {
    svg::svg()
        .class("mark")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg::path().attr("d", "M2.5 12H13M9.3 5.6a8 8 0 1 1 0 12.8"))
        .child(svg::path().class("mark-centre").attr("d", "M14 12h.01"))
}
