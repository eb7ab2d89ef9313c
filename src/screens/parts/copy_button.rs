//! The button beside everything that may be wanted elsewhere.

use psc::Event;

use crate::markup::{Element, el};
use crate::screens::page::Page;
use crate::ui::{Shape, icon};

/// Copies a text that is no secret, and says in the button what became of it. The label says what is copied, and
/// is unique in the page. A quiet one shows its drawing alone until it was pressed, as beside a single value.
pub fn copy_button(page: Page, label: &str, text: &str, quiet: bool) -> Element {
    let copied = page.copied(label);
    let event = Event::CopyAsked {
        label: label.to_owned(),
        text: text.to_owned(),
    };
    el("button")
        .attr("type", "button")
        .class(if quiet { "copy copy-quiet" } else { "copy" })
        .maybe(
            "data-copied",
            copied.map(|copied| if copied { "true" } else { "false" }),
        )
        .on("click", page.raises(event))
        .put(icon(Shape::Copy))
        .put(
            el("span")
                .class("copy-word")
                .put(copy_words(copied, "Copy")),
        )
        .put(
            el("span")
                .class("visually-hidden")
                .put([" ", label].concat()),
        )
}

/// The words in a copy button: what it does, or what became of it.
pub fn copy_words(copied: Option<bool>, before: &'static str) -> &'static str {
    match copied {
        None => before,
        Some(true) => "Copied",
        Some(false) => "Not copied; select the text",
    }
}
