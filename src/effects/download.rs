//! Files offered for saving.

use psc::ClearText;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Array;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::timer;

/// How long the browser is given to take the content over, in milliseconds.
const TAKEN: u32 = 10_000;

/// Offers a text as a file of this name.
pub fn offer(name: &str, text: &ClearText) {
    // A browser that cannot make the link saves nothing; the text can still be copied.
    let _saved = save(name, &text.0);
}

fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/plain;charset=utf-8");
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let clicked = click(name, &url);
    timer::after(TAKEN, move || {
        let _gone = Url::revoke_object_url(&url);
    })
    .forget();
    clicked
}

fn click(name: &str, url: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(url);
    link.set_download(name);
    link.click();
    Ok(())
}
