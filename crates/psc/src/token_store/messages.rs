//! What is said about the keeping of the token.

use super::passphrase::Weakness;
use super::{Passphrase, Persistence, PersistenceChoice};
use crate::messages::UserError;
use crate::millis::Millis;

/// Said a minute before the page locks.
pub(crate) const ABOUT_TO_LOCK: &str = "The page is about to lock";

/// Said when the page was locked by hand.
pub(crate) const LOCKED: &str = "Locked. You go on where you were, and what you typed is kept.";

/// Said after it where a snapshot was open.
pub(crate) const SNAPSHOT_CLOSED: &str =
    " The copy is closed and its secrets are forgotten: open it from its JSON again.";

/// Said when a tab comes back whose last action lies in the future.
pub(crate) const CLOCK_CHANGED: &str = "Locked, because the clock of this device was set back: the page can't tell how long nobody used it. You go on where you were.";

/// Said when another tab has kept a token on the device.
pub(crate) const KEPT_ELSEWHERE: &str = "Another tab has kept a token on this device, encrypted.";

/// Said when another tab has forgotten the token.
pub(crate) const FORGOTTEN_ELSEWHERE: &str = "The token was forgotten in another tab.";

/// Said when another tab has locked the token that the device keeps.
pub(crate) const LOCKED_ELSEWHERE: &str =
    "Locked in another tab. You go on where you were, and what you typed is kept.";

/// Said when the page has locked by itself.
pub(crate) fn locked(after: Millis) -> String {
    format!(
        "Locked after {} minutes without an action. You go on where you were, and what you typed is kept.",
        after.seconds() / 60
    )
}

/// Said when what was typed on the sign-in page has been cleared.
pub(crate) fn typed_cleared(after: Millis) -> String {
    format!(
        "What you typed or pasted here was cleared after {} minutes without an action.",
        after.seconds() / 60
    )
}

/// Said when a token has been written down.
pub(crate) fn kept(persistence: Persistence) -> &'static str {
    match persistence {
        Persistence::Memory => "The token is kept in memory only.",
        Persistence::Tab => "The token is kept in this tab.",
        Persistence::Device => "The token is kept on this device, encrypted.",
    }
}

/// A new passphrase that is too easy to guess.
pub(crate) fn too_weak(keep: &PersistenceChoice) -> Option<UserError> {
    let PersistenceChoice::Device(passphrase) = keep else {
        return None;
    };
    let (title, cause) = match passphrase.weakness()? {
        Weakness::Short => (
            "The passphrase is too short",
            format!("It needs {} characters or more.", Passphrase::SHORTEST),
        ),
        Weakness::Repeats => (
            "The passphrase repeats itself",
            "Repetitions and runs of characters are guessed in seconds.".to_owned(),
        ),
        Weakness::Common => (
            "The passphrase is a common one",
            "It is on a list of common passwords, which is tried first.".to_owned(),
        ),
    };
    Some(UserError::new(
        title,
        &cause,
        "Take four words that don't belong together, or have a passphrase generated.",
    ))
}

/// No passphrase was typed.
pub(crate) fn no_passphrase() -> UserError {
    UserError::new(
        "Enter the passphrase",
        "The token is kept encrypted, and opens with the passphrase that you chose.",
        "If you have lost it, forget the kept token and enter a token again.",
    )
}

/// The passphrase does not fit.
pub(crate) fn wrong_passphrase() -> UserError {
    UserError::new(
        "That passphrase does not open it",
        "The kept token could not be decrypted with it.",
        "Nothing is lost: try again. Without the passphrase nobody can open it; you can forget the kept token and enter a token again.",
    )
}

/// What was kept is gone.
pub(crate) fn nothing_kept() -> UserError {
    UserError::new(
        "No token is kept here any more",
        "It was forgotten in another tab, or the browser's storage was cleared.",
        "Enter a token.",
    )
}

/// The browser did not open what is kept.
pub(crate) fn not_opened() -> UserError {
    UserError::new(
        "The kept token could not be read",
        "The browser gave no access to its storage, or a file of this page could not be loaded.",
        "Reload the page to try again, or enter a token.",
    )
}

/// The browser did not keep the token.
pub(crate) fn not_kept() -> UserError {
    UserError::new(
        "The token is kept in memory only",
        "The browser gave no storage or no encryption (private windows and pages that came over plain HTTP may have none), or a file of this page could not be loaded.",
        "You can go on; after a reload you enter the token again.",
    )
}

/// The browser did not wipe what was kept.
pub(crate) fn not_wiped() -> UserError {
    UserError::new(
        "What was kept could not be removed",
        "The browser gave no access to its storage.",
        "Forget it again, or clear the data of this site in the settings of the browser. To be safe, revoke the token in the Aiven Console.",
    )
}
