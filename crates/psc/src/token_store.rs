//! Where the token is kept beyond the memory of the page, how it is forgotten, and when the page locks.
//!
//! What the browser was asked to do it does in the order in which it was asked.

mod event;
mod idle;
mod messages;
mod passphrase;
mod persistence;
mod tabs;
mod view;

use crate::announcement::Announcement;
use crate::messages::UserError;
use crate::millis::Millis;

pub use event::{Effect, Event};
use idle::Idle;
pub(crate) use idle::IdleStage;
pub(crate) use messages::{FORGOTTEN_ELSEWHERE, LOCKED_ELSEWHERE, not_opened, too_weak};
pub use passphrase::Passphrase;
pub use persistence::{Persistence, PersistenceChoice, StoredToken, UnlockResult};
pub use tabs::TabMessage;
pub use view::{CardView, IDLE_MINUTES, IdleView, SignInField, SignInMethod, TokenView};

/// While a token is at work, the tab writes down that it is so often and no more.
const REFRESH: Millis = Millis::from_seconds(60);

/// What the browser does for the person at the page, who waits for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Work {
    #[default]
    None,
    /// It opens the token that the device keeps.
    Unlocking,
    /// It writes the session's token down.
    Storing,
}

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
    other: bool,
    work: Work,
    /// Whether the passphrase is what stood in the way the last time.
    passphrase_refused: bool,
    /// What to do with a token once it has been found to work.
    wanted: Option<PersistenceChoice>,
    /// Why nobody is signed in, where that is no error.
    pub(crate) note: Option<String>,
    /// Why the token could not be kept as it was asked for.
    user_error: Option<UserError>,
    /// Whether the card is open.
    card: bool,
    pub(crate) idle: Idle,
    /// Whether secrets have gone onto the clipboard.
    pub(crate) secrets_copied: bool,
    written_at: Millis,
    /// How many times the browser was asked to write or to wipe, and has not answered.
    unanswered: u32,
}

impl TokenStore {
    /// Whether the browser is at work on what is kept: loading the page again would break that off.
    pub(crate) fn is_at_work(&self) -> bool {
        self.work != Work::None || self.unanswered > 0
    }

    /// Drops what the present session was about; what is kept, and how, stays.
    pub(crate) fn rest(&mut self) {
        self.work = Work::None;
        self.other = false;
        self.wanted = None;
        self.card = false;
        self.user_error = None;
        self.note = None;
        self.passphrase_refused = false;
        self.idle.warned = false;
    }

    /// Takes in how the token that is tried next shall be kept once it works.
    pub(crate) fn entered(&mut self, keep: PersistenceChoice) {
        self.rest();
        self.persistence = keep.persistence();
        self.wanted = Some(keep);
    }

    /// Takes in that nobody is signed in because of an error, which may be about a passphrase.
    pub(crate) fn refused(&mut self, passphrase: bool) {
        self.note = None;
        self.passphrase_refused = passphrase;
    }

    /// Takes in what is kept, and returns what the tab keeps if it is to be tried.
    pub(crate) fn found(
        &mut self,
        tab: Option<StoredToken>,
        device: bool,
        is_signed_out: bool,
        (forgotten_at, wall): (Option<Millis>, Millis),
        effects: &mut Vec<Effect>,
    ) -> Option<StoredToken> {
        self.on_device = device;
        self.in_tab = tab.is_some();
        if !is_signed_out {
            return None;
        }
        let Some(stored) = tab else {
            if device {
                self.persistence = Persistence::Device;
            }
            return None;
        };
        self.idle.remember(stored.locks_after);
        // Browsers bring closed tabs back, and their storage with them.
        self.note = if forgotten_at.is_some_and(|forgotten_at| stored.at <= forgotten_at) {
            Some(FORGOTTEN_ELSEWHERE.to_owned())
        } else {
            self.idle.since(stored.at, wall)
        };
        if self.note.is_some() {
            self.wipe(false, effects);
            return None;
        }
        self.persistence = Persistence::Tab;
        Some(stored)
    }

    /// Has the browser open what the device keeps, unless it is at that already. Nobody may be signed in.
    ///
    /// # Errors
    ///
    /// What to say where no passphrase was typed.
    pub(crate) fn unlock(
        &mut self,
        passphrase: Passphrase,
        effects: &mut Vec<Effect>,
    ) -> Result<(), UserError> {
        if passphrase.is_empty() {
            return Err(messages::no_passphrase());
        }
        self.work = Work::Unlocking;
        effects.push(Effect::UnlockToken(passphrase));
        Ok(())
    }

    /// Whether somebody waits for the browser's work.
    pub(crate) fn is_busy(&self) -> bool {
        self.work != Work::None
    }

    /// Ends the waiting, and says whether there was any.
    pub(crate) fn end_work(&mut self) -> bool {
        std::mem::take(&mut self.work) != Work::None
    }

    /// Takes in what became of opening.
    ///
    /// # Errors
    ///
    /// What to say, and whether it is about the passphrase.
    pub(crate) fn unlocked(
        &mut self,
        result: UnlockResult,
    ) -> Result<StoredToken, (UserError, bool)> {
        match result {
            UnlockResult::Open(stored) => {
                self.persistence = Persistence::Device;
                if !self.idle.is_chosen() {
                    self.idle.remember(stored.locks_after);
                }
                Ok(stored)
            }
            UnlockResult::Wrong => Err((messages::wrong_passphrase(), true)),
            UnlockResult::Gone => {
                self.on_device = false;
                Err((messages::nothing_kept(), false))
            }
            UnlockResult::Failed => Err((messages::not_opened(), true)),
        }
    }

