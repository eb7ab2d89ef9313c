//! The headers of a request: what they may be, and which of them go on.

use crate::refusal::Refusal;
use crate::surface::AllowedCall;

/// The most bytes in names and values together, and the most headers. Cloudflare adds a dozen of its own.
const MOST_BYTES: usize = 16 * 1024;
const MOST: usize = 96;

/// Goes on as it is, where it is there. `Authorization` and `Content-Type` are looked at first.
const CONDITIONS: &[&str] = &[
    "If-Match",
    "If-None-Match",
    "If-Modified-Since",
    "If-Unmodified-Since",
];

/// Headers that want a request to be something else than it is. They would stay behind anyway; whoever sends
/// them is not the page.
const MEDDLING: &[&str] = &[
    "content-encoding",
    "expect",
    "forwarded",
    "proxy-authorization",
    "upgrade",
    "x-forwarded-host",
    "x-forwarded-path",
    "x-forwarded-prefix",
    "x-forwarded-server",
    "x-host",
    "x-http-host-override",
    "x-http-method",
    "x-http-method-override",
    "x-method-override",
    "x-original-host",
    "x-original-method",
    "x-original-url",
    "x-rewrite-url",
];

/// The headers of a request.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(&'a [(String, String)]);

impl<'a> Fields<'a> {
    pub(super) fn read(headers: &'a [(String, String)]) -> Result<Self, Refusal> {
        let bytes: usize = headers
            .iter()
            .map(|(name, value)| name.len() + value.len())
            .sum();
        if bytes > MOST_BYTES || headers.len() > MOST {
            return Err(Refusal::HeadersTooLarge);
        }
        let has = |wanted| headers.iter().any(|(name, _)| name == wanted);
        // Two readers could take the body to end in two places.
        if has("content-length") && has("transfer-encoding") {
            return Err(Refusal::Header);
        }
        if headers
            .iter()
            .any(|(name, _)| MEDDLING.contains(&name.as_str()))
        {
            return Err(Refusal::Header);
        }
        Ok(Self(headers))
    }

    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        let found = self
            .0
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// How long the body says it is.
    pub(super) fn length(&self) -> Result<Option<usize>, Refusal> {
        let Some(length) = self.value("content-length") else {
            return Ok(None);
        };
        let digits = !length.is_empty() && length.bytes().all(|b| b.is_ascii_digit());
        if !digits {
            return Err(Refusal::Header);
        }
        // What is too long for a number is too long for a body.
        Ok(Some(length.parse().unwrap_or(usize::MAX)))
    }

    /// The headers that go on with a call. Cookies, addresses of clients and all others stay behind.
    pub(super) fn passed(
        &self,
        call: &AllowedCall,
    ) -> Result<Vec<(&'static str, String)>, Refusal> {
        let mut passed = Vec::new();
        match self.value("authorization") {
            Some(value) if is_token(value) => passed.push(("Authorization", value.to_owned())),
            None if call.is_public => {}
            _ => return Err(Refusal::Token),
        }
        if call.takes_body {
            match self.value("content-type") {
                Some(value) if is_json(value) => passed.push(("Content-Type", value.to_owned())),
                _ => return Err(Refusal::ContentType),
            }
        }
        for name in ["Accept"].iter().chain(CONDITIONS) {
            match self.value(name) {
                Some(value) if is_line(value) => passed.push((name, value.to_owned())),
                Some(_) => return Err(Refusal::Header),
                None => {}
            }
        }
        Ok(passed)
    }
}

/// `aivenv1 TOKEN` or `Bearer TOKEN`, and nothing besides: two such headers arrive as one value with a blank in it.
fn is_token(value: &str) -> bool {
    let Some((scheme, token)) = value.split_once(' ') else {
        return false;
    };
    ["aivenv1", "Bearer"].contains(&scheme)
        && !token.is_empty()
        && token.bytes().all(|b| b.is_ascii_graphic())
}

fn is_json(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    ["application/json", "application/json;charset=utf-8"]
        .contains(&value.replace(' ', "").as_str())
}

fn is_line(value: &str) -> bool {
    value.bytes().all(|b| b == b' ' || b.is_ascii_graphic())
}
