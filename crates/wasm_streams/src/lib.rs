//! Stands in for the crate `wasm-streams`.
//!
//! Leptos links that crate for server functions that stream. It exports three classes to JavaScript, and what is
//! exported stays in the module although nothing calls it. This page has no server functions, so the part of the
//! interface that Leptos compiles against is enough. The version is the one that Leptos asks for; the relay's crates
//! ask for another one and get the crate itself.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Only server functions make streams.
    ///
    /// # Panics
    ///
    /// Always.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unreachable!("the page has no server functions")
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream without items.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
