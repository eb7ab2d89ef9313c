//! The address bar and the history.

use leptos::prelude::*;
use psc::navigation;
use wasm_bindgen::JsValue;

use crate::session::Session;

/// The fragment of the present address, with its `#`; empty without one.
pub fn current() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Shows a fragment in the address bar. The browser raises no event for it.
pub fn show(fragment: &str, replace: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return;
    };
    let state = JsValue::NULL;
    // Browsers refuse when addresses change too often. The page works on; only the address is old.
    let _refused = if replace {
        history.replace_state_with_url(&state, "", Some(fragment))
    } else {
        history.push_state_with_url(&state, "", Some(fragment))
    };
}

/// Tells the session of every address that a link, the history or the person at the keyboard leads to.
///
/// All three change the fragment and nothing else, so `hashchange` says it once for each.
pub fn listen(session: Session) {
    window_event_listener_untyped("hashchange", move |_| {
        session.dispatch(navigation::Event::AddressChanged(current()));
    });
}
