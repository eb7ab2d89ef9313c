//! What of the API's answer goes back to the page.

use crate::headers::{self, Header};
use crate::refusal::Refusal;

/// The headers of an answer that the page may see. Cookies, CORS and all others stay behind.
const PASSED: &[&str] = &["Content-Type", "Retry-After", "X-Request-Id"];

/// The status that says that a condition of the request, such as `If-None-Match`, does not hold.
const NOT_MODIFIED: u16 = 304;

/// The headers for an answer of this status, `header` being what the API sent.
///
/// # Errors
/// [`Refusal::Redirect`] for a redirect, which is never followed and never handed on: it could lead a browser and its
/// token elsewhere. The answer to a condition, 304, leads nowhere and passes.
pub fn headers(
    status: u16,
    header: impl Fn(&str) -> Option<String>,
) -> Result<Vec<Header>, Refusal> {
    if (300..400).contains(&status) && status != NOT_MODIFIED {
        return Err(Refusal::Redirect);
    }
    let passed = PASSED
        .iter()
        .filter_map(|name| Some((*name, header(name)?)));
    Ok(passed.chain(always()).collect())
}

/// Whether an answer of this status has a body at all.
pub fn has_body(status: u16) -> bool {
    !matches!(status, 101 | 204 | 205 | NOT_MODIFIED)
}

/// What goes with every answer, whoever it is from.
pub(crate) fn always() -> Vec<Header> {
    let mut always = headers::everywhere(&[]);
    always.push(headers::transport_security());
    always.push(("Cache-Control", "no-store".to_owned()));
    always
}
