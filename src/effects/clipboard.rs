//! The clipboard.

use leptos::task::spawn_local;
use psc::{ClearText, clipboard};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

use crate::session::Session;

/// Puts text on the clipboard, and tells whether that worked.
pub fn copy(session: Session, label: String, text: ClearText) {
    spawn_local(async move {
        let copied = write(&text.0).await || select_and_copy(&text.0).is_some();
        session.dispatch(clipboard::Event::CopyEnded { label, copied });
    });
}

/// Puts nothing on the clipboard, in place of what is there. A browser that refuses leaves it.
pub fn empty() {
    spawn_local(async {
        write("").await;
    });
}

/// The way of today; absent where the page came over plain HTTP, refused where the browser asks first.
async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The way of old: a text field for a moment, its content selected, the browser told to copy.
fn select_and_copy(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let focused = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_read_only(true);
    field.set_attribute("aria-hidden", "true").ok()?;
    host(&document)?.append_child(&field).ok()?;
    field.select();
    let copied = document
        .dyn_into::<HtmlDocument>()
        .ok()
        .and_then(|document| document.exec_command("copy").ok());
    field.remove();
    refocus(focused);
    copied.filter(|&copied| copied).map(drop)
}

/// While a dialog is open, nothing outside of it can be selected.
fn host(document: &Document) -> Option<Element> {
    let dialog = document.query_selector("dialog[open]").ok().flatten();
    dialog.or_else(|| document.body().map(Element::from))
}

fn refocus(focused: Option<Element>) {
    if let Some(element) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _gone = element.focus();
    }
}