    /// Whether the token that is being tried was entered just now, and so is kept nowhere yet.
    pub(crate) fn take_wanted(&mut self) -> bool {
        self.wanted.take().is_some()
    }

    /// Keeps the token of the session as its owner asked, now that it has been found to work.
    pub(crate) fn keep_wanted(&mut self, is_inside: bool, now: Millis, effects: &mut Vec<Effect>) {
        if let Some(keep) = self.wanted.take() {
            // What has no token leaves the kept one alone.
            let is_other = !is_inside && keep.persistence() != Persistence::Tab;
            if self.in_tab && is_other {
                self.wipe(false, effects);
            }
            self.write_down(keep, now, effects);
        } else if self.persistence == Persistence::Tab {
            self.refresh(now, effects);
        }
    }

    /// Keeps the session's token another way from now on.
    pub(crate) fn keep(
        &mut self,
        keep: PersistenceChoice,
        now: Millis,
        announcement: &mut Announcement,
        effects: &mut Vec<Effect>,
    ) {
        if self.is_busy() {
            return;
        }
        self.user_error = too_weak(&keep);
        if let Some(user_error) = &self.user_error {
            announcement.say(user_error.cause.clone());
            return;
        }
        let before = self.persistence;
        self.persistence = keep.persistence();
        if before != Persistence::Memory && before != keep.persistence() {
            self.wipe(before == Persistence::Device, effects);
        }
        if keep == PersistenceChoice::Memory {
            announcement.say(messages::kept(Persistence::Memory));
        }
        self.write_down(keep, now, effects);
    }

    fn write_down(&mut self, keep: PersistenceChoice, now: Millis, effects: &mut Vec<Effect>) {
        if keep != PersistenceChoice::Memory {
            self.work = Work::Storing;
            self.written_at = now;
            self.unanswered += 1;
            effects.push(Effect::StoreToken(keep));
        }
    }

    /// Writes down when the token was last at work, so that an old tab is told from a young one. Not more often than
    /// it must, unless what is written has changed.
    pub(crate) fn refresh(&mut self, now: Millis, effects: &mut Vec<Effect>) {
        let changed = std::mem::take(&mut self.idle.is_news);
        let is_due = changed || now - self.written_at >= REFRESH;
        if self.in_tab && self.persistence == Persistence::Tab && is_due {
            self.written_at = now;
            self.unanswered += 1;
            effects.push(Effect::StoreToken(PersistenceChoice::Tab));
        }
    }

    pub(crate) fn store_ended(
        &mut self,
        persistence: Persistence,
        kept: bool,
        announcement: &mut Announcement,
    ) {
        self.unanswered = self.unanswered.saturating_sub(1);
        if persistence != self.persistence {
            return;
        }
        match persistence {
            Persistence::Memory => {}
            Persistence::Tab => self.in_tab = kept,
            Persistence::Device => self.on_device |= kept,
        }
        if !self.end_work() {
            return;
        }
        if kept {
            announcement.say(messages::kept(persistence));
            return;
        }
        let user_error = messages::not_kept();
        self.persistence = Persistence::Memory;
        self.card = true;
        announcement.say(user_error.title.clone());
        self.user_error = Some(user_error);
    }

    /// Wipes what the tab keeps, and what the device keeps where it is meant as well.
    pub(crate) fn wipe(&mut self, device: bool, effects: &mut Vec<Effect>) {
        self.in_tab = false;
        self.on_device &= !device;
        self.unanswered += 1;
        effects.push(Effect::ForgetToken { device });
    }

    /// Wipes the token that was refused where it is kept. The next one may be kept the same way.
    ///
    /// What the device keeps may be a newer one of another tab: it is looked at afterwards.
    pub(crate) fn drop_refused(&mut self, effects: &mut Vec<Effect>) {
        match self.persistence {
            Persistence::Memory => {}
            Persistence::Tab => self.wipe(false, effects),
            Persistence::Device => {
                self.in_tab = false;
                self.on_device = false;
                self.unanswered += 1;
                effects.extend([Effect::ForgetRefusedToken, Effect::FindStoredToken]);
            }
        }
    }

    /// Wipes what the tab keeps or is about to keep, whatever the present session is about.
    pub(crate) fn empty_tab(&mut self, effects: &mut Vec<Effect>) {
        if self.in_tab || self.persistence == Persistence::Tab {
            self.wipe(false, effects);
        }
    }

    /// Takes in what became of wiping, and returns what to say where something may be there still.
    pub(crate) fn forgotten(&mut self, device: bool, wiped: bool) -> Option<UserError> {
        self.unanswered = self.unanswered.saturating_sub(1);
        if wiped {
            self.in_tab = false;
            self.on_device &= !device;
            return None;
        }
        // Something may be there still, and can be forgotten again.
        self.in_tab |= !device;
        self.on_device |= device;
        Some(messages::not_wiped())
    }

    /// Shows on the card why something could not be done.
    pub(crate) fn show_error(&mut self, user_error: UserError) {
        self.user_error = Some(user_error);
    }

    /// Opens or closes the card.
    pub(crate) fn show_card(&mut self, open: bool) {
        self.card = open;
    }

    /// Asks for another token than the kept one, or no longer.
    pub(crate) fn ask_for_other(&mut self, other: bool) {
        self.other = other;
    }
}
