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
pub mod left_behind;
pub mod network;
pub mod panic_hook;
pub mod passphrase;
pub mod snippets;
pub mod tabs;
pub mod timer;
pub mod title;
pub mod token_store;
pub mod update;
pub mod visibility;

use std::rc::Rc;

use aiven::Token;
use psc::{ApiCall, Effect, RequestId, connection_info, remote};

use crate::backend::{AbortHandles, Backend};
use crate::session::Session;

/// What is under way outside: the one alarm, the requests that have no reply yet, and what makes snippets.
#[derive(Default)]
pub struct EffectRunner {
    alarm: timer::Alarm,
    abort_handles: Rc<AbortHandles>,
    snippets: snippets::Snippets,
    tabs: tabs::Tabs,
}

impl EffectRunner {
    /// The requests that have no reply yet.
    pub fn abort_handles(&self) -> Rc<AbortHandles> {
        Rc::clone(&self.abort_handles)
    }

    /// Has the session hear what other tabs of the page tell.
    pub fn hear_tabs(&self, session: Session) {
        self.tabs.listen(session);
    }

    /// Sends a call. Without a backend the answer is that nobody could be reached.
    pub fn send(
        &self,
        session: Session,
        backend: Option<Backend>,
        token: Option<Token>,
        request_id: RequestId,
        call: ApiCall,
    ) {
        http::send(session, backend, token, request_id, call);
    }

    /// Performs an effect that needs nothing but somebody who hears of it. The session performs the others itself.
    pub fn perform(&self, session: Session, effect: Effect) {
        match effect {
            Effect::Remote(remote::Effect::Wake { at }) => {
                self.alarm.set(at - clock::now(), move || {
                    session.dispatch(remote::Event::Woke);
                });
            }
            Effect::Clipboard(psc::clipboard::Effect::Copy { label, text }) => {
                clipboard::copy(session, label, text);
            }
            Effect::Clipboard(psc::clipboard::Effect::Empty) => clipboard::empty(),
            Effect::ConnectionInfo(effect) => self.connection_info(session, effect),
            Effect::TokenStore(psc::token_store::Effect::TellTabs(message)) => {
                self.tabs.tell(message);
            }
            Effect::TokenStore(effect) => token_store::perform(session, effect),
            Effect::LeftBehind(psc::left_behind::Effect::Store(text)) => left_behind::store(&text),
            Effect::Address { fragment, replace } => address::show(&fragment, replace),
            Effect::LoadNewVersion => update::apply(),
            Effect::Remote(remote::Effect::Send { .. }) | Effect::Session(_) => {}
        }
    }

    fn connection_info(&self, session: Session, effect: connection_info::Effect) {
        match effect {
            connection_info::Effect::Download { name, text } => download::offer(&name, &text),
            connection_info::Effect::LoadSnippets => snippets::load(session),
            connection_info::Effect::RenderSnippet {
                request_id,
                request,
            } => self.snippets.render(session, request_id, &request),
            connection_info::Effect::DropSnippets => self.snippets.end(),
        }
    }

    /// Calls back what is under way.
    pub fn forget(&self) {
        self.alarm.clear();
        self.abort_handles.abort();
    }
}
