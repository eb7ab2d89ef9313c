//! The one link of a screen that leads on.

use psc::Link;

use super::Rank;
use crate::html::{AnyElement, IntoAnyView, a};

/// Renders a link that looks like a primary button; `before` stands before its label.
pub fn primary_link(link: &Link, before: impl IntoAnyView) -> AnyElement {
    a().class(Rank::Primary.class())
        .attr("href", link.href.clone())
        .child(before)
        .child(link.label)
}
