//! Reads the address of a request as text, and refuses whatever two readers could read differently.

use crate::refusal::Refusal;

/// Longer than any address of the page, in bytes.
const LONGEST: usize = 2048;

/// The parts of an address that is plain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// Scheme and host: `https://attache.example`.
    pub(super) origin: &'a str,
    pub(super) path: &'a str,
    /// What comes after the question mark, if there is one.
    pub(super) query: Option<&'a str>,
}

impl<'a> Address<'a> {
    pub(super) fn read(url: &'a str) -> Result<Self, Refusal> {
        if url.len() > LONGEST {
            return Err(Refusal::AddressTooLong);
        }
        let parts = Self::parts(url).ok_or(Refusal::Address)?;
        let host = parts.host();
        // No user name, which could pass for the host, and nothing that ends a host early.
        let host_is_plain = !host.is_empty()
            && host
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-.:[]".contains(&b));
        let path_is_plain = parts.path.split('/').skip(1).all(is_plain);
        if !host_is_plain || !path_is_plain {
            return Err(Refusal::Address);
        }
        if parts.origin.starts_with("https:") || is_this_machine(host) {
            Ok(parts)
        } else {
            Err(Refusal::Insecure)
        }
    }

    /// The host with its port.
    pub(super) fn host(&self) -> &'a str {
        self.origin.split_once("://").map_or("", |(_, host)| host)
    }

    fn parts(url: &'a str) -> Option<Self> {
        let scheme = ["https://", "http://"]
            .into_iter()
            .find(|scheme| url.starts_with(scheme))?;
        let slash = url[scheme.len()..].find(['/', '?', '#', '\\'])?;
        let (origin, rest) = url.split_at(scheme.len() + slash);
        let (path, query) = match rest.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (rest, None),
        };
        path.starts_with('/').then_some(Self {
            origin,
            path,
            query,
        })
    }
}

/// Whether a host is this very machine, as browsers see it: no wire leads there.
fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

/// Whether a segment means itself to every reader: it is not empty, no dot segment, and what is encoded in it is text
/// without signs that separate, climb, end a text or are an encoding themselves.
fn is_plain(segment: &str) -> bool {
    if segment.is_empty() || segment == "." || segment == ".." {
        return false;
    }
    let mut decoded = Vec::with_capacity(segment.len());
    let mut bytes = segment.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'%' => match (bytes.next().and_then(digit), bytes.next().and_then(digit)) {
                (Some(high), Some(low)) if !is_odd(high * 16 + low) => {
                    decoded.push(high * 16 + low);
                }
                _ => return false,
            },
            b'-' | b'.' | b'_' | b'~' => decoded.push(byte),
            _ if byte.is_ascii_alphanumeric() => decoded.push(byte),
            _ => return false,
        }
    }
    std::str::from_utf8(&decoded).is_ok()
}

/// Bytes that no name at Aiven has and that mean something to somebody.
fn is_odd(byte: u8) -> bool {
    byte.is_ascii_control() || b"/\\.%?#;@".contains(&byte)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, expected: Result<(&str, &str, Option<&str>), Refusal>) {
        let parts = Address::read(url).map(|read| (read.origin, read.path, read.query));
        assert_eq!(parts, expected, "{url}");
    }

    #[test]
    fn plain_addresses_have_parts() {
        check(
            "https://attache.example/v1/project/a-b_c.d~e",
            Ok(("https://attache.example", "/v1/project/a-b_c.d~e", None)),
        );
        check(
            "http://[::1]:8787/v1/me?a=/../b",
            Ok(("http://[::1]:8787", "/v1/me", Some("a=/../b"))),
        );
        check(
            "https://x/v1/project/caf%C3%A9%20one/vpcs?",
            Ok(("https://x", "/v1/project/caf%C3%A9%20one/vpcs", Some(""))),
        );
    }

    #[test]
    fn plain_http_is_for_this_machine() {
        for host in [
            "localhost",
            "localhost:1",
            "127.0.0.1:1",
            "[::1]",
            "[::1]:1",
        ] {
            let origin = format!("http://{host}");
            check(&format!("{origin}/v1/me"), Ok((&origin, "/v1/me", None)));
        }
        for host in [
            "x",
            "localhost.x",
            "127.0.0.1.x",
            "x:127.0.0.1",
            "[::2]",
            "192.168.0.1",
        ] {
            check(&format!("http://{host}/v1/me"), Err(Refusal::Insecure));
        }
    }

    #[test]
    fn what_could_be_read_in_two_ways_is_refused() {
        for path in [
            "",
            "//v1/me",
            "/v1//me",
            "/v1/me/",
            "/v1/./me",
            "/v1/../me",
            "/v1/%2e/me",
            "/v1/%2E%2e/me",
            "/v1/.%2e/me",
            "/v1/a%2fb",
            "/v1/a%2Fb",
            "/v1/a%5cb",
            "/v1/a\\b",
            "\\v1\\me",
            "/v1/a%00",
            "/v1/a%0d%0ab",
            "/v1/a%252e",
            "/v1/a%25",
            "/v1/a;b",
            "/v1/a%3bb",
            "/v1/a@b",
            "/v1/a%40b",
            "/v1/a:b",
            "/v1/me#x",
            "/v1/a%23",
            "/v1/a%3fb",
            "/v1/a%",
            "/v1/a%4",
            "/v1/a%zz",
            "/v1/%ff",
            "/v1/%c3%28",
            "/v1/%ed%a0%80",
            "/v1/caf\u{e9}",
            "/v1/a b",
            "/v1/a\tb",
            "/v1/a\0",
            "/v1/http://b/c",
            "/*",
        ] {
            check(&format!("https://x{path}"), Err(Refusal::Address));
        }
        for url in [
            "",
            "/v1/me",
            "v1/me",
            "//x/v1/me",
            "ftp://x/v1/me",
            "HTTPS://x/v1/me",
            "https:///v1/me",
            "https://a@x/v1/me",
            "https://a:b@x/v1/me",
            "https://x\u{e9}/v1/me",
            "https://x%2e/v1/me",
        ] {
            check(url, Err(Refusal::Address));
        }
        check(
            &format!("https://x/{}", "a".repeat(2048)),
            Err(Refusal::AddressTooLong),
        );
    }
}
