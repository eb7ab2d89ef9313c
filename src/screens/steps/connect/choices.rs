//! One of several, each with an address of its own.

use leptos::prelude::AnyView;

use crate::html::{AnyElement, IntoAnyView, a, li, nav, p, span, ul};

/// One of them.
pub struct ChoiceLink {
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

/// Renders the choices as links, because each is a place that can be kept and shared; nothing where there are
/// none. The legend says what is chosen.
pub fn choices(legend: &'static str, choices: Vec<ChoiceLink>) -> AnyView {
    if choices.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = choices.into_iter().map(item).collect();
    nav()
        .class("choice")
        .attr("aria-label", legend)
        .child(p().class("legend").child(legend))
        .child(ul().class("choices").child(items))
        .into_any()
}

fn item(choice: ChoiceLink) -> AnyElement {
    let tag = choice.tag.map(|tag| span().class("tag").child(tag));
    let link = a()
        .attr("href", choice.href)
        .attr("aria-current", choice.chosen.then_some("true"))
        .child(
            span()
                .class("choice-title")
                .child(choice.title)
                .child(" ")
                .child(tag),
        )
        .child(span().class("choice-detail").child(choice.detail));
    li().child(link)
}
