//! New versions of the page, which `public/offline.js` finds and keeps ready.

use leptos::prelude::window_event_listener_untyped;
use psc::app_update;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::session::Session;

#[wasm_bindgen]
extern "C" {
    /// What `offline.js` offers.
    type Update;

    #[wasm_bindgen(thread_local_v2, js_name = attacheUpdate)]
    static UPDATE: Option<Update>;

    #[wasm_bindgen(method, getter)]
    fn ready(this: &Update) -> bool;

    #[wasm_bindgen(catch, js_namespace = attacheUpdate, js_name = apply)]
    fn take() -> Result<(), JsValue>;
}

/// Tells the session of a new version that is ready already, and of those to come.
pub fn listen(session: Session) {
    window_event_listener_untyped("attache-update-ready", move |_| {
        session.dispatch(app_update::Event::Ready);
    });
    let waits = UPDATE.with(|update| update.as_ref().is_some_and(Update::ready));
    if waits {
        session.dispatch(app_update::Event::Ready);
    }
}

/// Lets the new version take over. Should nobody be there to do so, loading the page again does no harm.
pub fn apply() {
    if take().is_err()
        && let Some(window) = web_sys::window()
    {
        let _refused = window.location().reload();
    }
}
