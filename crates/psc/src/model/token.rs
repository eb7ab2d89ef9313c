//! The token and the session: trying, keeping and locking it are changes of both.

use super::Model;
use crate::clipboard;
use crate::effect::Effect;
use crate::millis::Millis;
use crate::navigation::Route;
use crate::session::{self, Access, no_token};
use crate::token_store::{
    self, Event, IdleStage, Passphrase, Persistence, StoredToken, TabMessage, TokenStore,
    UnlockResult, not_opened, too_weak,
};

impl Model {
    pub(super) fn token_store_event(&mut self, event: Event, effects: &mut Vec<Effect>) {
        let now = self.now;
        match event {
            Event::TokenEntered {
                token,
                call_route,
                keep,
            } => {
                // It can come late: the form waits for the list of common passphrases.
                if self.can_sign_in() {
                    match (token, too_weak(&keep)) {
                        (None, _) => self.not_signed_in(no_token(), false),
                        (Some(_), Some(user_error)) => self.not_signed_in(user_error, true),
                        (Some(token), None) => {
                            self.enter(Access::with_token(token, call_route), keep, effects);
                        }
                    }
                }
            }
            Event::StoredTokenFound {
                tab,
                device,
                forgotten_at,
                wall,
            } => self.stored_token_found(tab, device, (forgotten_at, wall), effects),
            Event::StoredTokenUnreadable => {
                if self.session.is_signed_out() {
                    self.not_signed_in(not_opened(), false);
                }
            }
            Event::StoredTokenAsked => effects.push(token_store::Effect::FindStoredToken.into()),
            Event::UnlockAsked(passphrase) => self.unlock_asked(passphrase, effects),
            Event::Unlocked(result) => self.unlocked(result, effects),
            Event::OtherTokenAsked(other) => self.token_store.ask_for_other(other),
            Event::PersistenceAsked(keep) => {
                if self.session.is_signed_in() {
                    let mut out = Vec::new();
                    let announcement = &mut self.announcement;
                    self.token_store.keep(keep, now, announcement, &mut out);
                    effects.extend(out.into_iter().map(Effect::from));
                }
            }
            Event::StoreEnded { persistence, kept } => {
                self.token_store
                    .store_ended(persistence, kept, &mut self.announcement);
                if kept && persistence == Persistence::Device {
                    tell_tabs(TabMessage::Kept, effects);
                }
            }
            Event::TokenForgotten { device, wiped } => {
                self.token_forgotten(device, wiped);
                if device && wiped {
                    tell_tabs(TabMessage::Removed, effects);
                }
            }
            Event::LockAsked => {
                if let Some(note) = self.token_store.lock_asked(self.call_route()) {
                    // The other tabs share nothing but what the device keeps.
                    if self.token_store.persistence == Persistence::Device {
                        tell_tabs(TabMessage::Locked, effects);
                    }
                    self.lock(note, effects);
                }
            }
            Event::ForgetAsked => self.forget_asked(effects),
            Event::CardAsked(open) => self.token_store.show_card(open),
            Event::Acted => self.acted(effects),
            Event::StayAsked => {
                self.token_store.stay();
                self.acted(effects);
            }
            Event::IdleChosen(after) => {
                self.token_store.choose_idle(after);
                self.acted(effects);
            }
            Event::TypedCleared => {
                let note = self.token_store.typed_cleared();
                self.announce(note);
            }
            Event::TabTold(message) => self.tab_told(message, effects),
        }
    }

    /// Lets the token store act, and takes over what it needs from outside.
    pub(super) fn with_token_store<T>(
        &mut self,
        effects: &mut Vec<Effect>,
        act: impl FnOnce(&mut TokenStore, &mut Vec<token_store::Effect>) -> T,
    ) -> T {
        let mut out = Vec::new();
        let result = act(&mut self.token_store, &mut out);
        effects.extend(out.into_iter().map(Effect::from));
        result
    }

