//! Where the keyboard goes when what it was on has left the page, or when something must be heard.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the first element that the selector finds, once the page is drawn.
pub fn focus(selector: &'static str) {
    request_animation_frame(move || go_to(selector));
}

/// The same, if nothing has the focus. A focus that is somewhere is never moved.
pub fn keep_focus(selector: &'static str) {
    request_animation_frame(move || {
        if is_lost() {
            go_to(selector);
        }
    });
}

fn go_to(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // Headings and boxes take the focus only on request; fields keep their place in the order.
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    let _gone = element.focus();
}

/// Browsers fall back to the body when the focused element goes.
fn is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}
