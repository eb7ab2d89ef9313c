//! Reads the first line of a request. Everything that is not plainly right is refused.

/// A request for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// Decoded, relative, made of plain names only: `deep/main.css`, or `deep/` for a folder. Empty for `/`.
    pub(super) path: String,
    /// HEAD: the headers are wanted without the body.
    pub(super) head_only: bool,
    /// Whether the answer may be compressed with brotli.
    pub(super) takes_brotli: bool,
}

/// Why a request is not looked at further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Not HTTP, or longer than a browser's requests are.
    Malformed,
    /// Neither GET nor HEAD.
    Method,
    /// A path that is not made of plain names, such as one with `..`.
    Path,
}

impl Request {
    /// Reads the bytes up to and including the empty line.
    pub(super) fn read(head: &[u8]) -> Result<Self, Refusal> {
        if !head.windows(4).any(|four| four == b"\r\n\r\n") {
            return Err(Refusal::Malformed);
        }
        let head = std::str::from_utf8(head).map_err(|_| Refusal::Malformed)?;
        let line = head.lines().next().unwrap_or_default();
        let [method, target, version] = line.split(' ').collect::<Vec<_>>()[..] else {
            return Err(Refusal::Malformed);
        };
        if !version.starts_with("HTTP/1.") {
            return Err(Refusal::Malformed);
        }
        let head_only = match method {
            "GET" => false,
            "HEAD" => true,
            _ => return Err(Refusal::Method),
        };
        Ok(Self {
            path: plain_path(target).ok_or(Refusal::Path)?,
            head_only,
            takes_brotli: head.lines().any(accepts_brotli),
        })
    }
}

fn accepts_brotli(header: &str) -> bool {
    header.split_once(':').is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case("accept-encoding")
            && value.split(',').any(|coding| coding.trim() == "br")
    })
}

fn plain_path(target: &str) -> Option<String> {
    let path = target.strip_prefix('/')?.split(['?', '#']).next()?;
    let path = decoded(path)?;
    let plain = |name: &str| {
        !name.is_empty()
            && !name.starts_with('.')
            && !name.contains(['\\', ':'])
            && !name.contains(char::is_control)
    };
    // A folder is asked for with a stroke at its end.
    let names = path.strip_suffix('/').unwrap_or(&path);
    (path.is_empty() || names.split('/').all(plain)).then_some(path)
}

fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let (high, low) = (digit(rest.next()?)?, digit(rest.next()?)?);
            bytes.push(high * 16 + low);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::{Refusal, Request};

    fn check(line: &str, expected: Result<(&str, bool), Refusal>) {
        let read = Request::read(format!("{line}\r\nHost: x\r\n\r\n").as_bytes());
        let expected = expected.map(|(path, head_only)| Request {
            path: path.to_owned(),
            head_only,
            takes_brotli: line.contains("br"),
        });
        assert_eq!(read, expected, "{line}");
    }

    #[test]
    fn plain_paths_are_taken() {
        check("GET / HTTP/1.1", Ok(("", false)));
        check("HEAD /main.css HTTP/1.0", Ok(("main.css", true)));
        check(
            "GET /deep/main.css?v=1 HTTP/1.1",
            Ok(("deep/main.css", false)),
        );
        check("GET /na%20me HTTP/1.1", Ok(("na me", false)));
        check("GET /deep/ HTTP/1.1", Ok(("deep/", false)));
        check("GET /caf%C3%A9 HTTP/1.1", Ok(("café", false)));
        check("GET /?x=/../y HTTP/1.1", Ok(("", false)));
        check(
            "GET /a HTTP/1.1\r\naccept-encoding: gzip, br, zstd",
            Ok(("a", false)),
        );
    }

    #[test]
    fn paths_that_could_lead_elsewhere_are_refused() {
        for target in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/a//b",
            "//evil.example/x",
            "/.git/config",
            "/a/./b",
            "/..\\secret",
            "/c:/secret",
            "/a%00.css",
            "/a%0d%0ab",
            "/a%zz",
            "/a%2",
            "/%ff",
            "secret",
            "http://127.0.0.1/secret",
            "*",
        ] {
            check(&format!("GET {target} HTTP/1.1"), Err(Refusal::Path));
        }
    }

    #[test]
    fn other_requests_are_refused() {
        check("POST / HTTP/1.1", Err(Refusal::Method));
        check("get / HTTP/1.1", Err(Refusal::Method));
        check("GET /", Err(Refusal::Malformed));
        check("GET / HTTP/2", Err(Refusal::Malformed));
        check("GET / x HTTP/1.1", Err(Refusal::Malformed));
        check("", Err(Refusal::Malformed));
        assert_eq!(
            Request::read(b"GET / HTTP/1.1\r\n"),
            Err(Refusal::Malformed)
        );
        assert_eq!(
            Request::read(b"GET /\xff HTTP/1.1\r\n\r\n"),
            Err(Refusal::Malformed)
        );
    }
}
