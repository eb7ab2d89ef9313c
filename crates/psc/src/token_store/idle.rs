//! The idle lock: a page that nobody uses for a while gives up the token, and says so a minute before.
//!
//! Time is judged by the clock before anything else is looked at: timers rest with the machine, and the first
//! event after that must not count as a person's action in time.

use super::{IDLE_MINUTES, TokenStore, messages};
use crate::announcement::Announcement;
use crate::millis::Millis;
use crate::remote::CallRoute;

/// How long before the lock the warning comes (WCAG 2.2, 2.2.1 asks for 20 seconds at least).
const WARNING: Millis = Millis::from_seconds(60);

/// The longest time that can be chosen, and so the longest that is believed of what was kept.
const LONGEST: Millis = Millis::from_seconds(IDLE_MINUTES[IDLE_MINUTES.len() - 1] * 60);

/// How far clocks are corrected without anybody touching them.
const CORRECTION: Millis = Millis::from_seconds(60);

/// When the page locks.
#[derive(Debug, Default)]
pub(crate) struct Idle {
    /// After how long without an action, where that was chosen.
    chosen: Option<Millis>,
    /// Whether that was chosen since it was last written down.
    pub(crate) is_news: bool,
    /// When the person did something last.
    acted_at: Millis,
    /// When somebody did something last while nobody was signed in, and so may have typed something.
    typed_at: Option<Millis>,
    /// Whether the warning stands. From then on only its button counts, not any key.
    pub(crate) warned: bool,
}

impl Idle {
    /// After how long without an action the page locks.
    pub(crate) fn after(&self) -> Millis {
        self.chosen.unwrap_or(Millis::from_seconds(15 * 60))
    }

    /// Whether that was chosen, on this page or on the one before it.
    pub(crate) fn is_chosen(&self) -> bool {
        self.chosen.is_some()
    }

    /// Takes over what an earlier page was told.
    pub(crate) fn remember(&mut self, after: Option<Millis>) {
        self.chosen = after.map(|after| after.clamp(WARNING + WARNING, LONGEST));
    }

    /// Why a page that was last at work at a moment of the wall clock is locked, where it is.
    pub(crate) fn since(&self, at: Millis, wall: Millis) -> Option<String> {
        if at > wall + CORRECTION {
            return Some(messages::CLOCK_CHANGED.to_owned());
        }
        (wall - at >= self.after()).then(|| messages::locked(self.after()))
    }
}

/// What the clock says of the lock.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum IdleStage {
    /// There is time, or nothing to lock.
    Open,
    /// The time is up; what to say.
    Lock(String),
    /// The time is up for what was typed while nobody is signed in.
    ClearTyped,
}

impl TokenStore {
    /// When the page locks unless somebody does something.
    ///
    /// A token that is only being tried is in memory as well, and a snapshot holds the passwords that were pasted.
    /// The demo alone has nothing to lose.
    pub(crate) fn locks_at(&self, call_route: Option<CallRoute>) -> Option<Millis> {
        (call_route? != CallRoute::Demo).then(|| self.idle.acted_at + self.idle.after())
    }

    /// When the clock must be looked at for it.
    pub(crate) fn idle_due(&self, call_route: Option<CallRoute>) -> Option<Millis> {
        let Some(locks_at) = self.locks_at(call_route) else {
            return self.typed_until(call_route);
        };
        Some(if self.idle.warned {
            locks_at
        } else {
            locks_at - WARNING
        })
    }

    /// Looks at the clock: warns once, and says when the page must lock.
    pub(crate) fn look_at_clock(
        &mut self,
        call_route: Option<CallRoute>,
        now: Millis,
        announcement: &mut Announcement,
    ) -> IdleStage {
        let Some(locks_at) = self.locks_at(call_route) else {
            if self.typed_until(call_route).is_none_or(|until| now < until) {
                return IdleStage::Open;
            }
            self.idle.typed_at = None;
            return IdleStage::ClearTyped;
        };
        if now >= locks_at {
            return IdleStage::Lock(messages::locked(self.idle.after()));
        }
        if now >= locks_at - WARNING && !self.idle.warned {
            self.idle.warned = true;
            announcement.say(messages::ABOUT_TO_LOCK);
        }
        IdleStage::Open
    }

    /// Takes in that the person did something, and says whether that counts: after the warning it does not.
    pub(crate) fn acted(&mut self, call_route: Option<CallRoute>, now: Millis) -> bool {
        if call_route.is_none() {
            self.idle.typed_at = Some(now);
        }
        let counts = self.locks_at(call_route).is_some() && !self.idle.warned;
        if counts {
            self.idle.acted_at = now;
        }
        counts
    }

    /// Takes in that what is in memory now is in use since this moment.
    pub(crate) fn begin_use(&mut self, now: Millis) {
        self.idle.acted_at = now;
        self.idle.typed_at = None;
    }

    /// Until when what was typed while nobody is signed in may stay.
    fn typed_until(&self, call_route: Option<CallRoute>) -> Option<Millis> {
        let typed_at = self.idle.typed_at.filter(|_| call_route.is_none())?;
        Some(typed_at + self.idle.after())
    }

    /// Takes in that what was typed is gone. Returns what is said.
    pub(crate) fn typed_cleared(&mut self) -> String {
        let note = messages::typed_cleared(self.idle.after());
        self.note = Some(note.clone());
        note
    }

    /// Takes the warning back.
    pub(crate) fn stay(&mut self) {
        self.idle.warned = false;
    }

    /// Locks after another span from now on, though never without a warning first.
    pub(crate) fn choose_idle(&mut self, after: Millis) {
        self.idle.chosen = Some(after.max(WARNING + WARNING));
        self.idle.is_news = true;
        self.stay();
    }

    /// What is said when the page is locked by hand.
    pub(crate) fn lock_asked(&self, call_route: Option<CallRoute>) -> Option<String> {
        self.locks_at(call_route)
            .map(|_| messages::LOCKED.to_owned())
    }

    /// Gives up what the tab keeps, and notes why the page is locked. Returns what is said.
    pub(crate) fn lock(
        &mut self,
        mut note: String,
        call_route: Option<CallRoute>,
        effects: &mut Vec<super::Effect>,
    ) -> String {
        if call_route == Some(CallRoute::Snapshot) {
            note.push_str(messages::SNAPSHOT_CLOSED);
        }
        self.empty_tab(effects);
        self.rest();
        self.note = Some(note.clone());
        note
    }
}
