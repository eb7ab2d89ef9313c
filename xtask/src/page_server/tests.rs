//! The server over real connections.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::{env, fs, process};

use super::{Running, serve};
use crate::page::Placement;

const HTML: &str =
    "<meta name=\"attache-api\" content=\"\"><meta name=\"attache-relay\" content=\"\">";

/// A page of a few files, served.
struct Site {
    folder: PathBuf,
    server: Running,
}

impl Site {
    fn new(name: &str) -> Self {
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
        let server = serve(&folder, &placement, 0).expect("any free port");
        Self { folder, server }
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

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn files_have_their_types_and_ages() {
    let site = Site::new("types");
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
        let answer = site.ask(&format!("GET {path} HTTP/1.1"));
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
    let site = Site::new("placed");
    let answer = site.ask("GET / HTTP/1.1");
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
    let site = Site::new("headers");
    for (request, status) in [
        ("GET / HTTP/1.1", "200 OK"),
        ("GET /nothing HTTP/1.1", "404 Not Found"),
        ("GET /../index.html HTTP/1.1", "404 Not Found"),
        ("GET /deep HTTP/1.1", "404 Not Found"),
        ("POST / HTTP/1.1", "405 Method Not Allowed"),
        ("nonsense", "400 Bad Request"),
    ] {
        let answer = site.ask(request);
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
    let site = Site::new("head");
    let answer = site.ask("HEAD /boot.js HTTP/1.1");
    assert!(answer.contains("\r\nContent-Length: 7\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out() {
    let site = Site::new("link");
    std::os::unix::fs::symlink("/etc/hostname", site.folder.join("out.txt")).expect("a link");
    std::os::unix::fs::symlink("boot.js", site.folder.join("in.js")).expect("a link");
    assert!(
        site.ask("GET /out.txt HTTP/1.1")
            .starts_with("HTTP/1.1 404 ")
    );
    assert!(site.ask("GET /in.js HTTP/1.1").starts_with("HTTP/1.1 200 "));
}

#[test]
fn the_port_is_free_again_afterwards() {
    let site = Site::new("again");
    let port = site.server.address().port();
    let placement = Placement::default();
    assert!(
        serve(&site.folder, &placement, port).is_err(),
        "the port is taken"
    );
    let Site { folder, .. } = &site;
    let folder = folder.clone();
    fs::create_dir_all(&folder).expect("a folder of the test");
    drop(site);
    fs::create_dir_all(&folder).expect("a folder of the test");
    fs::write(folder.join("index.html"), HTML).expect("a file of the test");
    serve(&folder, &placement, port).expect("the port is free");
    fs::remove_dir_all(folder).expect("a folder of the test");
}

#[test]
fn a_folder_without_a_page_is_refused() {
    let failure = serve(
        &env::temp_dir().join("attache-no-such-page"),
        &Placement::default(),
        0,
    )
    .expect_err("there is no page");
    assert!(
        failure
            .to_string()
            .starts_with("there is no built page in "),
        "{failure}"
    );
}
