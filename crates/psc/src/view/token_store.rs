//! What the page shows about the token: how to get at it, its card, and the warning before the lock.

use crate::{Millis, Persistence, UserError};

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
    /// Where it is kept.
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
