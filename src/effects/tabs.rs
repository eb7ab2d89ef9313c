//! The other tabs of the page: what they tell, and what they are told. Only words that [`TabMessage`] knows travel.

use psc::{TabMessage, token_store};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, JsCast, wasm_bindgen};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::session::Session;

/// All copies of the page at this origin share what is kept, and so share this.
const NAME: &str = "attache";

#[wasm_bindgen]
extern "C" {
    /// Writes down when the token was asked to be forgotten, for tabs that hear nothing now. See `public/boot.js`.
    #[wasm_bindgen(js_name = attacheForgotten)]
    fn write_down_forgetting();
}

/// The way to the other tabs, where the browser has one.
pub struct Tabs(Option<BroadcastChannel>);

impl Default for Tabs {
    fn default() -> Self {
        Self(BroadcastChannel::new(NAME).ok())
    }
}

impl Tabs {
    /// Tells the other tabs.
    pub fn tell(&self, message: TabMessage) {
        if message == TabMessage::Forgotten {
            write_down_forgetting();
        }
        if let Some(channel) = &self.0 {
            let _closed = channel.post_message(&JsValue::from_str(message.word()));
        }
    }

    /// Hears the other tabs from now on.
    pub fn listen(&self, session: Session) {
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let word = event.data().as_string();
            if let Some(message) = word.as_deref().and_then(TabMessage::read) {
                session.dispatch(token_store::Event::TabTold(message));
            }
        });
        if let Some(channel) = &self.0 {
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
            hear.forget();
        }
    }
}
