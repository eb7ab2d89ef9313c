//! A state: a coloured dot and a word.

use crate::html::{AnyElement, IntoAnyView, span};

/// Renders a state. The word carries the meaning; the tone, one of the style sheet's, only draws the eye.
pub fn state(tone: &'static str, word: impl IntoAnyView) -> AnyElement {
    span().class("state").attr("data-tone", tone).child(word)
}
