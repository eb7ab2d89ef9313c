//! What of [`script`] the runtime's script calls. Compiled for Cloudflare's edge only.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{BODY_LIMIT, TIME_LIMIT, response, script};

/// See [`script::decide`].
#[wasm_bindgen]
pub fn decide(request: &str, headers: usize, has_body: bool) -> String {
    script::decide(request, headers, has_body)
}

/// See [`script::judge`].
#[wasm_bindgen]
pub fn judge(status: u16, content_type: &str, retry_after: &str, length: usize) -> Option<String> {
    script::judge(status, content_type, retry_after, length)
}

/// See [`script::failure`].
#[wasm_bindgen]
pub fn failure(reason: &str) -> String {
    script::failure(reason)
}

/// See [`script::always`].
#[wasm_bindgen]
pub fn always() -> String {
    script::always()
}

/// See [`response::passed`]; a line for each.
#[wasm_bindgen]
pub fn passed(has_body: bool) -> String {
    response::passed(has_body).join("\n")
}

/// See [`TIME_LIMIT`].
#[wasm_bindgen]
pub fn time_limit() -> u32 {
    TIME_LIMIT
}

/// See [`BODY_LIMIT`].
#[wasm_bindgen]
pub fn body_limit() -> usize {
    BODY_LIMIT
}
