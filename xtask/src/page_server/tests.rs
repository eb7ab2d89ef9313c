//! The server over real connections.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use super::{PageServer, serve};
use crate::page::headers::{self, HeadersFile};
use crate::page::{Placement, Site};

/// A page of a few files, served.
struct Page {
    server: PageServer,
}

fn site() -> Site {
    let placement = Placement::new("http://127.0.0.1:8900", "").expect("a plain address");
    let mut site = Site::empty(&placement);
    for (file, content) in [
        ("index.html", "<p>"),
        ("404.html", "nothing here"),
        ("boot.js", "start()"),
        ("assets/a-0123456789abcdef.wasm", "\0asm"),
        ("deep/main.css", "a{}"),
        ("na me", "space"),
        ("café", "accent"),
        ("deep/index.html", "<b>"),
        ("deep/index.html.br", "compressed"),
    ] {
        site.put(file, content);
    }
    let text = HeadersFile::of(&site).print();
    site.put(headers::FILE, text);
    site
}

impl Page {
    fn new() -> Self {
        let server = serve(site(), 0).expect("any free port");
        Self { server }
    }

    fn send(&self, request: impl AsRef<[u8]>) -> String {
        let mut stream = TcpStream::connect(self.server.address()).expect("the server listens");
        let request = [request.as_ref(), b"\r\nHost: test\r\n\r\n"].concat();
        stream.write_all(&request).expect("the server reads");
        let mut response = String::new();
        stream
            .read_to_string(&mut response)
            .expect("the server answers and closes");
        response
    }
}

#[test]
fn files_have_their_types_and_ages() {
    let page = Page::new();
    for (path, content_type, age, body) in [
        (
            "/boot.js",
            "text/javascript; charset=utf-8",
            "no-cache",
            "start()",
        ),
        (
            "/assets/a-0123456789abcdef.wasm",
            "application/wasm",
            "public, max-age=31536000, immutable",
            "\0asm",
        ),
        (
            "/deep/main.css",
            "text/css; charset=utf-8",
            "no-cache",
            "a{}",
        ),
        (
            "/404.html",
            "text/html; charset=utf-8",
            "no-cache",
            "nothing here",
        ),
    ] {
        let response = page.send(format!("GET {path} HTTP/1.1"));
        assert!(
            response.starts_with("HTTP/1.1 200 OK\r\n"),
            "{path}: {response}"
        );
        assert!(
            response.contains(&format!("\r\nContent-Type: {content_type}\r\n")),
            "{path}: {response}"
        );
        assert!(
            response.contains(&format!("\r\nCache-Control: {age}\r\n")),
            "{path}: {response}"
        );
        assert!(
            response.ends_with(&format!("\r\n\r\n{body}")),
            "{path}: {response}"
        );
    }
}

#[test]
fn the_policy_agrees_with_the_placement() {
    let page = Page::new();
    let response = page.send("GET / HTTP/1.1");
    assert!(
        response.contains("connect-src 'self' http://127.0.0.1:8900;"),
        "{response}"
    );
}

#[test]
fn every_response_has_the_headers() {
    let page = Page::new();
    for (request, status) in [
        ("GET / HTTP/1.1", "200 OK"),
        ("GET /nothing HTTP/1.1", "404 Not Found"),
        ("GET /../index.html HTTP/1.1", "404 Not Found"),
        ("GET /deep HTTP/1.1", "404 Not Found"),
        ("POST / HTTP/1.1", "405 Method Not Allowed"),
    ] {
        let response = page.send(request);
        assert!(
            response.starts_with(&format!("HTTP/1.1 {status}\r\n")),
            "{request}: {response}"
        );
        for header in [
            "Content-Security-Policy: default-src 'none'; ",
            "X-Content-Type-Options: nosniff",
            "Strict-Transport-Security: max-age=63072000\r\n",
        ] {
            assert!(
                response.contains(&format!("\r\n{header}")),
                "{request}: {response}"
            );
        }
    }
}

