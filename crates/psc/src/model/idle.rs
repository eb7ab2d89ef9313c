//! The idle lock: a page that nobody uses for a while gives up the token, and says so a minute before.
//!
//! Time is judged by the clock before anything else is looked at: timers rest with the machine, and the first
//! event after that must not count as a person's action in time.

use super::Model;
use super::sign_in::Session;
use crate::words::token_store as words;
use crate::{CallRoute, Effect, Millis};

/// How long before the lock the warning comes (WCAG 2.2, 2.2.1 asks for 20 seconds at least).
const WARNING: Millis = Millis::from_seconds(60);

/// When the page locks.
#[derive(Debug)]
pub(crate) struct Idle {
    /// After how long without an action.
    pub(crate) after: Millis,
    /// When the person did something last.
    pub(super) acted_at: Millis,
    /// Whether the warning stands. From then on only its button counts, not any key.
    pub(crate) warned: bool,
}

impl Default for Idle {
    fn default() -> Self {
        Self {
            after: Millis::from_seconds(15 * 60),
            acted_at: Millis::default(),
            warned: false,
        }
    }
}

impl Model {
    /// When the page locks unless somebody does something.
    ///
    /// A token that is only being tried is in memory as well, and a copy holds the passwords that were pasted.
    /// The demo alone has nothing to lose.
    pub(crate) fn locks_at(&self) -> Option<Millis> {
        let call_route = self.call_route()?;
        let idle = &self.token_store.idle;
        (call_route != CallRoute::Demo).then(|| idle.acted_at + idle.after)
    }

    /// When the clock must be looked at for it.
    pub(super) fn idle_due(&self) -> Option<Millis> {
        let locks_at = self.locks_at()?;
        Some(if self.token_store.idle.warned {
            locks_at
        } else {
            locks_at - WARNING
        })
    }

    pub(super) fn judge_idle(&mut self, effects: &mut Vec<Effect>) {
        let Some(locks_at) = self.locks_at() else {
            return;
        };
        if self.now >= locks_at {
            self.lock(words::locked(self.token_store.idle.after), effects);
        } else if self.now >= locks_at - WARNING && !self.token_store.idle.warned {
            self.token_store.idle.warned = true;
            self.announce(words::ABOUT_TO_LOCK);
        }
    }

    pub(super) fn acted(&mut self, effects: &mut Vec<Effect>) {
        if self.locks_at().is_some() && !self.token_store.idle.warned {
            self.token_store.idle.acted_at = self.now;
            // What is only being tried is written down when it has been found to work.
            if matches!(self.session, Session::SignedIn { .. }) {
                self.refresh(effects);
            }
        }
    }

    pub(super) fn stay_asked(&mut self, effects: &mut Vec<Effect>) {
        self.token_store.idle.warned = false;
        self.acted(effects);
    }

    pub(super) fn idle_chosen(&mut self, after: Millis, effects: &mut Vec<Effect>) {
        self.token_store.idle.after = after.max(WARNING + WARNING);
        self.stay_asked(effects);
    }

    pub(super) fn lock_asked(&mut self, effects: &mut Vec<Effect>) {
        if self.locks_at().is_some() {
            self.lock(words::LOCKED.to_owned(), effects);
        }
    }

    /// Gives up the token in memory and in the tab; the place and what was typed stay.
    fn lock(&mut self, mut note: String, effects: &mut Vec<Effect>) {
        if self.call_route() == Some(CallRoute::Snapshot) {
            note.push_str(words::COPY_CLOSED);
        }
        self.leave();
        effects.push(Effect::Forget);
        self.empty_tab(effects);
        self.session = Session::default();
        self.token_store.rest();
        self.token_store.note = Some(note.clone());
        self.announce(note);
    }
}
