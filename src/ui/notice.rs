//! A box that asks for attention, or a line that states a result.

use super::{Shape, icon};
use crate::markup::{Element, Piece, el};

/// Prints a notice: what it is about in one line, then why and what to do. The tone is `good`, `neutral`,
/// `busy`, `warning` or `bad`; the last two are said in words as well, for those who do not see the colour.
pub fn notice(tone: &'static str, title: impl Into<Piece>, body: impl Into<Piece>) -> Element {
    let (shape, kind) = match tone {
        "good" => (Shape::Check, ""),
        "busy" => (Shape::Busy, ""),
        "warning" => (Shape::Warning, "Warning: "),
        "bad" => (Shape::Problem, "Problem: "),
        _ => (Shape::Note, ""),
    };
    let title = el("p")
        .class("notice-title")
        .put(el("span").class("visually-hidden").put(kind))
        .put(title);
    el("div")
        .class("notice")
        .attr("data-tone", tone)
        .put(icon(shape))
        .put(el("div").class("notice-text").put(title).put(body))
}
