//! Where a token can be kept and what that means: rules and texts. Who puts it there is the shell.

use aiven::Token;

use super::Passphrase;
use crate::clear_text::ClearText;
use crate::millis::Millis;
use crate::remote::CallRoute;

/// Where a token is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Persistence {
    /// In the memory of the page.
    #[default]
    Memory,
    /// Also in the tab, over a reload.
    Tab,
    /// Also on the device, encrypted, over a restart of the browser.
    Device,
}

/// How to keep a token. Only the device needs more than saying so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersistenceChoice {
    /// In the memory of the page.
    Memory,
    /// Also in the tab.
    Tab,
    /// Also on the device, encrypted with a key that is made of this.
    Device(Passphrase),
}

/// A token as it is written down where it is kept.
#[derive(Clone, Debug)]
pub struct StoredToken {
    /// The token.
    pub token: Token,
    /// Which way it goes.
    pub call_route: CallRoute,
    /// When it was written down, by the wall clock.
    pub at: Millis,
    /// After how long without an action the page that wrote it would have locked; older pages did not write that.
    pub locks_after: Option<Millis>,
}

/// What became of opening the token that is kept encrypted.
#[derive(Clone, Debug)]
pub enum UnlockResult {
    /// It is open.
    Open(StoredToken),
    /// The passphrase does not fit.
    Wrong,
    /// Nothing is kept, or nothing that can be read.
    Gone,
    /// The browser did not do it.
    Failed,
}

impl Persistence {
    /// All of them, the safest first.
    pub const ALL: [Self; 3] = [Self::Memory, Self::Tab, Self::Device];

    /// What it is called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Memory => "In memory only",
            Self::Tab => "In this tab",
            Self::Device => "On this device, encrypted",
        }
    }

    /// What it means for the token.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Memory => "Gone when you reload, close the tab, lock or sign out.",
            Self::Tab => {
                "Survives a reload, until you lock or sign out. It is unencrypted: the browser copies it into duplicated tabs and writes it to its session files on disk, where it can stay for a while even after you forget it."
            }
            Self::Device => {
                "Survives closing the browser, and opens with a passphrase that isn't stored. Anyone with this device who guesses the passphrase can use the token."
            }
        }
    }
}

impl PersistenceChoice {
    /// Where that is.
    pub fn persistence(&self) -> Persistence {
        match self {
            Self::Memory => Persistence::Memory,
            Self::Tab => Persistence::Tab,
            Self::Device(_) => Persistence::Device,
        }
    }
}

/// The first word of what is written today. Before, it was the route.
const FORMAT: &str = "v2";

impl StoredToken {
    /// The text in which it is kept: format, route, moment, time of the lock and token.
    pub fn write(&self) -> ClearText {
        let route = match self.call_route {
            CallRoute::Relay => "relay",
            _ => "direct",
        };
        let (at, token) = (self.at.0.to_string(), self.token.expose());
        ClearText(match self.locks_after {
            Some(span) => [FORMAT, route, &at, &span.seconds().to_string(), token].join(" "),
            None => [route, &at, token].join(" "),
        })
    }

    /// Reads it back; `None` if it is something else. Tokens that are kept already must stay readable.
    pub fn read(text: &str) -> Option<Self> {
        let (is_new, rest) = match text.split_once(' ')? {
            (FORMAT, rest) => (true, rest),
            _ => (false, text),
        };
        let mut parts = rest.splitn(if is_new { 4 } else { 3 }, ' ');
        let call_route = match parts.next()? {
            "direct" => CallRoute::Direct,
            "relay" => CallRoute::Relay,
            _ => return None,
        };
        let at = Millis(parts.next()?.parse().ok()?);
        let locks_after = if is_new {
            let seconds: u32 = parts.next()?.parse().ok()?;
            Some(Millis::from_seconds(seconds.into()))
        } else {
            None
        };
        Some(Self {
            token: Token::new(parts.next()?)?,
            call_route,
            at,
            locks_after,
        })
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(text: &str, expected: Expect) {
        let read = StoredToken::read(text);
        expected.assert_eq(&format!("{read:?}"));
        if let Some(kept) = read {
            assert_eq!(kept.write().0, text, "it is written as it was read");
        }
    }

    #[test]
    fn what_is_kept_reads_back() {
        check(
            "direct 1795000000000 s3cret",
            expect![
                "Some(StoredToken { token: Token(SecretBox<str>([REDACTED])), call_route: Direct, at: Millis(1795000000000), locks_after: None })"
            ],
        );
        check(
            "relay 1 a/b+c==",
            expect![
                "Some(StoredToken { token: Token(SecretBox<str>([REDACTED])), call_route: Relay, at: Millis(1), locks_after: None })"
            ],
        );
        check(
            "v2 relay 1795000000000 300 s3cret",
            expect![
                "Some(StoredToken { token: Token(SecretBox<str>([REDACTED])), call_route: Relay, at: Millis(1795000000000), locks_after: Some(Millis(300000)) })"
            ],
        );
        for text in [
            "",
            "v2",
            "v2 direct 1 s3cret",
            "v2 direct 1 soon s3cret",
            "v3 direct 1 300 s3cret",
            "s3cret",
            "demo 1 demo",
            "direct s3cret",
            "direct x y",
            "direct 1 ",
            "direct 1 two words",
        ] {
            check(text, expect!["None"]);
        }
    }
}
