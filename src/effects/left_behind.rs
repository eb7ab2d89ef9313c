//! What removals have left in Google Cloud, in the storage of the tab: no secret, and gone with the tab. `boot.js` stores
//! it; where there is no storage, a reload forgets it.

use psc::left_behind::Event;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::session::Session;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = attacheLeftBehind)]
    fn read() -> Option<String>;

    /// Stores a text in place of what is there; an empty one removes it.
    #[wasm_bindgen(js_namespace = attacheLeftBehind)]
    pub fn store(text: &str);
}

/// Tells the session what this tab stored before the page was loaded again.
pub fn look(session: Session) {
    if let Some(stored) = read() {
        session.dispatch(Event::StoredFound(stored));
    }
}
