//! What is done when the program stops at a mistake of its own.

use std::panic;

use wasm_bindgen::JsValue;

/// Says so in the console, for whoever repairs it, and on the page, for whoever is left before it.
pub fn install() {
    panic::set_hook(Box::new(|stop| {
        console_error_panic_hook::hook(stop);
        let _unsaid = say();
    }));
}

fn say() -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let body = document.body().ok_or(JsValue::UNDEFINED)?;
    let message = document.create_element("p")?;
    message.set_attribute("role", "alert")?;
    message.set_text_content(Some(
        "Attaché has stopped because of an internal error. Changes that were sent to Aiven aren't undone. Reload the page and sign in to see the current state.",
    ));
    body.prepend_with_node_1(&message)
}
