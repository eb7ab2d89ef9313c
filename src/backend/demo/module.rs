//! The module `demo`, and what keeps its world while the page is loaded again. See `crates/demo` and `public/boot.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The module `demo`, as `boot.js` loads it. See `crates/demo`.
    pub(super) type Module;

    #[wasm_bindgen(method)]
    pub(super) fn begin(this: &Module);

    #[wasm_bindgen(method)]
    pub(super) fn open_snapshot(this: &Module, given: &str) -> bool;

    #[wasm_bindgen(method)]
    pub(super) fn end(this: &Module);

    #[wasm_bindgen(method)]
    pub(super) fn ask(this: &Module, now: f64, question: &str) -> String;

    #[wasm_bindgen(catch, js_name = attacheDemo)]
    pub(super) async fn load() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = attacheDemoWorld)]
    pub(super) fn read() -> Option<String>;

    #[wasm_bindgen(js_namespace = attacheDemoWorld)]
    pub(super) fn forget();
}
