//! The body of an error: what of it may be shown.

use serde_json::Value;

/// The longest text that is shown, in characters; a server's error page may be of any length.
const LONGEST: usize = 500;

/// The body of a reply outside 2xx, or nothing if it is no JSON.
pub(super) struct ErrorBody(Value);

impl ErrorBody {
    /// Never fails: gateways answer with HTML, and some errors have no body at all.
    pub(super) fn parse(body: &str) -> Self {
        Self(serde_json::from_str(body).unwrap_or(Value::Null))
    }

    /// Whether this is an error as Aiven writes it: an object with a `message`, with `errors` or with an `error_code`.
    pub(super) fn has_form(&self) -> bool {
        ["message", "errors", "error_code"]
            .iter()
            .any(|key| !self.0[key].is_null())
    }

    /// The printable text, in the order of Aiven's own clients: `message`, the first `errors[].message`, the
    /// first string in `errors`, `errors` itself. A text that cannot be shown makes way for the next one.
    pub(super) fn message(&self) -> Option<String> {
        let errors = &self.0["errors"];
        let items = || errors.as_array().into_iter().flatten();
        std::iter::once(&self.0["message"])
            .chain(items().map(|error| &error["message"]))
            .chain(items())
            .chain([errors])
            .filter_map(Value::as_str)
            .find_map(printable)
    }

    /// The first `errors[].error_code`, or the one at top level, where some replies carry it.
    pub(super) fn code(&self) -> Option<String> {
        let errors = self.0["errors"].as_array().into_iter().flatten();
        errors
            .map(|error| &error["error_code"])
            .chain([&self.0["error_code"]])
            .filter_map(Value::as_str)
            .find_map(printable)
    }
}

/// One bounded line of plain text, or `None` if nothing of it can be shown.
fn printable(text: &str) -> Option<String> {
    let visible: String = text
        .chars()
        .filter(|c| !reorders(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let mut line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() || is_markup(&line) {
        return None;
    }
    if line.chars().count() > LONGEST {
        line = line.chars().take(LONGEST - 1).collect();
        line.push('…');
    }
    Some(line)
}

/// Characters that are invisible and change the order in which others are shown.
fn reorders(c: char) -> bool {
    matches!(
        c,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// Whether a text is HTML or XML, or carries a page of it.
fn is_markup(text: &str) -> bool {
    let opens = text
        .strip_prefix('<')
        .and_then(|rest| rest.chars().next())
        .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '!' | '?' | '/'));
    opens || text.to_ascii_lowercase().contains("<html")
}

/// What HTTP calls a status, for replies without a text of their own.
pub(super) fn status_text(status: u16) -> String {
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
