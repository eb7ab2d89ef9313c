//! Moving the focus to what must be heard. That it is never lost is the business of `public/focus.js`.

use leptos::html::ElementType;
use leptos::prelude::{GetUntracked, NodeRef, document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to an element that the caller has rendered or is about to, once the page is up to date.
pub fn focus<E>(node: NodeRef<E>)
where
    E: ElementType,
    E::Output: JsCast + Clone + Into<HtmlElement> + 'static,
{
    request_animation_frame(move || {
        if let Some(element) = node.get_untracked() {
            go_to(&element.into());
        }
    });
}

/// Moves the focus to the first element that the selector finds, for an element that belongs to another part of the
/// page.
pub fn focus_on(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || find(&selector));
}

fn find(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into().ok()) {
        go_to(&element);
    }
}

fn go_to(element: &HtmlElement) {
    // Headings and boxes become focusable by script; fields keep their place in the tab order.
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    let _gone = element.focus();
}
