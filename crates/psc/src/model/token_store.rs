//! TokenStore of the token: where it is kept beyond the memory of the page, and how it is forgotten.
//!
//! What the browser was asked to do it does in the order in which it was asked.

use super::sign_in::{Credential, Session};
use super::{Model, idle::Idle};
use crate::words::token_store as words;
use crate::{
    CallRoute, Effect, Millis, Passphrase, Persistence, PersistenceChoice, Route, StoredToken,
    UnlockResult,
};

/// While a token is at work, the tab writes down that it is so often and no more.
const REFRESH: Millis = Millis::from_seconds(60);

/// What is known about the keeping of the token.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct TokenStore {
    /// How the present token is kept, or the next one shall be.
    pub(crate) persistence: Persistence,
    /// Whether the tab keeps a token.
    pub(crate) in_tab: bool,
    /// Whether the device keeps a token.
    pub(crate) on_device: bool,
    /// Whether another token than the kept one is to be entered.
    pub(crate) other: bool,
    /// Whether the browser is opening or writing down the token.
    pub(crate) busy: bool,
    /// Whether the passphrase is what stood in the way the last time.
    pub(crate) passphrase_refused: bool,
    /// What to do with a token once it has been found to work.
    pub(super) wanted: Option<PersistenceChoice>,
    /// Why nobody is signed in, where that is no error.
    pub(crate) note: Option<String>,
    /// Why the token could not be kept as it was asked for.
    pub(crate) user_error: Option<crate::UserError>,
    /// Whether the card is open.
    pub(crate) card: bool,
    pub(crate) idle: Idle,
    /// Whether secrets have gone onto the clipboard.
    pub(crate) secrets_copied: bool,
    written_at: Millis,
    /// How many times the browser was asked to write or to wipe, and has not answered.
    unanswered: u32,
}

impl TokenStore {
    /// Whether the browser is at work on what is kept: loading the page again would break that off.
    pub(super) fn is_at_work(&self) -> bool {
        self.busy || self.unanswered > 0
    }

    /// Drops what the present session was about; what is kept, and how, stays.
    pub(super) fn rest(&mut self) {
        self.busy = false;
        self.other = false;
        self.wanted = None;
        self.card = false;
        self.user_error = None;
        self.note = None;
        self.passphrase_refused = false;
        self.idle.warned = false;
    }
}

impl Model {
    pub(super) fn kept_found(
        &mut self,
        tab: Option<StoredToken>,
        device: bool,
        effects: &mut Vec<Effect>,
    ) {
        let token_store = &mut self.token_store;
        token_store.on_device = device;
        token_store.in_tab = tab.is_some();
        if !matches!(self.session, Session::SignedOut { .. }) {
            return;
        }
        match tab {
            // Browsers bring closed tabs back, and their storage with them.
            Some(kept) if self.now - kept.at >= token_store.idle.after => {
                token_store.note = Some(words::locked(token_store.idle.after));
                self.wipe(false, effects);
            }
            Some(kept) => {
                token_store.persistence = Persistence::Tab;
                self.check(kept, effects);
            }
            None if device => token_store.persistence = Persistence::Device,
            None => {}
        }
    }

    pub(super) fn open_asked(&mut self, passphrase: Passphrase, effects: &mut Vec<Effect>) {
        if self.token_store.busy || !matches!(self.session, Session::SignedOut { .. }) {
            return;
        }
        if passphrase.is_empty() {
            self.not_signed_in(words::no_passphrase(), true);
            return;
        }
        self.session = Session::default();
        self.token_store.busy = true;
        effects.push(Effect::UnlockToken(passphrase));
    }

    pub(super) fn opened(&mut self, opening: UnlockResult, effects: &mut Vec<Effect>) {
        if !std::mem::take(&mut self.token_store.busy)
            || !matches!(self.session, Session::SignedOut { .. })
        {
            return;
        }
        match opening {
            UnlockResult::Open(kept) => {
                self.token_store.persistence = Persistence::Device;
                self.check(kept, effects);
            }
            UnlockResult::Wrong => self.not_signed_in(words::wrong_passphrase(), true),
            UnlockResult::Gone => {
                self.token_store.on_device = false;
                self.not_signed_in(words::nothing_kept(), false);
            }
            UnlockResult::Failed => self.not_signed_in(words::not_opened(), true),
        }
    }

    /// Tries a token that was kept. It is kept already.
    fn check(&mut self, kept: StoredToken, effects: &mut Vec<Effect>) {
        let StoredToken {
            token, call_route, ..
        } = kept;
        self.token_store.rest();
        self.begin_checking(Credential { token, call_route }, effects);
    }

