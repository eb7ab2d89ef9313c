//! The server over real connections.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::{env, fs, process};

use super::{Running, serve};
use crate::page::{Placement, Site};

const HTML: &str =
    "<meta name=\"attache-api\" content=\"\"><meta name=\"attache-relay\" content=\"\">";

/// A page of a few files, served.
struct Page {
    server: Running,
}

fn site(name: &str) -> Site {
    let folder = env::temp_dir().join(format!("attache-page-{}-{name}", process::id()));
    fs::create_dir_all(folder.join("deep")).expect("a folder of the test");
    for (file, content) in [
        ("index.html", HTML),
        ("404.html", "nothing here"),
        ("boot.js", "start()"),
        ("a-0123456789abcdef_bg.wasm", "\0asm"),
        ("deep/main.css", "a{}"),
    ] {
        fs::write(folder.join(file), content).expect("a file of the test");
    }
    let placement = Placement::new("http://127.0.0.1:8900", "").expect("a plain address");
    let site = Site::assemble(&folder, &placement).expect("a page of the test");
    fs::remove_dir_all(folder).expect("a folder of the test");
    site
}

impl Page {
    fn new(name: &str) -> Self {
        let server = serve(site(name), 0).expect("any free port");
        Self { server }
    }

    fn ask(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.server.address()).expect("the server listens");
        write!(stream, "{request}\r\nHost: test\r\n\r\n").expect("the server reads");
        let mut answer = String::new();
        stream
            .read_to_string(&mut answer)
            .expect("the server answers and closes");
        answer
    }
}

#[test]
fn files_have_their_types_and_ages() {
    let page = Page::new("types");
    for (path, content_type, age, body) in [
        (
            "/boot.js",
            "text/javascript; charset=utf-8",
            "no-cache",
            "start()",
        ),
        (
            "/a-0123456789abcdef_bg.wasm",
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
        let answer = page.ask(&format!("GET {path} HTTP/1.1"));
        assert!(
            answer.starts_with("HTTP/1.1 200 OK\r\n"),
            "{path}: {answer}"
        );
        assert!(
            answer.contains(&format!("\r\nContent-Type: {content_type}\r\n")),
            "{path}: {answer}"
        );
        assert!(
            answer.contains(&format!("\r\nCache-Control: {age}\r\n")),
            "{path}: {answer}"
        );
        assert!(
            answer.ends_with(&format!("\r\n\r\n{body}")),
            "{path}: {answer}"
        );
    }
}

#[test]
fn the_page_is_placed_and_its_policy_agrees() {
    let page = Page::new("placed");
    let answer = page.ask("GET / HTTP/1.1");
    assert!(
        answer.contains("name=\"attache-api\" content=\"http://127.0.0.1:8900\""),
        "{answer}"
    );
    assert!(
        answer.contains("connect-src 'self' http://127.0.0.1:8900;"),
        "{answer}"
    );
}

#[test]
fn every_answer_has_the_headers() {
    let page = Page::new("headers");
    for (request, status) in [
        ("GET / HTTP/1.1", "200 OK"),
        ("GET /nothing HTTP/1.1", "404 Not Found"),
        ("GET /../index.html HTTP/1.1", "404 Not Found"),
        ("GET /deep HTTP/1.1", "404 Not Found"),
        ("POST / HTTP/1.1", "405 Method Not Allowed"),
        ("nonsense", "400 Bad Request"),
    ] {
        let answer = page.ask(request);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}\r\n")),
            "{request}: {answer}"
        );
        for header in [
            "Content-Security-Policy: default-src 'none'; ",
            "X-Content-Type-Options: nosniff",
        ] {
            assert!(
                answer.contains(&format!("\r\n{header}")),
                "{request}: {answer}"
            );
        }
        assert!(
            !answer.contains("Strict-Transport-Security"),
            "{request}: {answer}"
        );
    }
}

#[test]
fn head_has_the_length_and_no_body() {
    let page = Page::new("head");
    let answer = page.ask("HEAD /boot.js HTTP/1.1");
    assert!(answer.contains("\r\nContent-Length: 7\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
}

#[test]
fn the_port_is_free_again_afterwards() {
    let page = Page::new("again");
    let port = page.server.address().port();
    assert!(serve(site("taken"), port).is_err(), "the port is taken");
    drop(page);
    serve(site("free"), port).expect("the port is free");
}
