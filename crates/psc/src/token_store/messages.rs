//! What is said about the keeping of the token.

use super::passphrase::Weakness;
use super::{Passphrase, Persistence, PersistenceChoice};
use crate::messages::UserError;
use crate::millis::Millis;

/// Said a minute before the page locks.
pub(crate) const ABOUT_TO_LOCK: &str = "The page is about to lock";

/// Said when the page was locked by hand.
pub(crate) const LOCKED: &str = "Locked. You'll continue where you were; what you typed is kept.";

/// Said after it where a snapshot was open.
pub(crate) const SNAPSHOT_CLOSED: &str =
    " The saved service was closed and its secrets were forgotten. Open its JSON again.";

/// Said when a tab comes back whose last action lies in the future.
pub(crate) const CLOCK_CHANGED: &str = "Locked because this device's clock was set back, so the page can't tell how long it was idle. You'll continue where you were.";

/// Said when another tab has kept a token on the device.
pub(crate) const KEPT_ELSEWHERE: &str = "Another tab has kept a token on this device, encrypted.";

/// Said when another tab has forgotten the token.
pub(crate) const FORGOTTEN_ELSEWHERE: &str = "The token was forgotten in another tab.";

/// Said when another tab has locked the token that the device keeps.
pub(crate) const LOCKED_ELSEWHERE: &str =
    "Locked in another tab. You'll continue where you were; what you typed is kept.";

/// Said when the page has locked by itself.
pub(crate) fn locked(after: Millis) -> String {
    format!(
        "Locked after {} minutes of inactivity. You'll continue where you were; what you typed is kept.",
        after.seconds() / 60
    )
}

/// Said when what was typed on the sign-in page has been cleared.
pub(crate) fn typed_cleared(after: Millis) -> String {
    format!(
        "What you typed or pasted here was cleared after {} minutes of inactivity.",
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
            "Attackers try common passwords first, with digits and symbols added.".to_owned(),
        ),
    };
    Some(UserError::new(
        title,
        &cause,
        "Use four unrelated words, or generate a passphrase.",
    ))
}

/// No passphrase was typed.
pub(crate) fn no_passphrase() -> UserError {
    UserError::new(
        "Enter the passphrase",
        "The token is stored encrypted. Your passphrase unlocks it.",
        "If you have lost it, forget the kept token and enter a token again.",
    )
}

/// The passphrase does not fit.
pub(crate) fn wrong_passphrase() -> UserError {
    UserError::new(
        "Wrong passphrase",
        "This passphrase doesn't unlock the kept token.",
        "Try again. If you have lost the passphrase, forget the kept token and enter a token again.",
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
        "The browser denied access to its storage, or a file of this page could not be loaded.",
        "Reload the page to try again, or enter a token.",
    )
}

/// The browser did not keep the token.
pub(crate) fn not_kept() -> UserError {
    UserError::new(
        "The token is kept in memory only",
        "The browser offers no storage or no encryption here (private windows and pages loaded over plain HTTP may lack them), or a file of this page could not be loaded.",
        "You can continue. After a reload, enter the token again.",
    )
}

/// The browser did not wipe what was kept.
pub(crate) fn not_wiped() -> UserError {
    UserError::new(
        "The kept token could not be removed",
        "The browser denied access to its storage.",
        "Try again, or clear this site's data in the browser's settings. To be safe, revoke the token in the Aiven Console.",
    )
}
