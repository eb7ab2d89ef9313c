//! One of several, each with an address of its own.

use crate::markup::{Element, Piece, el};

/// One of them.
pub struct Choice {
    /// Its name.
    pub title: String,
    /// What tells it apart from the others; may be empty.
    pub detail: String,
    /// A short mark behind the name.
    pub tag: Option<&'static str>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Where choosing it leads.
    pub href: String,
}

/// Prints the choices as links, because each is a place that can be kept and shared; nothing where there are
/// none. The legend says what is chosen.
pub fn choices(legend: &'static str, choices: Vec<Choice>) -> Piece {
    if choices.is_empty() {
        return Piece::Nothing;
    }
    let items: Piece = choices.into_iter().map(item).collect();
    el("nav")
        .class("choice")
        .attr("aria-label", legend)
        .put(el("p").class("legend").put(legend))
        .put(el("ul").class("choices").put(items))
        .into()
}

fn item(choice: Choice) -> Element {
    let tag = choice.tag.map(|tag| el("span").class("tag").put(tag));
    let link = el("a")
        .attr("href", choice.href)
        .maybe("aria-current", choice.chosen.then_some("true"))
        .put(
            el("span")
                .class("choice-title")
                .put(choice.title)
                .put(" ")
                .put(tag),
        )
        .put(el("span").class("choice-detail").put(choice.detail));
    el("li").put(link)
}
