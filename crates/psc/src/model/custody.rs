//! Custody of the token: where it is kept beyond the memory of the page, and how it is forgotten.
//!
//! What the browser was asked to do it does in the order in which it was asked.

use super::sign_in::{Credential, Session};
use super::{Model, idle::Idle};
use crate::words::custody as words;
use crate::{Effect, Keep, Keeping, KeptToken, Millis, Opening, Passphrase, Route, Via};

/// While a token is at work, the tab writes down that it is so often and no more.
const REFRESH: Millis = Millis::from_seconds(60);

/// What is known about the keeping of the token.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not depend on each other"
)]
pub(crate) struct Custody {
    /// How the present token is kept, or the next one shall be.
    pub(crate) keeping: Keeping,
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
    pub(super) wanted: Option<Keep>,
    /// Why nobody is signed in, where that is no trouble.
    pub(crate) note: Option<String>,
    /// Why the token could not be kept as it was asked for.
    pub(crate) trouble: Option<crate::Trouble>,
    /// Whether the card is open.
    pub(crate) card: bool,
    pub(crate) idle: Idle,
    /// Whether secrets have gone onto the clipboard.
    pub(super) secrets_copied: bool,
    written_at: Millis,
    /// How many times the browser was asked to write or to wipe, and has not answered.
    unanswered: u32,
}

impl Custody {
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
        self.trouble = None;
        self.note = None;
        self.passphrase_refused = false;
        self.idle.warned = false;
    }
}

impl Model {
    pub(super) fn kept_found(
        &mut self,
        tab: Option<KeptToken>,
        device: bool,
        effects: &mut Vec<Effect>,
    ) {
        let custody = &mut self.custody;
        custody.on_device = device;
        custody.in_tab = tab.is_some();
        if !matches!(self.session, Session::SignedOut { .. }) {
            return;
        }
        match tab {
            // Browsers bring closed tabs back, and their storage with them.
            Some(kept) if self.now - kept.at >= custody.idle.after => {
                custody.note = Some(words::locked(custody.idle.after));
                self.wipe(false, effects);
            }
            Some(kept) => {
                custody.keeping = Keeping::Tab;
                self.check(kept, effects);
            }
            None if device => custody.keeping = Keeping::Device,
            None => {}
        }
    }

    pub(super) fn open_asked(&mut self, passphrase: Passphrase, effects: &mut Vec<Effect>) {
        if self.custody.busy || !matches!(self.session, Session::SignedOut { .. }) {
            return;
        }
        if passphrase.is_empty() {
            self.not_signed_in(words::no_passphrase(), true);
            return;
        }
        self.session = Session::default();
        self.custody.busy = true;
        effects.push(Effect::Open(passphrase));
    }

    pub(super) fn opened(&mut self, opening: Opening, effects: &mut Vec<Effect>) {
        if !std::mem::take(&mut self.custody.busy)
            || !matches!(self.session, Session::SignedOut { .. })
        {
            return;
        }
        match opening {
            Opening::Open(kept) => {
                self.custody.keeping = Keeping::Device;
                self.check(kept, effects);
            }
            Opening::Wrong => self.not_signed_in(words::wrong_passphrase(), true),
            Opening::Gone => {
                self.custody.on_device = false;
                self.not_signed_in(words::nothing_kept(), false);
            }
            Opening::Failed => self.not_signed_in(words::not_opened(), true),
        }
    }

    /// Tries a token that was kept. It is kept already.
    fn check(&mut self, kept: KeptToken, effects: &mut Vec<Effect>) {
        let KeptToken { token, via, .. } = kept;
        self.custody.rest();
        self.begin_checking(Credential { token, via }, effects);
    }

    /// Keeps the token of the session as its owner asked, now that it has been found to work.
    pub(super) fn keep_wanted(&mut self, effects: &mut Vec<Effect>) {
        if let Some(keep) = self.custody.wanted.take() {
            // What has no token leaves the kept one alone.
            let inside = self.via().is_some_and(Via::is_inside);
            let is_other = !inside && keep.keeping() != Keeping::Tab;
            if self.custody.in_tab && is_other {
                self.wipe(false, effects);
            }
            self.write_down(keep, effects);
        } else if self.custody.keeping == Keeping::Tab {
            self.refresh(effects);
        }
    }

