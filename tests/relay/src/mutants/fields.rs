//! Headers that the page does not send, and bodies that it does not have.

use aiven::Request;

use super::{Mutant, mutant};
use crate::raw_http::RawRequest;

/// They want the request to be another one.
const MEDDLING: &[(&str, &str)] = &[
    ("X-HTTP-Method-Override", "DELETE"),
    ("X-HTTP-Method", "DELETE"),
    ("X-Method-Override", "PUT"),
    ("X-Original-URL", "/v1/admin"),
    ("X-Rewrite-URL", "/v1/admin"),
    ("X-Forwarded-Host", "evil.example"),
    ("X-Original-Host", "evil.example"),
    ("X-Host", "evil.example"),
    ("Forwarded", "host=evil.example"),
    ("Proxy-Authorization", "Basic YTpi"),
    ("Content-Encoding", "gzip"),
];

/// In the place of a token.
const NO_TOKENS: &[&str] = &[
    "demo",
    "aivenv1",
    "aivenv1 ",
    "aivenv1 a b",
    "aivenv1 a, aivenv1 b",
    "Basic YTpi",
    "AIVENV1 demo",
    "Bearer",
    "aivenv1 d\u{e9}mo",
];

/// In the place of `application/json`.
const NO_JSON: &[&str] = &[
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json, text/plain",
    "application/json-patch+json",
    "",
];

pub(super) fn of(call: &Request, request: &RawRequest) -> Vec<Mutant> {
    let with = |name: &str, value: &str| request.clone().without(name).with(name, value);
    let mut mutants: Vec<Mutant> = MEDDLING
        .iter()
        .map(|(name, value)| mutant("meddling header", with(name, value)))
        .collect();
    mutants.extend(
        NO_TOKENS
            .iter()
            .map(|token| mutant("token", with("Authorization", token))),
    );
    if call.authorized {
        mutants.push(mutant("no token", request.clone().without("Authorization")));
        mutants.push(mutant(
            "two tokens",
            request.clone().with("Authorization", "aivenv1 other"),
        ));
    }
    mutants.push(mutant("long header", with("X-Long", &"a".repeat(17_000))));
    let many = (0..100).fold(request.clone(), |request, number| {
        request.with(&format!("X-{number}"), "a")
    });
    mutants.push(mutant("many headers", many));
    mutants.extend(bodies(call, request));
    mutants
}

fn bodies(call: &Request, request: &RawRequest) -> Vec<Mutant> {
    let sized = |length: &str| request.clone().with("Content-Length", length);
    if call.body.is_none() {
        let json = request.clone().with("Content-Type", "application/json");
        return vec![
            mutant("body", json.clone().with_body("{}")),
            mutant(
                "body in chunks",
                json.with("Transfer-Encoding", "chunked")
                    .with_body("2\r\n{}\r\n0\r\n\r\n"),
            ),
        ];
    }
    let mut mutants = vec![
        mutant("body too large", sized("262145")),
        mutant("body much too large", sized("18446744073709551615")),
        mutant(
            "two ends",
            sized("2")
                .with("Transfer-Encoding", "chunked")
                .with_body("0\r\n\r\n"),
        ),
        mutant("body too large in chunks", in_chunks(request)),
    ];
    mutants.extend(NO_JSON.iter().map(|kind| {
        mutant(
            "content type",
            request
                .clone()
                .without("Content-Type")
                .with("Content-Type", kind),
        )
    }));
    mutants.push(mutant(
        "no content type",
        request.clone().without("Content-Type"),
    ));
    mutants
}

/// More than the limit, without a word about how much.
fn in_chunks(request: &RawRequest) -> RawRequest {
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x1_0000));
    request
        .clone()
        .with("Transfer-Encoding", "chunked")
        .with_body(&[&chunk.repeat(5), "0\r\n\r\n"].concat())
}
