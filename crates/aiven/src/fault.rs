//! What can go wrong, told apart only where the caller can act on the difference.

mod body;
mod class;
#[cfg(test)]
mod tests;
mod wait;

use thiserror::Error;

use crate::Response;
use body::ErrorBody;
pub use class::{FaultClass, WriteOutcome};

/// What the `error_code` of a relay's own answer begins with.
pub const RELAY_CODE: &str = "attache_relay_";

/// The longest wait, in seconds, that a server can impose. One that asks for a day may have meant something else, and a
/// try every few minutes is no burden to anybody.
pub const LONGEST_WAIT: u32 = 300;

/// Why a call gave no answer.
///
/// `message` is the server's own text, or the name of the status where it sent none: one line of at most
/// 500 characters, without control characters and never markup.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// No reply: network, preflight or time-out. The outcome of a write is unknown.
    #[error("no reply from the API")]
    Unreachable,
    /// 401: the token is wrong or expired.
    #[error("{message}")]
    Unauthorized {
        /// The server's text.
        message: String,
    },
    /// 403: the token is fine and may not do this.
    #[error("{message}")]
    Forbidden {
        /// The server's text.
        message: String,
        /// The `error_code` of the reply, such as `api_client_ip_allowlist_blocks_caller`.
        code: Option<String>,
        /// The permission that the call needs, in Aiven's words.
        needs: Option<&'static str>,
    },
    /// 404: the object does not exist.
    #[error("{message}")]
    Missing {
        /// The server's text.
        message: String,
        /// The `error_code` of the reply, such as `service_does_not_exist`.
        code: Option<String>,
    },
    /// 409: the state does not allow it. Read the state again before deciding.
    #[error("{message}")]
    Conflict {
        /// The server's text.
        message: String,
        /// The `error_code` of the reply, such as `not_powered`.
        code: Option<String>,
    },
    /// 429: too many requests.
    #[error("{message}")]
    Throttled {
        /// The server's text.
        message: String,
        /// Seconds to wait, from `Retry-After` or from "try again in N s", where either was given.
        seconds: Option<u32>,
    },
    /// Another 4xx: the request itself was refused.
    #[error("{message}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The server's text.
        message: String,
    },
    /// 408 or 5xx: trouble on the way or at the server. The outcome of a write is unknown.
    #[error("{message}")]
    Unavailable {
        /// The HTTP status.
        status: u16,
        /// The server's text.
        message: String,
        /// Seconds to wait, where the server names them.
        seconds: Option<u32>,
    },
    /// The relay on the way answered in Aiven's place. Below 500 it let nothing through; from 500 on it had no answer from
    /// Aiven, and the outcome of a write is unknown.
    #[error("{message}")]
    Relay {
        /// The HTTP status.
        status: u16,
        /// The relay's text.
        message: String,
        /// Seconds to wait, where a gateway between the relay and Aiven names them.
        seconds: Option<u32>,
    },
    /// Another 4xx than 408 and 429, or a redirect, and not in the form of Aiven's errors: a proxy, a gateway or a sign-on page
    /// answered in Aiven's place. It says nothing of the token and of what was asked for.
    #[error("the reply (HTTP {status}) did not come from Aiven")]
    Intermediary {
        /// The HTTP status.
        status: u16,
    },
    /// A successful reply that does not say what it should.
    #[error("the reply could not be read: {what}")]
    Unreadable {
        /// What was expected and not found. Holds no part of the reply, which may carry secrets.
        what: String,
    },
}

impl Fault {
    /// Reads a response outside 2xx. `needs` is the permission of the call that was made.
    ///
    /// ```
    /// use aiven::{Fault, FaultClass, Response};
    ///
    /// let response = Response {
    ///     status: 404,
    ///     retry_after: None,
    ///     body: r#"{"message": "Service does not exist"}"#.to_owned(),
    /// };
    /// let fault = Fault::from_response(&response, None);
    /// assert_eq!(fault.class(), FaultClass::Missing);
    /// assert_eq!(fault.to_string(), "Service does not exist");
    /// ```
    pub fn from_response(response: &Response, needs: Option<&'static str>) -> Self {
        let body = ErrorBody::parse(&response.body);
        let is_retried = matches!(response.status, 408 | 429 | 500..);
        if !is_retried && !body.has_form() {
            return Self::Intermediary {
                status: response.status,
            };
        }
        let message = body
            .message()
            .unwrap_or_else(|| body::status_text(response.status));
        let code = body.code();
        let seconds = || wait::seconds(response.retry_after.as_deref(), &message);
        if code
            .as_ref()
            .is_some_and(|code| code.starts_with(RELAY_CODE))
        {
            return Self::Relay {
                status: response.status,
                seconds: seconds(),
                message,
            };
        }
        match response.status {
            401 => Self::Unauthorized { message },
            403 => Self::Forbidden {
                message,
                code,
                needs,
            },
            404 => Self::Missing { message, code },
            409 => Self::Conflict { message, code },
            429 => Self::Throttled {
                seconds: seconds(),
                message,
            },
            408 | 500.. => Self::Unavailable {
                status: response.status,
                seconds: seconds(),
                message,
            },
            status => Self::Refused { status, message },
        }
    }

    /// Seconds that the server asks to wait before another try.
    pub fn asked_wait(&self) -> Option<u32> {
        match self {
            Self::Throttled { seconds, .. }
            | Self::Unavailable { seconds, .. }
            | Self::Relay { seconds, .. } => *seconds,
            _ => None,
        }
    }

    /// Seconds to wait before another try, as long as the server asks but never longer than [`LONGEST_WAIT`].
    pub fn wait(&self) -> Option<u32> {
        self.asked_wait().map(|seconds| seconds.min(LONGEST_WAIT))
    }

    /// The `error_code` of the reply, where one is known that says more than the status.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Forbidden { code, .. }
            | Self::Missing { code, .. }
            | Self::Conflict { code, .. } => code.as_deref(),
            _ => None,
        }
    }
}
