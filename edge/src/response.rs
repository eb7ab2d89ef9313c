//! What of the API's answer goes back to the page.

use crate::headers::{self, Header};
use crate::refusal::Refusal;

/// The headers of an answer that the page may see. Cookies, CORS and all others stay behind.
const PASSED: &[&str] = &["Content-Type", "Retry-After", "X-Request-Id"];

/// The headers of an answer that go back. Nothing has no type, whatever was said about it.
pub fn passed(has_body: bool) -> &'static [&'static str] {
    if has_body { PASSED } else { &PASSED[1..] }
}

/// The status that says that a condition of the request, such as `If-None-Match`, does not hold.
const NOT_MODIFIED: u16 = 304;

/// Whether an answer goes back, once all of its `length` bytes are there. Without any, it needs no type.
///
/// # Errors
/// [`Refusal::Redirect`] for a redirect, which is never followed and never handed on: it could lead a browser and its
/// token elsewhere. The answer to a condition, 304, leads nowhere and passes. [`Refusal::NotJson`] for whatever is not
/// JSON: it is not the API that speaks but something on the way, such as a gateway's page.
pub fn judge(status: u16, content_type: &str, length: usize) -> Result<(), Refusal> {
    if (300..400).contains(&status) && status != NOT_MODIFIED {
        return Err(Refusal::Redirect);
    }
    if length > 0 && !is_json(content_type) {
        return Err(Refusal::NotJson);
    }
    Ok(())
}

/// Whether a type is JSON's own or says that it is written in JSON: `application/problem+json`.
fn is_json(content_type: &str) -> bool {
    let media_type = content_type.split(';').next().unwrap_or_default();
    let media_type = media_type.trim().to_ascii_lowercase();
    match media_type.strip_prefix("application/") {
        Some("json") => true,
        Some(name) => name.strip_suffix("+json").is_some_and(is_token),
        None => false,
    }
}

/// Whether it is a name as media types have it.
fn is_token(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte);
    !name.is_empty() && name.bytes().all(plain)
}

/// How long an answer asks to wait, where that is what HTTP has for it: seconds, or a date in the form that is to be sent.
///
/// Source: RFC 9110, sections 10.2.3 and 5.6.7.
pub fn asked_wait(retry_after: &str) -> Option<&str> {
    const DATE: &[u8] = b"Xxx, 00 Xxx 0000 00:00:00 GMT";
    let value = retry_after.trim_matches([' ', '\t']);
    let bytes = value.as_bytes();
    let is_seconds = (1..=10).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_digit);
    let fits = |(byte, form): (&u8, &u8)| match form {
        b'X' => byte.is_ascii_uppercase(),
        b'x' => byte.is_ascii_lowercase(),
        b'0' => byte.is_ascii_digit(),
        _ => byte == form,
    };
    let is_date = bytes.len() == DATE.len() && bytes.iter().zip(DATE).all(fits);
    (is_seconds || is_date).then_some(value)
}

/// What goes with every answer, whoever it is from.
pub(crate) fn always() -> Vec<Header> {
    let mut always = headers::everywhere(&[]);
    always.push(headers::transport_security());
    always.push(("Cache-Control", "no-store".to_owned()));
    always
}
