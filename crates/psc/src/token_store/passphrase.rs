//! What opens a token that is kept encrypted, and which ones are too weak for that.

use secrecy::{ExposeSecret, SecretString};

/// What opens a token that is kept encrypted. `Debug` never shows it.
#[derive(Clone, Debug)]
pub struct Passphrase {
    typed: SecretString,
    is_common: bool,
}

/// Why a new passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weakness {
    /// It has too few characters.
    Short,
    /// It is made of a few characters, a piece again and again, or a run such as `abcdefghijkl`.
    Repeats,
    /// It is on the list of common ones.
    Common,
}

/// How many different characters a new one must have.
const FEWEST_DIFFERENT: usize = 5;

impl Passphrase {
    /// The fewest characters of a new one.
    pub const SHORTEST: usize = 12;
    /// How often it is hashed with SHA-256 (PBKDF2) on its way to a key. OWASP asks for 600,000 at least.
    /// What is kept names its own number, so this one may grow.
    pub const ROUNDS: u32 = 1_000_000;

    /// Takes what was typed, spaces and all.
    pub fn new(typed: &str) -> Self {
        Self {
            typed: SecretString::from(typed),
            is_common: false,
        }
    }

    /// Takes in whether it is on the list of common ones, which the shell has.
    #[must_use]
    pub fn compared(self, is_common: bool) -> Self {
        Self { is_common, ..self }
    }

    /// What was typed, for the one who makes a key of it.
    pub fn expose(&self) -> &str {
        self.typed.expose_secret()
    }

    /// Why it is not taken as a new one.
    pub(crate) fn weakness(&self) -> Option<Weakness> {
        let typed: Vec<char> = self.expose().chars().collect();
        if typed.len() < Self::SHORTEST {
            Some(Weakness::Short)
        } else if repeats(&typed) {
            Some(Weakness::Repeats)
        } else {
            self.is_common.then_some(Weakness::Common)
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.expose().is_empty()
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Passphrase {}

fn repeats(typed: &[char]) -> bool {
    let is_new = |(index, char): (usize, &char)| !typed[..index].contains(char);
    let different = typed.iter().enumerate().filter(|&seen| is_new(seen));
    if different.count() < FEWEST_DIFFERENT {
        return true;
    }
    let mut pieces = 1..=typed.len() / 2;
    let mut steps = typed
        .windows(2)
        .map(|pair| u32::from(pair[1]).wrapping_sub(u32::from(pair[0])));
    let first = steps.next();
    pieces.any(|piece| {
        let pairs = typed.iter().zip(&typed[piece..]);
        pairs
            .into_iter()
            .all(|(one, next)| one.eq_ignore_ascii_case(next))
    }) || steps.all(|step| Some(step) == first)
}

#[cfg(test)]
mod tests {
    use super::{Passphrase, Weakness};

    fn check(typed: &str, weakness: Option<Weakness>) {
        assert_eq!(Passphrase::new(typed).weakness(), weakness, "{typed}");
    }

    #[test]
    fn one_that_is_too_short_is_weak() {
        check("", Some(Weakness::Short));
        check("eleven char", Some(Weakness::Short));
        check("twelve chars", None);
        // Characters count, not bytes.
        check("ééééééé", Some(Weakness::Short));
    }

    #[test]
    fn one_that_repeats_itself_is_weak() {
        for typed in [
            "aaaaaaaaaaaa",
            "abababababab",
            "aaaaaaaaaaaab",
            "112233112233",
            "passwordpassword",
            "PasswordpassworD",
            "horse horse horse",
            "secret, secret, sec",
            "abcdefghijkl",
            "zyxwvutsrqponm",
            "acegikmoqsuwy",
            "日本日本日本日本日本日本",
        ] {
            check(typed, Some(Weakness::Repeats));
        }
        for typed in [
            "correct horse battery",
            "that that is is",
            "abcdefghijkm",
            "3k9x-3k9x-77q",
        ] {
            check(typed, None);
        }
    }

    #[test]
    fn a_common_one_is_weak() {
        let typed = || Passphrase::new("qazwsxedcrfv");
        assert_eq!(typed().compared(true).weakness(), Some(Weakness::Common));
        assert_eq!(typed().compared(false).weakness(), None);
    }

    #[test]
    fn it_is_hashed_often_and_never_printed() {
        const { assert!(Passphrase::ROUNDS >= 600_000) };
        let printed = format!("{:?}", Passphrase::new("correct horse battery"));
        assert!(!printed.contains("horse"), "{printed}");
    }
}
