//! Where the keyboard is.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the heading of the page, once what changed has been drawn.
///
/// A person who listens to the page hears where a link has led, and the next Tab begins there.
pub fn heading() {
    request_animation_frame(|| first("main h1"));
}

/// Moves the focus past the header.
pub fn main() {
    first("main");
}

fn first(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    element.set_tab_index(-1);
    let _gone = element.focus();
}
