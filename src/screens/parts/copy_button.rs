//! The button that copies a text to the clipboard.

use leptos::ev;
use psc::clipboard;

use crate::html::{AnyElement, button, span};
use crate::screens::page::Page;
use crate::ui::{Shape, icon};

/// Copies a text that is no secret, and tells in the button whether that worked. The label says what is copied, and
/// is unique in the page. A quiet one shows only its icon until it is pressed.
pub fn copy_button(page: Page, label: &str, text: &str, quiet: bool) -> AnyElement {
    let copied = page.copied(label);
    let (asked_label, text) = (label.to_owned(), text.to_owned());
    let asked = move || clipboard::Event::CopyAsked {
        label: asked_label.clone(),
        text: text.clone(),
    };
    button()
        .attr("type", "button")
        .class(if quiet { "copy copy-quiet" } else { "copy" })
        .attr(
            "data-copied",
            copied.map(|copied| if copied { "true" } else { "false" }),
        )
        .on(ev::click, page.raises(asked))
        .child(icon(Shape::Copy))
        .child(span().class("copy-word").child(copy_label(copied, "Copy")))
        .child(span().class("visually-hidden").child([" ", label].concat()))
}

/// The label of a copy button: what it does, or whether it worked.
pub fn copy_label(copied: Option<bool>, before: &'static str) -> &'static str {
    match copied {
        None => before,
        Some(true) => "Copied",
        Some(false) => "Not copied; select the text",
    }
}
