//! A native modal dialog.

use wasm_bindgen::JsCast;
use web_sys::{Element as Node, HtmlDialogElement};

use super::keep_focus;
use crate::markup::{Element, Piece, el};

/// Keeps one `<dialog>` in the page, open while there is something in it. `dismiss` is called on Escape.
///
/// The element stays because the browser returns the focus to where it came from only when an open dialog is
/// closed, not when it is removed.
pub fn modal(
    labelled_by: &'static str,
    content: Option<Piece>,
    dismiss: impl Fn() + Clone + 'static,
) -> Element {
    let wanted = content.is_some();
    let dismissed = dismiss.clone();
    let cancel = move |cancelled: web_sys::Event| {
        cancelled.prevent_default();
        dismissed();
    };
    // Browsers close a dialog on a second Escape whatever the page says to the first.
    let closed = move |_| {
        if wanted {
            dismiss();
        }
    };
    el("dialog")
        .class("dialog")
        .attr("aria-labelledby", labelled_by)
        .on("cancel", Box::new(cancel))
        .on("close", Box::new(closed))
        .put(content)
        .then(move |node| show(node, wanted))
}

fn show(node: &Node, wanted: bool) {
    let Some(dialog) = node.dyn_ref::<HtmlDialogElement>() else {
        return;
    };
    match (wanted, dialog.open()) {
        (true, false) => {
            // It is refused only outside of the document; then there is nothing to show.
            let _refused = dialog.show_modal();
        }
        (false, true) => {
            dialog.close();
            // What opened it may have gone by now.
            keep_focus("main h1");
        }
        _ => {}
    }
}
