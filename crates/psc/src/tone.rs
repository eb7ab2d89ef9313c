//! How good or bad something is.

/// How good or bad something is. Never the only carrier of the meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Done, working.
    Good,
    /// For information.
    Neutral,
    /// At work; wait.
    Busy,
    /// Worth a look.
    Warning,
    /// Must be put right.
    Bad,
}

/// Something that deserves attention.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// How much.
    pub tone: Tone,
    /// What it is.
    pub title: String,
    /// Why, and what to do.
    pub text: String,
}

impl Notice {
    pub(crate) fn new(tone: Tone, title: &str, text: impl Into<String>) -> Self {
        Self {
            tone,
            title: title.to_owned(),
            text: text.into(),
        }
    }
}
