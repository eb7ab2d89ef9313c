//! How long a server asks to wait.

/// Seconds to wait: `Retry-After` if it is a number, else what the message asks for.
///
/// `Retry-After` may also be a date, which means nothing without a clock and is passed over.
pub(super) fn seconds(retry_after: Option<&str>, message: &str) -> Option<u32> {
    retry_after
        .map(str::trim)
        .filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|text| text.parse().ok())
        .or_else(|| asked_for(message))
}

/// Finds `try again in 28s`. Another unit than seconds is no answer: a wait cut short would be worse.
fn asked_for(message: &str) -> Option<u32> {
    const ASKING: &str = "try again in ";
    let start = message.to_ascii_lowercase().find(ASKING)? + ASKING.len();
    let rest = message[start..].trim_start();
    let (digits, rest) = split(rest, |c| c.is_ascii_digit());
    let (unit, _) = split(rest.trim_start(), |c| c.is_ascii_alphabetic());
    match unit.to_ascii_lowercase().as_str() {
        "s" | "sec" | "secs" | "second" | "seconds" => digits.parse().ok(),
        _ => None,
    }
}

fn split(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}
