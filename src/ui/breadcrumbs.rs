//! The way back up.

use crate::html::{AnyElement, a, li, nav, ol};

/// Links to the places above the present one, the highest first: names, and their addresses.
pub fn breadcrumbs(places: Vec<(String, String)>) -> AnyElement {
    let items: Vec<_> = places
        .into_iter()
        .map(|(name, href)| li().child(a().attr("href", href).child(name)))
        .collect();
    nav()
        .class("breadcrumbs")
        .attr("aria-label", "Breadcrumb")
        .child(ol().child(items))
}
