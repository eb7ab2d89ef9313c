//! Files that a person chooses.

use leptos::html::Textarea;
use leptos::prelude::{GetUntracked, NodeRef};
use leptos::task::spawn_local;
use text_encoding::EncodingError;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Uint8Array;
use web_sys::{Event, HtmlInputElement};

/// Puts the text of the chosen file into a text area, or says why it is none. Nothing of it goes anywhere else.
pub fn read_into(
    chosen: &Event,
    text_area: NodeRef<Textarea>,
    refuse: impl FnOnce(EncodingError) + 'static,
) {
    let input = chosen.target().and_then(|target| target.dyn_into().ok());
    let file = input.and_then(|input: HtmlInputElement| input.files()?.get(0));
    let Some(file) = file else { return };
    spawn_local(async move {
        let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
            return;
        };
        match text_encoding::decode(&Uint8Array::new(&buffer).to_vec()) {
            Ok(text) => {
                if let Some(area) = text_area.get_untracked() {
                    area.set_value(&text);
                }
            }
            Err(error) => refuse(error),
        }
    });
}
