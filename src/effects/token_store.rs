//! What the browser keeps for the page: a token, in the tab or on the device.
//!
//! The work is done by `public/token_store.js`, which `boot.js` loads when it is needed. Token and passphrase go there as
//! arguments and nowhere else.

use leptos::task::spawn_local;
use psc::token_store::{Effect, Event};
use psc::{ClearText, Millis, Passphrase, PersistenceChoice, StoredToken, UnlockResult};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use super::clock;
use crate::session::Session;

#[wasm_bindgen]
extern "C" {
    /// Does what the function of this name in `token_store.js` does.
    #[wasm_bindgen(catch, js_name = attacheTokenStore)]
    async fn ask(act: &str, text: &str, passphrase: &str, rounds: u32) -> Result<JsValue, JsValue>;
}

/// Performs what the store can do without the token of the session, which is [`keep`] alone, and without the other tabs.
pub fn perform(session: Session, effect: Effect) {
    match effect {
        Effect::FindStoredToken => look(session),
        Effect::ForgetToken { device } => {
            wipe(session, if device { "wipe" } else { "wipeTab" }, device);
        }
        // A newer token, which another tab has kept on the device, stays.
        Effect::ForgetRefusedToken => wipe(session, "wipeRefused", true),
        Effect::UnlockToken(passphrase) => open(session, passphrase),
        Effect::ClearTyped => {
            if clear_typed() {
                session.dispatch(Event::TypedCleared);
            }
        }
        Effect::StoreToken(_) | Effect::TellTabs(_) => {}
    }
}

/// Looks whether something is kept.
pub fn look(session: Session) {
    spawn_local(async move {
        let Ok(found) = ask("look", "", "", 0).await else {
            session.dispatch(Event::StoredTokenUnreadable);
            return;
        };
        let found = found.as_string().unwrap_or_default();
        let (tab, rest) = found.split_once('\n').unwrap_or_default();
        let (device, forgotten_at) = rest.split_once('\n').unwrap_or_default();
        session.dispatch(Event::StoredTokenFound {
            tab: StoredToken::read(tab),
            device: !device.is_empty(),
            forgotten_at: forgotten_at.parse().ok().map(Millis),
            wall: clock::wall(),
        });
    });
}

/// Writes a token down. Without one it is not kept.
pub fn keep(session: Session, token: Option<ClearText>, choice: PersistenceChoice) {
    let persistence = choice.persistence();
    let Some(token) = token else {
        let kept = false;
        session.dispatch(Event::StoreEnded { persistence, kept });
        return;
    };
    spawn_local(async move {
        let done = match &choice {
            PersistenceChoice::Memory => Ok(JsValue::UNDEFINED),
            PersistenceChoice::Tab => ask("keepInTab", &token.0, "", 0).await,
            PersistenceChoice::Device(passphrase) => {
                let rounds = Passphrase::ROUNDS;
                ask("keepOnDevice", &token.0, passphrase.expose(), rounds).await
            }
        };
        let kept = done.is_ok();
        session.dispatch(Event::StoreEnded { persistence, kept });
    });
}

/// Opens what the device keeps.
fn open(session: Session, passphrase: Passphrase) {
    spawn_local(async move {
        let opened = ask("open", "", passphrase.expose(), 0).await;
        let opened = opened.ok().and_then(|text| text.as_string());
        session.dispatch(Event::Unlocked(match opened.as_deref() {
            None => UnlockResult::Failed,
            Some("wrong") => UnlockResult::Wrong,
            Some(text) => StoredToken::read(text).map_or(UnlockResult::Gone, UnlockResult::Open),
        }));
    });
}

/// Where a secret can stand before anybody has signed in: token, passphrase, JSON of a service and the file that holds it.
const TYPED: &str = ".welcome :is(textarea, .input, [type=file])";

/// Empties the fields of the sign-in page. Whether one held something.
fn clear_typed() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let fields = document.and_then(|document| document.query_selector_all(TYPED).ok());
    let Some(fields) = fields else { return false };
    let mut held = false;
    for field in (0..fields.length()).filter_map(|index| fields.get(index)) {
        // Both kinds have a `value`.
        let field: HtmlInputElement = field.unchecked_into();
        if !field.value().is_empty() {
            held = true;
            field.set_value("");
        }
    }
    held
}

fn wipe(session: Session, act: &'static str, device: bool) {
    spawn_local(async move {
        let wiped = ask(act, "", "", 0).await.is_ok();
        session.dispatch(Event::TokenForgotten { device, wiped });
    });
}
