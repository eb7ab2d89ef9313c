//! A state: a dot in its tone, and its word.

use crate::markup::{Element, Piece, el};

/// Prints a state. The word carries the meaning; the tone, one of the style sheet's, only helps to find it.
pub fn state(tone: &'static str, word: impl Into<Piece>) -> Element {
    el("span").class("state").attr("data-tone", tone).put(word)
}
