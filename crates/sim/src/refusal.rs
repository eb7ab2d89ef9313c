//! Refusals, in the shape of Aiven's error bodies.

use serde_json::Value;

use crate::json::{put, record};

/// Why the world did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The text for a person.
    pub message: String,
    /// Aiven's `error_code`, where one is known for the case.
    pub error_code: Option<&'static str>,
}

impl Refusal {
    pub(crate) fn new(status: u16, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            error_code: None,
        }
    }

    pub(crate) fn with_code(self, error_code: &'static str) -> Self {
        Self {
            error_code: Some(error_code),
            ..self
        }
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(400, message)
    }

    pub(crate) fn conflict(message: impl Into<String>) -> Self {
        Self::new(409, message)
    }

    pub(crate) fn not_simulated(what: &str) -> Self {
        Self::new(
            501,
            ["The simulator knows ", what, " and does not play it"].concat(),
        )
    }

    /// The JSON body: `message` at the top, and once more in `errors` with the status.
    pub fn body(&self) -> Value {
        let mut error = record([
            ("message", self.message.as_str().into()),
            ("status", self.status.into()),
        ]);
        if let Some(code) = self.error_code {
            put(&mut error, [("error_code", code.into())]);
        }
        record([
            ("errors", Value::Array(vec![error])),
            ("message", self.message.as_str().into()),
        ])
    }
}