    fn stored_token_found(
        &mut self,
        tab: Option<StoredToken>,
        device: bool,
        moments: (Option<Millis>, Millis),
        effects: &mut Vec<Effect>,
    ) {
        let is_signed_out = self.session.is_signed_out();
        if !is_signed_out
            && !device
            && let Some(text) = self.token_store.no_longer_on_device()
        {
            self.announce(text);
        }
        let stored = self.with_token_store(effects, |store, effects| {
            store.found(tab, device, is_signed_out, moments, effects)
        });
        if let Some(stored) = stored {
            self.check_stored(stored, effects);
        }
    }

    /// Tries a token that was kept. It is kept already.
    fn check_stored(&mut self, stored: StoredToken, effects: &mut Vec<Effect>) {
        self.token_store.rest();
        self.begin_checking(Access::with_token(stored.token, stored.call_route), effects);
    }

    /// Whether nobody is signed in and nobody is on the way to it.
    fn can_sign_in(&self) -> bool {
        self.session.is_signed_out() && !self.token_store.is_busy()
    }

    fn unlock_asked(&mut self, passphrase: Passphrase, effects: &mut Vec<Effect>) {
        if !self.can_sign_in() {
            return;
        }
        let result =
            self.with_token_store(effects, |store, effects| store.unlock(passphrase, effects));
        match result {
            Ok(()) => self.session.status = session::Status::default(),
            Err(user_error) => self.not_signed_in(user_error, true),
        }
    }

    fn unlocked(&mut self, result: UnlockResult, effects: &mut Vec<Effect>) {
        if !self.token_store.end_work() || !self.session.is_signed_out() {
            return;
        }
        match self.token_store.unlocked(result) {
            Ok(stored) => self.check_stored(stored, effects),
            Err((user_error, passphrase_refused)) => {
                self.not_signed_in(user_error, passphrase_refused);
            }
        }
    }

    fn token_forgotten(&mut self, device: bool, wiped: bool) {
        let Some(user_error) = self.token_store.forgotten(device, wiped) else {
            return;
        };
        self.announce(user_error.title.clone());
        if self.session.is_signed_out() {
            self.not_signed_in(user_error, false);
        } else {
            self.token_store.show_error(user_error);
        }
    }

    /// Forgets the token wherever it is, and what belongs to it.
    fn forget_asked(&mut self, effects: &mut Vec<Effect>) {
        let secrets_copied = std::mem::take(&mut self.token_store.secrets_copied);
        self.end_session(effects);
        self.token_store.persistence = Persistence::Memory;
        self.with_token_store(effects, |store, effects| store.wipe(true, effects));
        tell_tabs(TabMessage::Forgotten, effects);
        if secrets_copied {
            effects.push(clipboard::Effect::Empty.into());
        }
        self.announce("The token is forgotten.");
        self.show(Route::Projects, false, effects);
    }

    /// Takes in that the person did something.
    pub(super) fn acted(&mut self, effects: &mut Vec<Effect>) {
        let now = self.now;
        let counts = self.token_store.acted(self.call_route(), now);
        // What is only being tried is written down when it has been found to work.
        if counts && self.session.is_signed_in() {
            self.with_token_store(effects, |store, effects| store.refresh(now, effects));
        }
    }

    /// Locks the page if nobody has used it for too long, before anything else is looked at.
    pub(super) fn look_at_clock(&mut self, effects: &mut Vec<Effect>) {
        let call_route = self.call_route();
        let announcement = &mut self.announcement;
        let stage = self
            .token_store
            .look_at_clock(call_route, self.now, announcement);
        match stage {
            IdleStage::Open => {}
            IdleStage::Lock(note) => self.lock(note, effects),
            IdleStage::ClearTyped => effects.push(token_store::Effect::ClearTyped.into()),
        }
    }

    /// Gives up the token in memory and in the tab; the place and what was typed stay.
    pub(super) fn lock(&mut self, note: String, effects: &mut Vec<Effect>) {
        let call_route = self.call_route();
        self.leave();
        effects.push(session::Effect::Forget.into());
        let note = self.with_token_store(effects, |store, effects| {
            store.lock(note, call_route, effects)
        });
        self.session.status = session::Status::default();
        self.announce(note);
    }
}

fn tell_tabs(message: TabMessage, effects: &mut Vec<Effect>) {
    effects.push(token_store::Effect::TellTabs(message).into());
}