#[test]
fn what_is_not_plainly_right_is_refused() {
    let page = Page::new();
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
        "http://127.0.0.1/boot.js",
        "*",
    ] {
        let response = page.send(format!("GET {target} HTTP/1.1"));
        assert!(
            response.starts_with("HTTP/1.1 404 "),
            "{target}: {response}"
        );
    }
    for request in ["POST / HTTP/1.1", "get / HTTP/1.1"] {
        let response = page.send(request);
        assert!(
            response.starts_with("HTTP/1.1 405 "),
            "{request}: {response}"
        );
        assert!(
            response.contains("\r\nAllow: GET, HEAD\r\n"),
            "{request}: {response}"
        );
    }
}

/// The library answers these itself, before it asks for a response: the page's headers cannot be added. So nothing of
/// the page may be in the answer that would need them.
#[test]
fn what_is_no_request_gets_a_status_and_nothing_else() {
    let page = Page::new();
    for request in [
        &b"GET /"[..],
        b"GET / HTTP/2",
        b"GET / x HTTP/1.1",
        b"",
        b"nonsense",
        b"GET /\xff HTTP/1.1",
    ] {
        let response = page.send(request);
        let lines: Vec<&str> = response
            .lines()
            .filter(|line| !line.starts_with("Date: "))
            .collect();
        let expected = [
            "HTTP/1.1 400 Bad Request",
            "Connection: close",
            "Content-Length: 0",
            "",
        ];
        assert_eq!(lines, expected, "{request:?}");
    }
}

#[test]
fn a_request_that_breaks_off_is_not_answered() {
    let page = Page::new();
    let mut stream = TcpStream::connect(page.server.address()).expect("the server listens");
    stream
        .write_all(b"GET / HTTP/1.1\r\n")
        .expect("the server reads");
    stream.shutdown(Shutdown::Write).expect("it is open");
    let mut response = String::new();
    stream
        .read_to_string(&mut response)
        .expect("the server closes");
    assert_eq!(response, "");
}

#[test]
fn addresses_are_decoded() {
    let page = Page::new();
    for (target, body) in [
        ("/", "<p>"),
        ("/boot.js?v=1", "start()"),
        ("/?x=/../y", "<p>"),
        ("/deep%2fmain.css", "a{}"),
        ("/na%20me", "space"),
        ("/caf%C3%A9", "accent"),
    ] {
        let response = page.send(format!("GET {target} HTTP/1.1"));
        assert!(
            response.starts_with("HTTP/1.1 200 OK\r\n"),
            "{target}: {response}"
        );
        assert!(
            response.ends_with(&format!("\r\n\r\n{body}")),
            "{target}: {response}"
        );
    }
}

#[test]
fn nobody_keeps_what_is_missing() {
    let page = Page::new();
    for path in ["/assets/missing.js", "/assets/", "/assets/..", "/missing"] {
        let response = page.send(format!("GET {path} HTTP/1.1"));
        assert!(response.starts_with("HTTP/1.1 404 "), "{path}: {response}");
        assert!(
            response.contains("\r\nCache-Control: no-cache\r\n") && !response.contains("immutable"),
            "{path}: {response}"
        );
    }
}

#[test]
fn head_has_the_length_and_no_body() {
    let page = Page::new();
    for version in ["HTTP/1.1", "HTTP/1.0"] {
        let response = page.send(format!("HEAD /boot.js {version}"));
        assert!(
            response.starts_with(&format!("{version} 200 OK\r\n")),
            "{response}"
        );
        assert!(response.contains("\r\nContent-Length: 7\r\n"), "{response}");
        assert!(response.ends_with("\r\n\r\n"), "{response}");
    }
}

#[test]
fn the_port_is_free_again_afterwards() {
    let page = Page::new();
    let port = page.server.address().port();
    assert!(serve(site(), port).is_err(), "the port is taken");
    drop(page);
    serve(site(), port).expect("the port is free");
}

#[test]
fn a_folder_has_its_page_and_a_browser_the_smaller_copy() {
    let page = Page::new();
    let plain = page.send("GET /deep/ HTTP/1.1");
    assert!(plain.ends_with("\r\n\r\n<b>"), "{plain}");
    assert!(!plain.contains("Content-Encoding"), "{plain}");
    let small = page.send("GET /deep/ HTTP/1.1\r\naccept-encoding: gzip, br, zstd");
    assert!(small.ends_with("\r\n\r\ncompressed"), "{small}");
    for header in [
        "Content-Encoding: br",
        "Content-Type: text/html; charset=utf-8",
    ] {
        assert!(small.contains(&format!("\r\n{header}\r\n")), "{small}");
    }
}
