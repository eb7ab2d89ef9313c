//! What goes on to the API, what comes back, and how.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::mpsc;

use expect_test::expect;
use relay::fixture::relay_to;
use relay::raw_http::RawRequest;
use relay::upstream::Upstream;

const SERVICE: &str = "/v1/project/p/service/s";
const OK: &str = "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 2\n\n{}";

fn put(url: &str) -> RawRequest {
    RawRequest::new("PUT", SERVICE)
        .with("Host", url.trim_start_matches("http://"))
        .with("Origin", url)
        .with("Authorization", "aivenv1 demo")
        .with("Content-Type", "application/json")
}

fn get(url: &str) -> RawRequest {
    RawRequest::new("GET", "/v1/me")
        .with("Host", url.trim_start_matches("http://"))
        .with("Authorization", "aivenv1 demo")
}

#[test]
fn only_what_the_api_must_know_goes_on() {
    let upstream = Upstream::saying(OK);
    let relay = relay_to(upstream.url());
    let request = put(relay.url())
        .with("Accept", "application/json")
        .with("If-None-Match", "\"x\"")
        .with("Cookie", "crumb=1")
        .with("X-Forwarded-For", "203.0.113.7")
        .with("X-Real-IP", "203.0.113.7")
        .with("CF-Connecting-IP", "203.0.113.7")
        .with("User-Agent", "Mozilla/5.0")
        .with("Referer", "https://attache.example/")
        .with("X-Anything", "1")
        .with_body("{}");
    assert_eq!(request.send(relay.url()).status, 200);
    let head = upstream
        .next()
        .replace(upstream.url().trim_start_matches("http://"), "API");
    let mut lines: Vec<_> = head.lines().filter(|line| !line.is_empty()).collect();
    lines[1..].sort_unstable();
    expect![[r#"
        PUT /v1/project/p/service/s HTTP/1.1
        Accept: application/json
        Authorization: aivenv1 demo
        CF-Worker: outbound.example.com
        Cache-Control: no-cache
        Content-Length: 2
        Content-Type: application/json
        Host: API
        If-None-Match: "x"
        Pragma: no-cache"#]]
    .assert_eq(&lines.join("\n"));
}

#[test]
fn only_what_the_page_must_know_comes_back() {
    let upstream = Upstream::saying(
        "HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\nRetry-After: 7\nX-Request-Id: r1\n\
         Set-Cookie: crumb=1\nAccess-Control-Allow-Origin: *\nServer: x\nLocation: https://evil.example/\n\
         Cache-Control: public, max-age=60\nContent-Security-Policy: default-src *\nETag: \"x\"\n\
         Content-Length: 2\n\n{}",
    );
    let relay = relay_to(upstream.url());
    let response = get(relay.url()).send(relay.url());
    assert_eq!((response.status, response.body.as_str()), (429, "{}"));
    let mut lines: Vec<_> = response
        .headers
        .iter()
        .map(|(name, value)| match value.as_str() {
            short if short.len() < 60 => format!("{name}: {short}\n"),
            _ => format!("{name}: …\n"),
        })
        .collect();
    lines.sort();
    expect![[r"
        cache-control: no-store
        content-length: 2
        content-security-policy: …
        content-type: application/json
        cross-origin-embedder-policy: require-corp
        cross-origin-opener-policy: same-origin
        cross-origin-resource-policy: same-origin
        permissions-policy: …
        referrer-policy: no-referrer
        retry-after: 7
        strict-transport-security: max-age=63072000
        x-content-type-options: nosniff
        x-request-id: r1
    "]]
    .assert_eq(&lines.concat());
}

#[test]
fn a_redirect_is_neither_followed_nor_handed_on() {
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let upstream = Upstream::start(move |mut stream| {
            let response =
                format!("HTTP/1.1 {status}\r\nLocation: /v1/project\r\nContent-Length: 0\r\n\r\n");
            let _ = stream.write_all(response.as_bytes());
        });
        let relay = relay_to(upstream.url());
        let response = get(relay.url()).send(relay.url());
        assert_eq!(
            (response.status, response.refusal().as_deref()),
            (502, Some("redirect")),
            "{status}"
        );
        assert_eq!(response.header("location"), None);
        assert!(upstream.next().starts_with("GET /v1/me "));
        assert_eq!(upstream.unread(), 0, "{status} was followed");
    }
}

#[test]
fn an_answer_to_a_condition_goes_back_without_a_body() {
    let upstream = Upstream::saying("HTTP/1.1 304 Not Modified\nETag: \"x\"\nX-Request-Id: r1\n\n");
    let relay = relay_to(upstream.url());
    let request = get(relay.url()).with("If-None-Match", "\"x\"");
    let response = request.send(relay.url());
    assert_eq!((response.status, response.body.as_str()), (304, ""));
    assert_eq!(response.header("x-request-id"), Some("r1"));
}

#[test]
fn an_answer_in_parts_goes_back_as_one() {
    let upstream = Upstream::saying(
        "HTTP/1.1 200 OK\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n\
         5\n[1,2,\n4\n3,4]\n0\n\n",
    );
    let relay = relay_to(upstream.url());
    let response = get(relay.url()).send(relay.url());
    assert_eq!(
        (response.status, response.body.as_str()),
        (200, "[1,2,3,4]")
    );
    assert_eq!(response.header("content-length"), Some("9"));
}

#[test]
fn a_page_of_a_gateway_becomes_an_error_of_the_relay() {
    let mut pages = Vec::new();
    for status in ["200 OK", "401 Unauthorized", "503 Service Unavailable"] {
        for content_type in ["Content-Type: text/html; charset=utf-8\n", ""] {
            pages.push(format!(
                "HTTP/1.1 {status}\n{content_type}Retry-After: 7\nContent-Length: 16\n\n<h1>Sign on</h1>"
            ));
        }
    }
    let upstream = Upstream::saying_in_turn(pages.clone());
    let relay = relay_to(upstream.url());
    for page in pages {
        let response = get(relay.url()).send(relay.url());
        assert_eq!(
            (response.status, response.refusal().as_deref()),
            (502, Some("not_json")),
            "{page}"
        );
        assert_eq!(response.header("content-type"), Some("application/json"));
        assert_eq!(response.header("cache-control"), Some("no-store"));
        assert_eq!(response.header("retry-after"), Some("7"));
    }
}

#[test]
fn an_answer_with_nothing_in_it_needs_no_type() {
    let answers = [
        ("204 No Content", "X-Request-Id: r1\n\n"),
        ("200 OK", "X-Request-Id: r1\nContent-Length: 0\n\n"),
        (
            "202 Accepted",
            "X-Request-Id: r1\nTransfer-Encoding: chunked\n\n0\n\n",
        ),
        (
            "502 Bad Gateway",
            "X-Request-Id: r1\nContent-Type: text/html\nContent-Length: 0\n\n",
        ),
    ];
    let texts = answers.map(|(status, rest)| format!("HTTP/1.1 {status}\n{rest}"));
    let upstream = Upstream::saying_in_turn(texts.into());
    let relay = relay_to(upstream.url());
    for (status, _) in answers {
        let response = get(relay.url()).send(relay.url());
        assert_eq!(
            (&status[..3], response.body.as_str()),
            (response.status.to_string().as_str(), "")
        );
        assert_eq!(response.header("x-request-id"), Some("r1"), "{status}");
        assert_eq!(response.header("content-type"), None, "{status}");
    }
}

#[test]
fn an_answer_that_breaks_off_is_said_to_have() {
    let parts = [
        "Content-Length: 9\n\n[1,2]",
        "Transfer-Encoding: chunked\n\n5\n[1,2]\n",
    ];
    let head = "HTTP/1.1 200 OK\nContent-Type: application/json\n";
    let texts = parts.map(|part| [head, part].concat());
    let upstream = Upstream::saying_in_turn(texts.into());
    let relay = relay_to(upstream.url());
    for part in parts {
        let response = get(relay.url()).send(relay.url());
        assert_eq!(
            (response.status, response.refusal().as_deref()),
            (502, Some("incomplete")),
            "{part}"
        );
    }
}

#[test]
fn a_body_streams_through() {
    let (seen, first_half) = mpsc::channel();
    let seen = Mutex::new(seen);
    let upstream = Upstream::start(move |mut stream| {
        read_until(&mut stream, "first");
        seen.lock()
            .expect("one request")
            .send(())
            .expect("the test waits");
        read_until(&mut stream, "second");
        let _ = stream.write_all(OK.replace('\n', "\r\n").as_bytes());
    });
    let relay = relay_to(upstream.url());
    let request = put(relay.url())
        .with("Content-Length", "11")
        .with_body("first");
    let mut stream = request.begin(relay.url());
    first_half.recv().expect("the upstream sees the first half");
    stream.write_all(b"second").expect("the relay is there");
    read_until(&mut stream, "200 OK");
    let head = upstream.next().to_ascii_lowercase();
    assert!(head.contains("content-length: 11\n"), "{head}");
}

#[test]
fn a_body_of_unknown_length_is_counted_first() {
    let upstream = Upstream::start(|mut stream| {
        read_until(&mut stream, "{\"a\":1}");
        let _ = stream.write_all(OK.replace('\n', "\r\n").as_bytes());
    });
    let relay = relay_to(upstream.url());
    let request = put(relay.url())
        .with("Transfer-Encoding", "chunked")
        .with_body("3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n");
    assert_eq!(request.send(relay.url()).status, 200);
    let head = upstream.next().to_ascii_lowercase();
    assert!(head.contains("content-length: 7\n"), "{head}");
}

fn read_until(stream: &mut TcpStream, text: &str) {
    let mut seen = Vec::new();
    let mut byte = [0];
    while !seen.ends_with(text.as_bytes()) {
        let read = stream.read(&mut byte).expect("something comes");
        let so_far = String::from_utf8_lossy(&seen);
        assert_eq!(read, 1, "it ended before {text:?}: {so_far}");
        seen.push(byte[0]);
    }
}
