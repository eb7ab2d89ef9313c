//! Text made of typed spans, so that what is secret can be masked, left out or shown.
//!
//! Every snippet is a [`Text`]. It never shows a secret by itself: `Debug` masks, and there is no `Display`;
//! whoever wants the secret asks for it by name with [`Text::reveal`].

use std::fmt;

use serde::{Deserialize, Serialize};

/// What stands in for a secret on screen. Its length says nothing about the secret's.
pub const MASK: &str = "••••••••";

/// What a span of text is, so that a page can mark it up and mask what must be masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SpanKind {
    /// Words of the tool: its name, options and punctuation.
    Plain,
    /// A word that the language gives a meaning to.
    Keyword,
    /// A value that is none of the kinds below, with the quotes of its language.
    Literal,
    /// What the language does not read.
    Comment,
    /// What reads a variable of the environment.
    Variable,
    /// A DNS name or an address.
    Host,
    /// A TCP port.
    Port,
    /// The name of a service user.
    User,
    /// The name of a file on the reader's machine.
    Path,
    /// A password.
    Secret,
    /// A visible stand-in for something that could not be had; the text does not work before it is replaced.
    Missing,
}

/// A run of text of one kind.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    kind: SpanKind,
    text: String,
    /// What stands for a secret in text that is handed on without it; empty for every other kind.
    placeholder: String,
}

impl Span {
    /// What kind of text this is.
    pub fn kind(&self) -> SpanKind {
        self.kind
    }

    /// The text itself, secret or not.
    pub fn reveal(&self) -> &str {
        &self.text
    }

    /// The text, or [`MASK`] in place of a secret.
    pub fn masked(&self) -> &str {
        match self.kind {
            SpanKind::Secret => MASK,
            _ => &self.text,
        }
    }

    /// The text, or the name of a variable in place of a secret.
    pub fn placeholder(&self) -> &str {
        match self.kind {
            SpanKind::Secret => &self.placeholder,
            _ => &self.text,
        }
    }
}

/// A line, or part of one, as spans. Neighbouring spans follow each other without a gap.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    spans: Vec<Span>,
}

impl Text {
    /// The spans, in order.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The whole text with its secrets: for the clipboard, on the reader's explicit wish.
    pub fn reveal(&self) -> String {
        self.spans.iter().map(Span::reveal).collect()
    }

    /// The text for the screen: [`MASK`] in place of each secret.
    pub fn masked(&self) -> String {
        self.spans.iter().map(Span::masked).collect()
    }

    /// The text for handing on: the name of a variable in place of each secret, such as `$AIVEN_PASSWORD`.
    pub fn placeholder(&self) -> String {
        self.spans.iter().map(Span::placeholder).collect()
    }

    /// Whether [`Self::reveal`] holds a secret.
    pub fn has_secret(&self) -> bool {
        self.has(SpanKind::Secret)
    }

    /// Whether something is missing, so that the text does not work as it stands.
    pub fn has_missing(&self) -> bool {
        self.has(SpanKind::Missing)
    }

    fn has(&self, kind: SpanKind) -> bool {
        self.spans.iter().any(|span| span.kind == kind)
    }

    /// Adds words of the tool.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.span(SpanKind::Plain, text)
    }

    /// Adds a DNS name or an address.
    #[must_use]
    pub fn host(self, text: impl Into<String>) -> Self {
        self.span(SpanKind::Host, text)
    }

    /// Adds a TCP port.
    #[must_use]
    pub fn port(self, text: impl Into<String>) -> Self {
        self.span(SpanKind::Port, text)
    }

    /// Adds the name of a service user.
    #[must_use]
    pub fn user(self, text: impl Into<String>) -> Self {
        self.span(SpanKind::User, text)
    }

    /// Adds the name of a file.
    #[must_use]
    pub fn path(self, text: impl Into<String>) -> Self {
        self.span(SpanKind::Path, text)
    }

    /// Adds a stand-in for something that could not be had.
    #[must_use]
    pub fn missing(self, text: impl Into<String>) -> Self {
        self.span(SpanKind::Missing, text)
    }

    /// Adds a secret, and what stands for it in text that is handed on without it.
    #[must_use]
    pub fn secret(mut self, text: impl Into<String>, placeholder: impl Into<String>) -> Self {
        self.spans.push(Span {
            kind: SpanKind::Secret,
            text: text.into(),
            placeholder: placeholder.into(),
        });
        self
    }

    /// Adds a span of any kind but `Secret`, which needs a placeholder.
    #[must_use]
    pub fn span(mut self, kind: SpanKind, text: impl Into<String>) -> Self {
        self.spans.push(Span {
            kind,
            text: text.into(),
            placeholder: String::new(),
        });
        self
    }

    /// Adds another text.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.spans.extend(other.spans);
        self
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}({:?})", self.kind, self.masked())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.spans).finish()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::default().plain(text)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &Text, expect: &Expect) {
        expect.assert_eq(&format!(
            "{}\n{}\n{}\n{text:?}",
            text.reveal(),
            text.masked(),
            text.placeholder()
        ));
    }

    #[test]
    fn secrets_show_only_when_revealed() {
        let text = Text::from("u:")
            .secret("s3cret", "$PW")
            .plain("@")
            .host("h");
        assert!(text.has_secret() && !text.has_missing());
        check(
            &text,
            &expect![[r#"
                u:s3cret@h
                u:••••••••@h
                u:$PW@h
                [Plain("u:"), Secret("••••••••"), Plain("@"), Host("h")]"#]],
        );
    }

    #[test]
    fn what_is_missing_always_shows() {
        let text = Text::from("pw=").missing("REDACTED_PASSWORD");
        assert!(!text.has_secret() && text.has_missing());
        check(
            &text,
            &expect![[r#"
                pw=REDACTED_PASSWORD
                pw=REDACTED_PASSWORD
                pw=REDACTED_PASSWORD
                [Plain("pw="), Missing("REDACTED_PASSWORD")]"#]],
        );
    }
}
