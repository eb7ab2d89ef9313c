//! How the client fails.

use std::fmt;

/// The failure of `avn`, displayed as it words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvnError {
    /// The class that the client prints before the text.
    pub class: Class,
    /// The text. It holds names and types, never a secret.
    pub text: String,
}

/// The Python class of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Arguments that do not go together.
    UserError,
    /// The service does not have what was asked for.
    ConnectionInfoError,
    /// The client died, since the service object lacks a field that it takes for granted.
    KeyError,
    /// The client died, since a field of the service object has a type that it does not expect.
    TypeError,
}

impl AvnError {
    pub(crate) fn new(class: Class, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { class, text }
    }

    pub(crate) fn not_found(what: &str, of: &str) -> Self {
        Self::new(
            Class::ConnectionInfoError,
            format!("Could not find {what} for username {of}"),
        )
    }

    /// Whether the client died of it with a stack trace instead of reporting it.
    pub fn is_crash(&self) -> bool {
        matches!(self.class, Class::KeyError | Class::TypeError)
    }
}

impl fmt::Display for AvnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, text } = self;
        if self.is_crash() {
            write!(f, "{class:?}: {text}")
        } else {
            write!(f, "command failed: {class:?}: {text}")
        }
    }
}

impl std::error::Error for AvnError {}
