//! Files that a person chooses.

use leptos::html::Textarea;
use leptos::prelude::{GetUntracked, NodeRef};
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// Puts the text of the chosen file into a text area. Nothing of it goes anywhere else.
pub fn read_into(chosen: &Event, text_area: NodeRef<Textarea>) {
    let input = chosen.target().and_then(|target| target.dyn_into().ok());
    let file = input.and_then(|input: HtmlInputElement| input.files()?.get(0));
    let Some(file) = file else { return };
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok();
        if let Some((text, area)) = text
            .and_then(|text| text.as_string())
            .zip(text_area.get_untracked())
        {
            area.set_value(&text);
        }
    });
}
