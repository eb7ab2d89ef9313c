//! Files that a person chooses.

use leptos::prelude::document;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement};

/// Puts the text of the chosen file into a text area. Nothing of it goes anywhere else.
pub fn read_into(chosen: &Event, text_area: &'static str) {
    let input = chosen.target().and_then(|target| target.dyn_into().ok());
    let file = input.and_then(|input: HtmlInputElement| input.files()?.get(0));
    let Some(file) = file else { return };
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok();
        if let Some((text, area)) = text.and_then(|text| text.as_string()).zip(area(text_area)) {
            area.set_value(&text);
        }
    });
}

/// What stands in a text area.
pub fn text_of(text_area: &str) -> String {
    area(text_area).map_or_else(String::new, |area| area.value())
}

fn area(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
