//! Why a command stopped, in words for the person who ran it.

use std::fmt;

/// A command that cannot go on: what happened, why, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    text: String,
    exit: u8,
}

impl Failure {
    /// Something went wrong while the command ran: exit status 1.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            exit: 1,
        }
    }

    /// The command was called wrongly: exit status 2.
    pub fn usage(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            exit: 2,
        }
    }

    /// The exit status for the shell.
    pub fn exit(&self) -> u8 {
        self.exit
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Failure {}

/// Puts an error of the system into a sentence.
pub trait Explain<T> {
    /// `what` names what could not be done, such as `cannot read Cargo.lock`; the cause is added behind it.
    fn explain(self, what: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T, E: fmt::Display> Explain<T> for Result<T, E> {
    fn explain(self, what: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|cause| Failure::new(format!("{}: {cause}", what())))
    }
}
