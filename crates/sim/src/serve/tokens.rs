//! Tokens of a test's own choosing: further names of the callers that the world knows.

use std::fmt;

/// The tokens that the world has an answer of their own for.
const NAMES: [&str; 4] = ["demo", "readonly", "stranger", "expired"];

/// Further tokens, and whose they are. `Debug` shows no token.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Tokens(Vec<(&'static str, String)>);

impl Tokens {
    /// Those given, each as `NAME=TEXT`.
    pub(super) fn read(words: &[String]) -> Result<Self, String> {
        let mut tokens = Self::default();
        words.iter().try_for_each(|word| tokens.add(word))?;
        Ok(tokens)
    }

    fn add(&mut self, word: &str) -> Result<(), String> {
        let (name, text) = word.split_once('=').unwrap_or((word, ""));
        let known = NAMES.iter().find(|known| **known == name);
        let known = known.ok_or_else(|| {
            let names = NAMES.join(", ");
            format!("there is no token '{name}'; write NAME=TEXT, NAME being one of {names}")
        })?;
        if text.is_empty() || !text.chars().all(|c| c.is_ascii_graphic()) {
            return Err(format!(
                "the text after {name}= is no token: it must be one word of letters, digits and signs"
            ));
        }
        self.0.push((known, text.to_owned()));
        Ok(())
    }

    /// The token under which the world knows the owner of `token`.
    pub(super) fn known_as<'a>(&self, token: &'a str) -> &'a str {
        let found = self.0.iter().find(|(_, text)| text == token);
        found.map_or(token, |(name, _)| name)
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Tokens;

    #[test]
    fn a_further_token_is_its_owner_s() {
        let mut tokens = Tokens::default();
        assert_eq!(tokens.add("demo=a=b"), Ok(()));
        assert_eq!(tokens.add("readonly=other"), Ok(()));
        for (token, known) in [
            ("a=b", "demo"),
            ("other", "readonly"),
            ("demo", "demo"),
            ("a", "a"),
        ] {
            assert_eq!(tokens.known_as(token), known);
        }
        assert_eq!(format!("{tokens:?}"), r#"["demo", "readonly"]"#);
    }

    #[test]
    fn what_is_no_token_is_refused_and_not_repeated() {
        let refused = |word: &str| Tokens::default().add(word).expect_err(word);
        assert!(
            refused("nobody=s3cret").starts_with("there is no token 'nobody'; write NAME=TEXT")
        );
        for word in ["demo", "demo=", "demo=s3cret word", "demo=s3cret\u{e9}"] {
            let refusal = refused(word);
            assert!(
                refusal.starts_with("the text after demo= is no token"),
                "{refusal}"
            );
            assert!(!refusal.contains("s3cret"), "{refusal}");
        }
    }
}
