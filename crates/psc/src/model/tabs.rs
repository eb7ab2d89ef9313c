//! What the other tabs of the page tell, and what that means for this one.

use super::Model;
use crate::effect::Effect;
use crate::navigation::Route;
use crate::remote::CallRoute;
use crate::token_store::{
    self, FORGOTTEN_ELSEWHERE, LOCKED_ELSEWHERE, Persistence, TabMessage, TokenStore,
};

impl Model {
    pub(super) fn tab_told(&mut self, message: TabMessage, effects: &mut Vec<Effect>) {
        let is_signed_out = self.session.is_signed_out();
        match message {
            TabMessage::Kept => {
                let text = self.token_store.kept_elsewhere(is_signed_out);
                self.announce(text);
                self.look_at_what_is_kept(is_signed_out, effects);
            }
            TabMessage::Removed => self.look_at_what_is_kept(is_signed_out, effects),
            TabMessage::Forgotten => self.forgotten_elsewhere(effects),
            // The others have a token of their own, and a time of their own.
            TabMessage::Locked if self.token_store.persistence == Persistence::Device => {
                if self.has_token() {
                    self.lock(LOCKED_ELSEWHERE.to_owned(), effects);
                }
            }
            TabMessage::Locked => {}
        }
    }

    fn look_at_what_is_kept(&mut self, is_signed_out: bool, effects: &mut Vec<Effect>) {
        if self.token_store.can_be_looked_at(is_signed_out) {
            effects.push(token_store::Effect::FindStoredToken.into());
        }
    }

    /// Whether a token is in memory. A demo and a snapshot have none.
    fn has_token(&self) -> bool {
        self.call_route()
            .is_some_and(|route| !CallRoute::is_inside(route))
    }

    /// Drops the token here as well: whoever asked for that may leave the device.
    fn forgotten_elsewhere(&mut self, effects: &mut Vec<Effect>) {
        let has_token = self.has_token();
        let store = &self.token_store;
        if !has_token && !store.in_tab && !store.on_device {
            return;
        }
        if has_token {
            self.end_session(effects);
        }
        self.token_store.on_device = false;
        self.with_token_store(effects, TokenStore::empty_tab);
        if !has_token && !self.session.is_signed_out() {
            return;
        }
        self.token_store.persistence = Persistence::Memory;
        self.token_store.note = Some(FORGOTTEN_ELSEWHERE.to_owned());
        self.announce(FORGOTTEN_ELSEWHERE);
        if has_token {
            self.show(Route::Projects, false, effects);
        }
    }
}
