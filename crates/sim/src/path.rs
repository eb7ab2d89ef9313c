//! Paths and queries, decoded; user names and passwords of URIs, encoded.

use std::borrow::Cow;

use crate::Refusal;

/// The path's segments, each decoded by itself, and the query as it came.
pub(crate) fn split(path: &str) -> Result<(Vec<Cow<'_, str>>, &str), Refusal> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let segments = path
        .strip_prefix('/')
        .unwrap_or(path)
        .split('/')
        .map(decode)
        .collect::<Option<Vec<_>>>()
        .ok_or_else(|| Refusal::bad_request("The path is not percent-encoded UTF-8"))?;
    Ok((segments, query))
}

fn decode(segment: &str) -> Option<Cow<'_, str>> {
    if !segment.contains('%') {
        return Some(Cow::Borrowed(segment));
    }
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
        bytes.push(high << 4 | low);
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// Whether the query asks for secrets; `include_secrets` must be a boolean.
pub(crate) fn include_secrets(query: &str) -> Result<bool, Refusal> {
    let mut asked = false;
    for pair in query.split('&') {
        match pair.split_once('=').unwrap_or((pair, "")) {
            ("include_secrets", "true") => asked = true,
            ("include_secrets", "false") => asked = false,
            ("include_secrets", _) => {
                return Err(Refusal::bad_request(
                    "Invalid query parameter 'include_secrets': a boolean is expected",
                ));
            }
            _ => {}
        }
    }
    Ok(asked)
}

/// A user name or password as it stands in a URI.
pub(crate) fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_are_decoded_one_by_one() {
        for (path, expected) in [
            ("/v1/me", "[v1][me] "),
            (
                "/v1/project/a%2Fb/service?x=1",
                "[v1][project][a/b][service] x=1",
            ),
            ("/v1/project/gr%C3%BCn", "[v1][project][grün] "),
            ("/v1//", "[v1][][] "),
            ("", "[] "),
            ("/v1/%C3", "400"),
            ("/v1/%2", "400"),
            ("/v1/%zz", "400"),
        ] {
            let said = match split(path) {
                Ok((segments, query)) => {
                    format!("[{}] {query}", segments.join("]["))
                }
                Err(refusal) => refusal.status.to_string(),
            };
            assert_eq!(said, expected, "{path}");
        }
    }

    #[test]
    fn the_query_is_read_strictly() {
        for (query, expected) in [
            ("", Some(false)),
            ("limit=1&include_secrets=true", Some(true)),
            ("include_secrets=false", Some(false)),
            ("include_secrets=1", None),
            ("include_secrets", None),
        ] {
            assert_eq!(include_secrets(query).ok(), expected, "{query}");
        }
    }

    #[test]
    fn everything_but_the_unreserved_is_encoded() {
        assert_eq!(encode("a/b+c@d:é~"), "a%2Fb%2Bc%40d%3A%C3%A9~");
    }
}
