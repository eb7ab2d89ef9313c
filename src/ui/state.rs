//! A state: a dot in its tone, and its word.

use crate::html::{AnyElement, IntoAnyView, span};

/// Renders a state. The word carries the meaning; the tone, one of the style sheet's, only helps to find it.
pub fn state(tone: &'static str, word: impl IntoAnyView) -> AnyElement {
    span().class("state").attr("data-tone", tone).child(word)
}
