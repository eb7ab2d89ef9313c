//! The token: a secret with two ways out, onto the wire and to where its owner wants it kept.

use secrecy::{ExposeSecret, SecretString};

/// An Aiven API token. `Debug` never shows it.
#[derive(Clone, Debug)]
pub struct Token(SecretString);

impl Token {
    /// Takes what a person pasted; surrounding white space is not part of a token.
    /// `None` if nothing is left, or if it holds what no HTTP header may carry.
    ///
    /// ```
    /// use aiven::Token;
    ///
    /// let token = Token::new(" s3cret\n").expect("it is one word");
    /// assert_eq!(token.authorization(), "aivenv1 s3cret");
    /// assert!(Token::new("two words").is_none());
    /// ```
    pub fn new(pasted: &str) -> Option<Self> {
        let text = pasted.trim();
        let printable = text.chars().all(|c| c.is_ascii_graphic());
        (!text.is_empty() && printable).then(|| Self(SecretString::from(text)))
    }

    /// The value of the `Authorization` header.
    pub fn authorization(&self) -> String {
        format!("aivenv1 {}", self.expose())
    }

    /// The token itself, for the one who keeps it.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_never_shows_the_token() {
        let token = Token::new(" s3cret ").unwrap();
        for debug in [
            format!("{token:?}"),
            format!("{:#?}", token.clone()),
            format!("{:?}", Some((&token, "and more"))),
        ] {
            assert!(!debug.contains("s3cret"), "{debug}");
        }
        assert_eq!(token.authorization(), "aivenv1 s3cret");
    }

    #[test]
    fn a_token_that_no_header_can_carry_is_none() {
        for pasted in ["", "  \n", "two words", "tok\nen", "tok\u{0}en", "töken"] {
            assert!(Token::new(pasted).is_none(), "{pasted:?}");
        }
    }
}
