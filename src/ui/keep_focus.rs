//! Where the keyboard goes when what it was on has left the page.

use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// Moves the focus to the first element that the selector finds, once the page is drawn, if nothing has it.
/// A focus that is somewhere is never moved.
pub fn keep_focus(selector: &'static str) {
    request_animation_frame(move || {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        if is_lost(&document) {
            let found = document.query_selector(selector).ok().flatten();
            if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            {
                element.set_tab_index(-1);
                drop(element.focus());
            }
        }
    });
}

/// Browsers fall back to the body when the focused element goes.
fn is_lost(document: &Document) -> bool {
    document
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}
