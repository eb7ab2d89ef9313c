//! The way back up.

use crate::markup::{Element, Piece, el};

/// Links to the places above the present one, the highest first: names, and their addresses.
pub fn breadcrumbs(places: Vec<(String, String)>) -> Element {
    let items: Piece = places
        .into_iter()
        .map(|(name, href)| el("li").put(el("a").attr("href", href).put(name)))
        .collect();
    el("nav")
        .class("breadcrumbs")
        .attr("aria-label", "Breadcrumb")
        .put(el("ol").put(items))
}
