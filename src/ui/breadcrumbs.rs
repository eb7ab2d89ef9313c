//! Breadcrumbs.

use crate::html::{AnyElement, a, li, nav, ol, span};

/// Links to the places above the present one, the highest first, as names and addresses. The present place stands last,
/// where its name is no heading just below.
pub fn breadcrumbs(places: Vec<(String, String)>, present: Option<String>) -> AnyElement {
    let mut items: Vec<_> = places
        .into_iter()
        .map(|(name, href)| li().child(a().attr("href", href).child(name)))
        .collect();
    items.extend(present.map(|name| li().child(span().attr("aria-current", "page").child(name))));
    nav()
        .class("breadcrumbs")
        .attr("aria-label", "Breadcrumb")
        .child(ol().child(items))
}
