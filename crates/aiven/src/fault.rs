//! What can go wrong, told apart only where the caller can act on the difference.

use serde_json::Value;
use thiserror::Error;

use crate::Reply;

/// Why a call gave no answer. `message` is the server's own text, never markup, never HTML.
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
    },
    /// 409: the state does not allow it. Read the state again before deciding.
    #[error("{message}")]
    Conflict {
        /// The server's text.
        message: String,
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
    },
    /// A successful reply that does not say what it should.
    #[error("the reply could not be read: {what}")]
    Unreadable {
        /// What was expected and not found. Holds no part of the reply, which may carry secrets.
        what: String,
    },
}

impl Fault {
    /// Reads a reply outside 2xx. `needs` is the permission of the call that was made.
    pub fn from_reply(reply: &Reply, needs: Option<&'static str>) -> Self {
        let body = serde_json::from_str::<Value>(&reply.body).unwrap_or(Value::Null);
        let message = message(&body).unwrap_or_else(|| status_text(reply.status));
        match reply.status {
            401 => Self::Unauthorized { message },
            403 => Self::Forbidden {
                message,
                code: code(&body),
                needs,
            },
            404 => Self::Missing { message },
            409 => Self::Conflict { message },
            429 => {
                let seconds = seconds(reply.retry_after.as_deref(), &message);
                Self::Throttled { message, seconds }
            }
            408 | 500.. => Self::Unavailable {
                status: reply.status,
                message,
            },
            status => Self::Refused { status, message },
        }
    }

    /// Whether a write that met this fault may have happened all the same.
    pub fn leaves_outcome_open(&self) -> bool {
        matches!(
            self,
            Self::Unreachable
                | Self::Conflict { .. }
                | Self::Throttled { .. }
                | Self::Unavailable { .. }
                | Self::Unreadable { .. }
        )
    }
}

/// The printable text of an error body, in the order Aiven's own clients look for it: `message`, the first
/// `errors[].message`, the first string in `errors`, `errors` itself.
fn message(body: &Value) -> Option<String> {
    let errors = &body["errors"];
    body["message"]
        .as_str()
        .or_else(|| {
            errors
                .as_array()?
                .iter()
                .find_map(|error| error["message"].as_str())
        })
        .or_else(|| errors.as_array()?.iter().find_map(Value::as_str))
        .or_else(|| errors.as_str())
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

fn code(body: &Value) -> Option<String> {
    body["errors"]
        .as_array()
        .and_then(|errors| errors.iter().find_map(|error| error["error_code"].as_str()))
        .or_else(|| body["error_code"].as_str())
        .map(str::to_owned)
}

fn seconds(retry_after: Option<&str>, message: &str) -> Option<u32> {
    if let Some(seconds) = retry_after.and_then(|text| text.trim().parse().ok()) {
        return Some(seconds);
    }
    let rest = &message[message.find("try again in ")? + "try again in ".len()..];
    let digits = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    rest[..digits].parse().ok()
}

fn status_text(status: u16) -> String {
    let text = match status {
        400 => "Bad request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not found",
        405 => "Method not allowed",
        408 => "Request time-out",
        409 => "Conflict",
        413 => "Request body too large",
        417 => "Expectation failed",
        429 => "Too many requests",
        500 => "Internal server error",
        501 => "Not implemented",
        502 => "Bad gateway",
        503 => "Service unavailable",
        504 => "Gateway time-out",
        _ => return format!("HTTP status {status}"),
    };
    format!("{text} (HTTP {status})")
}
