//! The title of the document.

use leptos::prelude::*;

use crate::session::Selector;

/// Keeps the title of the document at this text.
pub fn follow(text: Selector<String>) {
    Effect::new(move || {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            document.set_title(&text.get());
        }
    });
}