    pub(super) fn keep_asked(&mut self, keep: Keep, effects: &mut Vec<Effect>) {
        if !matches!(self.session, Session::SignedIn { .. }) || self.custody.busy {
            return;
        }
        self.custody.trouble = words::too_short(&keep);
        if let Some(trouble) = &self.custody.trouble {
            let said = trouble.cause.clone();
            self.announce(said);
            return;
        }
        let before = self.custody.keeping;
        self.custody.keeping = keep.keeping();
        if before != Keeping::Memory && before != keep.keeping() {
            self.wipe(before == Keeping::Device, effects);
        }
        if keep == Keep::Memory {
            self.announce(words::kept(Keeping::Memory));
        }
        self.write_down(keep, effects);
    }

    fn write_down(&mut self, keep: Keep, effects: &mut Vec<Effect>) {
        if keep != Keep::Memory {
            self.custody.busy = true;
            self.custody.written_at = self.now;
            self.custody.unanswered += 1;
            effects.push(Effect::Keep(keep));
        }
    }

    /// Writes down when the token was last at work, so that an old tab is told from a young one.
    pub(super) fn refresh(&mut self, effects: &mut Vec<Effect>) {
        let custody = &mut self.custody;
        let is_due = self.now - custody.written_at >= REFRESH;
        if custody.in_tab && custody.keeping == Keeping::Tab && is_due {
            custody.written_at = self.now;
            custody.unanswered += 1;
            effects.push(Effect::Keep(Keep::Tab));
        }
    }

    pub(super) fn keep_ended(&mut self, keeping: Keeping, kept: bool) {
        let custody = &mut self.custody;
        custody.unanswered = custody.unanswered.saturating_sub(1);
        if keeping != custody.keeping {
            return;
        }
        match keeping {
            Keeping::Memory => {}
            Keeping::Tab => custody.in_tab = kept,
            Keeping::Device => custody.on_device |= kept,
        }
        if !std::mem::take(&mut custody.busy) {
            return;
        }
        if kept {
            self.announce(words::kept(keeping));
            return;
        }
        let trouble = words::not_kept();
        custody.keeping = Keeping::Memory;
        custody.card = true;
        custody.trouble = Some(trouble.clone());
        self.announce(trouble.title);
    }

    /// Wipes what the tab keeps, and what the device keeps where it is meant as well.
    pub(super) fn wipe(&mut self, device: bool, effects: &mut Vec<Effect>) {
        self.custody.in_tab = false;
        self.custody.on_device &= !device;
        self.custody.unanswered += 1;
        effects.push(Effect::Unkeep { device });
    }

    /// Wipes the refused token that the device keeps, and looks whether another tab has kept a newer one there.
    pub(super) fn wipe_refused(&mut self, effects: &mut Vec<Effect>) {
        self.custody.in_tab = false;
        self.custody.on_device = false;
        self.custody.unanswered += 1;
        effects.extend([Effect::UnkeepRefused, Effect::LookForKept]);
    }

    /// Wipes what the tab keeps or is about to keep, whatever the present session is about.
    pub(super) fn empty_tab(&mut self, effects: &mut Vec<Effect>) {
        if self.custody.in_tab || self.custody.keeping == Keeping::Tab {
            self.wipe(false, effects);
        }
    }

    pub(super) fn unkept(&mut self, device: bool, wiped: bool) {
        let custody = &mut self.custody;
        custody.unanswered = custody.unanswered.saturating_sub(1);
        if wiped {
            custody.in_tab = false;
            custody.on_device &= !device;
            return;
        }
        // Something may be there still, and can be forgotten again.
        custody.in_tab |= !device;
        custody.on_device |= device;
        let trouble = words::not_wiped();
        self.announce(trouble.title.clone());
        match self.session {
            Session::SignedOut { .. } => self.not_signed_in(trouble, false),
            _ => self.custody.trouble = Some(trouble),
        }
    }

    /// Forgets the token wherever it is, and what belongs to it.
    pub(super) fn forget_asked(&mut self, effects: &mut Vec<Effect>) {
        let secrets_copied = self.custody.secrets_copied;
        self.end_session(effects);
        self.custody.keeping = Keeping::Memory;
        self.wipe(true, effects);
        if secrets_copied {
            effects.push(Effect::EmptyClipboard);
        }
        self.announce("The token is forgotten.");
        self.show(Route::Projects, false, effects);
    }
}
