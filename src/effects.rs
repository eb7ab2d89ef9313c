//! The outside world, one file for each kind of thing the model can ask of it or hear from it.
//!
//! These files translate and decide nothing. Where the browser lacks something they give up quietly: the
//! model hears of it where it asked for an answer. Nothing here writes to the console.

pub mod activity;
pub mod address;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod file;
pub mod http;
pub mod network;
pub mod panic_hook;
pub mod snippets;
pub mod timer;
pub mod title;
pub mod token_store;
pub mod update;
pub mod visibility;

use std::rc::Rc;

use aiven::Token;
use psc::{ApiCall, Effect, Event, RequestId};

use crate::backend::{AbortHandles, Backend};
use crate::session::Session;

/// What is under way outside: the one alarm, the requests that have no reply yet, and what makes snippets.
#[derive(Default)]
pub struct EffectRunner {
    alarm: timer::Alarm,
    abort_handles: Rc<AbortHandles>,
    snippets: snippets::Snippets,
}

impl EffectRunner {
    /// The requests that have no reply yet.
    pub fn abort_handles(&self) -> Rc<AbortHandles> {
        Rc::clone(&self.abort_handles)
    }

    /// Sends a call. Without a backend the answer is that nobody could be reached.
    pub fn send(
        &self,
        session: Session,
        backend: Option<Backend>,
        token: Option<Token>,
        request_id: RequestId,
        ask: ApiCall,
    ) {
        http::send(session, backend, token, request_id, ask);
    }

    /// Performs an effect that needs nothing of the session but its ear.
    pub fn perform(&self, session: Session, effect: Effect) {
        match effect {
            Effect::Wake { at } => {
                self.alarm
                    .set(at - clock::now(), move || session.dispatch(Event::Woke));
            }
            Effect::Copy { label, text } => clipboard::copy(session, label, text),
            Effect::Download { name, text } => download::offer(&name, &text),
            Effect::Address { fragment, replace } => address::show(&fragment, replace),
            Effect::Update => update::apply(),
            Effect::FindStoredToken => token_store::look(session),
            Effect::ForgetToken { device } => token_store::wipe(session, device),
            Effect::ForgetRefusedToken => token_store::wipe_refused(session),
            Effect::UnlockToken(passphrase) => token_store::open(session, passphrase),
            Effect::EmptyClipboard => clipboard::empty(),
            Effect::LoadSnippets => snippets::load(session),
            Effect::RenderSnippet {
                request_id,
                request,
            } => self.snippets.render(session, request_id, &request),
            Effect::DropSnippets => self.snippets.end(),
            // These need the model or the demo, which the session holds.
            Effect::Send { .. }
            | Effect::StoreToken(_)
            | Effect::Forget
            | Effect::BeginDemo
            | Effect::OpenSnapshot(_) => {}
        }
    }

    /// Calls back what is under way.
    pub fn forget(&self) {
        self.alarm.clear();
        self.abort_handles.abort();
    }
}
