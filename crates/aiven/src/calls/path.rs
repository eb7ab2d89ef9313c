//! Paths of the API, each segment percent-encoded on its own.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{Method, Request};

/// All but the unreserved characters of RFC 3986.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// `/v1` and the segments.
///
/// A browser resolves `.` and `..` however they are encoded (WHATWG URL, double-dot segment), so the percent
/// sign itself is encoded: such a name, which nothing at Aiven can have, is then not found instead of
/// naming another object.
fn path(segments: &[&str]) -> String {
    let mut path = "/v1".to_owned();
    for segment in segments {
        path.push('/');
        if matches!(*segment, "." | "..") {
            path.push_str(&segment.replace('.', "%252E"));
        } else {
            path.extend(utf8_percent_encode(segment, SEGMENT));
        }
    }
    path
}

pub(crate) fn get(segments: &[&str]) -> Request {
    Request {
        method: Method::Get,
        path: path(segments),
        body: None,
        authorized: true,
    }
}

pub(crate) fn post(segments: &[&str], body: Option<String>) -> Request {
    Request {
        method: Method::Post,
        path: path(segments),
        body,
        authorized: true,
    }
}

pub(crate) fn put(segments: &[&str], body: String) -> Request {
    Request {
        method: Method::Put,
        path: path(segments),
        body: Some(body),
        authorized: true,
    }
}

pub(crate) fn delete(segments: &[&str]) -> Request {
    Request {
        method: Method::Delete,
        path: path(segments),
        body: None,
        authorized: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_stays_one_segment() {
        for (segment, encoded) in [
            ("prod-1_a.b~c", "prod-1_a.b~c"),
            ("a/b", "a%2Fb"),
            ("a\\b", "a%5Cb"),
            ("a?b#c", "a%3Fb%23c"),
            ("a b\tc\n", "a%20b%09c%0A"),
            ("50%", "50%25"),
            ("ü€🦀", "%C3%BC%E2%82%AC%F0%9F%A6%80"),
            ("@:;=&+$,!'()*", "%40%3A%3B%3D%26%2B%24%2C%21%27%28%29%2A"),
            ("...", "..."),
            ("..a", "..a"),
            (".", "%252E"),
            ("..", "%252E%252E"),
            ("%2e", "%252e"),
            (".%2E", ".%252E"),
        ] {
            assert_eq!(
                path(&["project", segment, "vpcs"]),
                format!("/v1/project/{encoded}/vpcs")
            );
        }
    }

    #[test]
    fn no_segment_is_resolved_by_a_browser() {
        // The dot segments of the WHATWG URL standard, in lower case.
        let resolved = [".", "%2e", "..", ".%2e", "%2e.", "%2e%2e"];
        for segment in resolved {
            let path = path(&[segment]).to_ascii_lowercase();
            assert!(!resolved.contains(&&path["/v1/".len()..]), "{path}");
        }
    }
}
