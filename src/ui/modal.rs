//! A native modal dialog.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::{AnyView, queue_microtask};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement};

use crate::html::{AnyElement, dialog};

/// Keeps one `<dialog>` in the page, open while there is something in it. `dismiss` is called on Escape.
///
/// The element stays because browsers return the focus when a dialog is closed, but not when it is removed.
pub fn modal(
    labelled_by: &'static str,
    content: Option<AnyView>,
    dismiss: impl Fn() + 'static,
) -> AnyElement {
    erased(labelled_by, content, Rc::new(dismiss))
}

fn erased(
    labelled_by: &'static str,
    content: Option<AnyView>,
    dismiss: Rc<dyn Fn()>,
) -> AnyElement {
    let wanted = content.is_some();
    let dismissed = Rc::clone(&dismiss);
    let cancel = move |cancelled: Event| {
        cancelled.prevent_default();
        dismissed();
    };
    // Browsers close a dialog on a second Escape even if the page prevents the first.
    let closed = move |_| {
        if wanted {
            dismiss();
        }
    };
    dialog()
        .class("dialog")
        .attr("aria-labelledby", labelled_by)
        .on(ev::Custom::new("cancel"), cancel)
        .on(ev::close, closed)
        .directive(show, wanted)
        .child(content)
}

/// Opens or closes the dialog once its content is rendered, so that `autofocus` finds its element.
fn show(element: Element, wanted: bool) {
    queue_microtask(move || {
        if let Some(dialog) = element.dyn_ref::<HtmlDialogElement>() {
            open_or_close(dialog, wanted);
        }
    });
}

fn open_or_close(dialog: &HtmlDialogElement, wanted: bool) {
    match (wanted, dialog.open()) {
        (true, false) => {
            // Refused only outside of the document, where there is nothing to show.
            let _refused = dialog.show_modal();
        }
        (false, true) => {
            dialog.close();
        }
        _ => {}
    }
}
