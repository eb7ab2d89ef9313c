//! What `public/passphrase.js` says of a new passphrase, and the ones that it makes. `boot.js` loads it when it is needed.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Does what the function of this name in `passphrase.js` does.
    #[wasm_bindgen(catch, js_name = attachePassphrase)]
    async fn ask(act: &str, passphrase: &str) -> Result<JsValue, JsValue>;
}

/// Whether a passphrase is on the list of common ones; `None` where the list could not be loaded.
pub async fn is_common(passphrase: &str) -> Option<bool> {
    ask("isCommon", passphrase).await.ok()?.as_bool()
}

/// A new passphrase; `None` where what makes it could not be loaded.
pub async fn generate() -> Option<String> {
    ask("generate", "").await.ok()?.as_string()
}
