//! What the page shows about the token: how to get at it, its card, and the warning before the lock.

use super::{Persistence, TokenStore};
use crate::messages::UserError;
use crate::millis::Millis;
use crate::remote::CallRoute;

/// What stands before whoever is not signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInMethod {
    /// A token is to be entered.
    Token {
        /// Whether there is a kept one to go back to.
        back: bool,
    },
    /// The device keeps a token that a passphrase opens.
    Passphrase,
    /// The tab keeps a token that could not be tried.
    Tab,
}

/// The field that the error of the sign-in page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInField {
    /// The token.
    Token,
    /// The passphrase, of a new or of a kept token.
    Passphrase,
    /// No field: the button that tries again.
    Again,
}

/// The card of the token.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    /// Whose account it is.
    pub user: String,
    /// The token; a demo has none.
    pub token: Option<TokenView>,
}

/// What there is to know about the token, short of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenView {
    /// When it expires.
    pub expiry: &'static str,
    /// Stored.
    pub persistence: Persistence,
    /// Whether the device keeps another token.
    pub another: bool,
    /// After how many minutes without an action the page locks.
    pub idle_minutes: u64,
    /// Whether it can be locked away and opened again.
    pub can_lock: bool,
    /// Whether the browser is writing it down.
    pub busy: bool,
    /// Why it could not be kept or wiped.
    pub user_error: Option<UserError>,
}

/// After how many minutes the page can lock.
pub const IDLE_MINUTES: [u64; 4] = [5, 15, 30, 60];

/// The warning before the lock.
#[derive(Clone, Debug, PartialEq)]
pub struct IdleView {
    /// When the page locks.
    pub locks_at: Millis,
    /// What that means.
    pub text: &'static str,
}

/// The API has no call for it that a token may always make.
const EXPIRY: &str =
    "Not known: the API calls of this page don't include it. See the Aiven Console.";

impl TokenStore {
    /// What stands before whoever is not signed in.
    pub(crate) fn sign_in_method(&self) -> SignInMethod {
        let is_kept = self.in_tab || self.on_device;
        if !is_kept || self.other {
            SignInMethod::Token { back: is_kept }
        } else if self.in_tab {
            SignInMethod::Tab
        } else {
            SignInMethod::Passphrase
        }
    }

    /// The field that an error of the sign-in page is about.
    pub(crate) fn sign_in_field(&self) -> SignInField {
        match self.sign_in_method() {
            SignInMethod::Tab => SignInField::Again,
            SignInMethod::Token { .. } if !self.passphrase_refused => SignInField::Token,
            _ => SignInField::Passphrase,
        }
    }

    /// How the next token is kept unless something else is chosen.
    pub(crate) fn next_persistence(&self) -> Persistence {
        match self.sign_in_method() {
            // What the kept token was kept with says nothing of another one.
            SignInMethod::Token { back: true } => Persistence::Memory,
            _ => self.persistence,
        }
    }

    /// The card of somebody who is signed in, where it is open.
    pub(crate) fn card_view(&self, user: &str, call_route: CallRoute) -> Option<CardView> {
        let token = (!call_route.is_inside()).then(|| TokenView {
            expiry: EXPIRY,
            persistence: self.persistence,
            another: self.on_device && self.persistence != Persistence::Device,
            idle_minutes: self.idle.after().seconds() / 60,
            can_lock: self.persistence == Persistence::Device && !self.is_busy(),
            busy: self.is_busy(),
            user_error: self.user_error.clone(),
        });
        self.card.then(|| CardView {
            user: user.to_owned(),
            token,
        })
    }

    /// The warning before the lock, while it stands.
    pub(crate) fn idle_view(&self, call_route: Option<CallRoute>) -> Option<IdleView> {
        let locks_at = self.locks_at(call_route).filter(|_| self.idle.warned)?;
        Some(IdleView {
            locks_at,
            text: match self.persistence {
                _ if call_route == Some(CallRoute::Snapshot) => {
                    "You've been inactive for a while. The saved service will be closed and its secrets forgotten. Open its JSON again to continue where you were; what you typed is kept."
                }
                Persistence::Device => {
                    "You've been inactive for a while. The token will be dropped from memory; your passphrase unlocks it again. You'll continue where you were; what you typed is kept."
                }
                _ => {
                    "You've been inactive for a while. The token will be dropped, and you will be asked for it again. You'll continue where you were; what you typed is kept."
                }
            },
        })
    }

    /// What becomes of the token when the page is loaded again: that depends on where it is, not on where it was
    /// asked to be.
    pub(crate) fn after_reload(&self) -> &'static str {
        match self.persistence {
            Persistence::Tab if self.in_tab => " You stay signed in: the tab keeps the token.",
            Persistence::Device if self.on_device => " You'll be asked for the passphrase again.",
            _ => " You'll be asked for the token again: it is only in this tab's memory.",
        }
    }
}
