//! Paths of the API, each name in them percent-encoded on its own.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// The template with a name in the place of each `{}`.
///
/// A browser resolves `.` and `..` however they are encoded (WHATWG URL, double-dot segment), so the percent
/// sign itself is encoded: such a name, which nothing at Aiven can have, is then not found instead of
/// naming another object.
pub(super) fn path(template: &str, names: &[&str]) -> String {
    let mut path = String::new();
    let mut names = names.iter();
    for part in template.split("{}") {
        path.push_str(part);
        match names.next() {
            Some(&name @ ("." | "..")) => path.push_str(&name.replace('.', "%252E")),
            Some(name) => path.extend(utf8_percent_encode(name, SEGMENT)),
            None => {}
        }
    }
    path
}

/// Fails to compile where a template has not one `{}` for each name.
pub(super) const fn check(template: &str, names: &[&str]) {
    let (bytes, mut at, mut found) = (template.as_bytes(), 0, 0);
    while at < bytes.len() {
        if bytes[at] == b'{' {
            found += 1;
        }
        at += 1;
    }
    assert!(found == names.len(), "one pair of braces for each name");
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
                path("/v1/project/{}/vpcs", &[segment]),
                format!("/v1/project/{encoded}/vpcs")
            );
        }
    }

    #[test]
    fn no_segment_is_resolved_by_a_browser() {
        // The dot segments of the WHATWG URL standard, in lower case.
        let resolved = [".", "%2e", "..", ".%2e", "%2e.", "%2e%2e"];
        for segment in resolved {
            let path = path("/v1/{}", &[segment]).to_ascii_lowercase();
            assert!(!resolved.contains(&&path["/v1/".len()..]), "{path}");
        }
    }
}
