//! What the tabs of the page tell each other: that something happened to a token, and nothing of the token itself.

use super::{Persistence, SignInMethod, TokenStore, messages};

/// What one tab tells the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabMessage {
    /// A token was kept on the device.
    Kept,
    /// The device keeps none any more.
    Removed,
    /// The token was asked to be forgotten.
    Forgotten,
    /// The token was asked to be locked away.
    Locked,
}

impl TabMessage {
    const ALL: [Self; 4] = [Self::Kept, Self::Removed, Self::Forgotten, Self::Locked];

    /// The word that travels.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Removed => "removed",
            Self::Forgotten => "forgotten",
            Self::Locked => "locked",
        }
    }

    /// Reads it back; `None` if it is something else.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|message| message.word() == word)
    }
}

impl TokenStore {
    /// Takes in that another tab has kept a token on the device. Where one is being entered, that stays on the page.
    /// Returns what is said.
    pub(crate) fn kept_elsewhere(&mut self, is_signed_out: bool) -> &'static str {
        if is_signed_out && self.sign_in_method() == (SignInMethod::Token { back: false }) {
            self.other = true;
        }
        if is_signed_out {
            self.note = Some(messages::KEPT_ELSEWHERE.to_owned());
        }
        messages::KEPT_ELSEWHERE
    }

    /// Whether it can be looked what is kept: what the tab keeps would be tried, and the browser may be at work on it.
    pub(crate) fn can_be_looked_at(&self, is_signed_out: bool) -> bool {
        !(self.is_at_work() || is_signed_out && self.in_tab)
    }

    /// Takes in that the device keeps the token of the session no longer. Says so if it did.
    pub(crate) fn no_longer_on_device(&mut self) -> Option<&'static str> {
        if self.persistence != Persistence::Device || self.is_at_work() {
            return None;
        }
        self.persistence = Persistence::Memory;
        Some(messages::kept(Persistence::Memory))
    }
}

#[cfg(test)]
mod tests {
    use super::TabMessage;

    #[test]
    fn words_read_back_and_nothing_else_does() {
        for message in TabMessage::ALL {
            assert_eq!(TabMessage::read(message.word()), Some(message));
        }
        assert_eq!(TabMessage::read("token"), None);
    }
}