    /// Keeps the token of the session as its owner asked, now that it has been found to work.
    pub(super) fn keep_wanted(&mut self, effects: &mut Vec<Effect>) {
        if let Some(keep) = self.token_store.wanted.take() {
            // What has no token leaves the kept one alone.
            let inside = self.call_route().is_some_and(CallRoute::is_inside);
            let is_other = !inside && keep.persistence() != Persistence::Tab;
            if self.token_store.in_tab && is_other {
                self.wipe(false, effects);
            }
            self.write_down(keep, effects);
        } else if self.token_store.persistence == Persistence::Tab {
            self.refresh(effects);
        }
    }

    pub(super) fn keep_asked(&mut self, keep: PersistenceChoice, effects: &mut Vec<Effect>) {
        if !matches!(self.session, Session::SignedIn { .. }) || self.token_store.busy {
            return;
        }
        self.token_store.user_error = words::too_short(&keep);
        if let Some(user_error) = &self.token_store.user_error {
            let said = user_error.cause.clone();
            self.announce(said);
            return;
        }
        let before = self.token_store.persistence;
        self.token_store.persistence = keep.persistence();
        if before != Persistence::Memory && before != keep.persistence() {
            self.wipe(before == Persistence::Device, effects);
        }
        if keep == PersistenceChoice::Memory {
            self.announce(words::kept(Persistence::Memory));
        }
        self.write_down(keep, effects);
    }

    fn write_down(&mut self, keep: PersistenceChoice, effects: &mut Vec<Effect>) {
        if keep != PersistenceChoice::Memory {
            self.token_store.busy = true;
            self.token_store.written_at = self.now;
            self.token_store.unanswered += 1;
            effects.push(Effect::StoreToken(keep));
        }
    }

    /// Writes down when the token was last at work, so that an old tab is told from a young one.
    pub(super) fn refresh(&mut self, effects: &mut Vec<Effect>) {
        let token_store = &mut self.token_store;
        let is_due = self.now - token_store.written_at >= REFRESH;
        if token_store.in_tab && token_store.persistence == Persistence::Tab && is_due {
            token_store.written_at = self.now;
            token_store.unanswered += 1;
            effects.push(Effect::StoreToken(PersistenceChoice::Tab));
        }
    }

    pub(super) fn keep_ended(&mut self, persistence: Persistence, kept: bool) {
        let token_store = &mut self.token_store;
        token_store.unanswered = token_store.unanswered.saturating_sub(1);
        if persistence != token_store.persistence {
            return;
        }
        match persistence {
            Persistence::Memory => {}
            Persistence::Tab => token_store.in_tab = kept,
            Persistence::Device => token_store.on_device |= kept,
        }
        if !std::mem::take(&mut token_store.busy) {
            return;
        }
        if kept {
            self.announce(words::kept(persistence));
            return;
        }
        let user_error = words::not_kept();
        token_store.persistence = Persistence::Memory;
        token_store.card = true;
        token_store.user_error = Some(user_error.clone());
        self.announce(user_error.title);
    }

    /// Wipes what the tab keeps, and what the device keeps where it is meant as well.
    pub(super) fn wipe(&mut self, device: bool, effects: &mut Vec<Effect>) {
        self.token_store.in_tab = false;
        self.token_store.on_device &= !device;
        self.token_store.unanswered += 1;
        effects.push(Effect::ForgetToken { device });
    }

    /// Wipes the refused token that the device keeps, and looks whether another tab has kept a newer one there.
    pub(super) fn wipe_refused(&mut self, effects: &mut Vec<Effect>) {
        self.token_store.in_tab = false;
        self.token_store.on_device = false;
        self.token_store.unanswered += 1;
        effects.extend([Effect::ForgetRefusedToken, Effect::FindStoredToken]);
    }

    /// Wipes what the tab keeps or is about to keep, whatever the present session is about.
    pub(super) fn empty_tab(&mut self, effects: &mut Vec<Effect>) {
        if self.token_store.in_tab || self.token_store.persistence == Persistence::Tab {
            self.wipe(false, effects);
        }
    }

    pub(super) fn unkept(&mut self, device: bool, wiped: bool) {
        let token_store = &mut self.token_store;
        token_store.unanswered = token_store.unanswered.saturating_sub(1);
        if wiped {
            token_store.in_tab = false;
            token_store.on_device &= !device;
            return;
        }
        // Something may be there still, and can be forgotten again.
        token_store.in_tab |= !device;
        token_store.on_device |= device;
        let user_error = words::not_wiped();
        self.announce(user_error.title.clone());
        match self.session {
            Session::SignedOut { .. } => self.not_signed_in(user_error, false),
            _ => self.token_store.user_error = Some(user_error),
        }
    }

    /// Forgets the token wherever it is, and what belongs to it.
    pub(super) fn forget_asked(&mut self, effects: &mut Vec<Effect>) {
        let secrets_copied = self.token_store.secrets_copied;
        self.end_session(effects);
        self.token_store.persistence = Persistence::Memory;
        self.wipe(true, effects);
        if secrets_copied {
            effects.push(Effect::EmptyClipboard);
        }
        self.announce("The token is forgotten.");
        self.show(Route::Projects, false, effects);
    }
}
