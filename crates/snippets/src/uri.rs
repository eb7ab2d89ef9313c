//! URIs: encoded as `avn` encodes them, and encoded so that nothing can be misread.

use std::net::Ipv6Addr;

use snippets_api::{Entry, Text};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What Python's `urllib.parse.quote` encodes: all but letters, digits, `_ . - ~` and `/`.
const QUOTED: &AsciiSet = &ENCODED.remove(b'/');

/// All but the characters that RFC 3986 calls unreserved.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'_')
    .remove(b'.')
    .remove(b'-')
    .remove(b'~');

/// Encodes as `avn` does, which leaves `/` alone.
pub fn quote(text: &str) -> String {
    utf8_percent_encode(text, QUOTED).to_string()
}

/// Encodes all that is not unreserved, so that the text cannot end the part of the URI it stands in.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// The host part of a URI: an IPv6 literal in brackets in its canonical form, all else unchanged.
pub fn host(text: &str) -> String {
    // Zones are allowed by `ipaddress`, but not by Rust's parser.
    let (address, zone) = match text.split_once('%') {
        Some((_, zone)) if zone.is_empty() || zone.contains('%') => return text.to_owned(),
        Some((address, zone)) => (address, format!("%{zone}")),
        None => (text, String::new()),
    };
    match address.parse::<Ipv6Addr>() {
        Ok(address) => format!("[{}{zone}]", canonical(address)),
        Err(_) => text.to_owned(),
    }
}

/// `HOST:PORT`, an IPv6 address in brackets.
pub(crate) fn address(entry: &Entry) -> Text {
    Text::default()
        .host(host(&entry.host))
        .plain(":")
        .port(entry.port.to_string())
}

/// The path behind it, with a slash before it; empty where there is none.
pub(crate) fn path(entry: &Entry) -> String {
    match entry.path.as_deref() {
        None | Some("") => String::new(),
        Some(path) if path.starts_with('/') => path.to_owned(),
        Some(path) => format!("/{path}"),
    }
}

/// Hexadecimal throughout: up to 3.12, Python has no dotted form for mapped IPv4 addresses, unlike Rust.
fn canonical(address: Ipv6Addr) -> String {
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] => format!("::ffff:{high:x}:{low:x}"),
        _ => address.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expect: &Expect) {
        expect.assert_eq(&format!("{}\n{}", quote(text), encode(text)));
    }

    fn check_host(text: &str, expect: &Expect) {
        expect.assert_eq(&host(text));
    }

    #[test]
    fn only_the_slash_makes_a_difference() {
        check(
            "AVNS_k/p+w@d:1 é",
            &expect![[r"
                AVNS_k/p%2Bw%40d%3A1%20%C3%A9
                AVNS_k%2Fp%2Bw%40d%3A1%20%C3%A9"]],
        );
        check(
            "aZ09_.-~%\u{0}",
            &expect![[r"
                aZ09_.-~%25%00
                aZ09_.-~%25%00"]],
        );
    }

    #[test]
    fn addresses_of_version_6_get_brackets() {
        check_host("pg1.aivencloud.com", &expect!["pg1.aivencloud.com"]);
        check_host("10.0.0.100", &expect!["10.0.0.100"]);
        check_host("2001:DB8:0:0:0:0:0:1", &expect!["[2001:db8::1]"]);
        check_host("::ffff:10.0.0.1", &expect!["[::ffff:a00:1]"]);
        check_host("fe80::1%eth0", &expect!["[fe80::1%eth0]"]);
        check_host("fe80::1%", &expect!["fe80::1%"]);
        check_host("[::1]", &expect!["[::1]"]);
        check_host("", &expect![""]);
    }
}
