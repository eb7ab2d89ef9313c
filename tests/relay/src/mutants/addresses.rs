//! Addresses that lead elsewhere, or could for some reader.

use super::{Mutant, mutant};
use crate::raw_http::RawRequest;

/// Put in the place of a segment.
const PLACED: &[&str] = &[
    "", ".", "..", "%2e", "%2e%2e", ".%2E", "%2E.", "...%2f", "..;",
];

/// Put behind a segment.
const APPENDED: &[&str] = &[
    "%2f..",
    "%2F",
    "%5c",
    "\\",
    "%00",
    "%0d%0aX:1",
    ";x=1",
    "%3b",
    "@evil.example",
    "%40",
    ":80",
    "%252f",
    "%25",
    "%",
    "%zz",
    "%ff",
    "%c0%af",
    "%ed%a0%80",
    "caf\u{e9}",
    "*",
    "%23",
    "%3f",
    "!",
    "'",
    "|",
];

/// Put behind the whole address.
const BEHIND: &[&str] = &[
    "/",
    "/x/y",
    "//",
    "/..;/",
    "/%2e%2e",
    "?",
    "?x=1",
    "?include_secrets=false",
    "&x=1",
];

/// Put before it.
const BEFORE: &[&str] = &[
    "/",
    "/x",
    "/v1",
    "/V1/..%2f",
    "/%2f",
    "//evil.example",
    "/http://evil.example",
    "/\\evil.example",
];

/// Put before it to make an address of its own.
const ABSOLUTE: &[&str] = &[
    "http://evil.example",
    "https://evil.example",
    "https://api.aiven.io",
    "http://HOST@evil.example",
    "http://evil.example@HOST",
    "http://HOST.evil.example",
    "evil.example",
    "ftp://evil.example",
];

pub(super) fn of(request: &RawRequest, host: &str) -> Vec<Mutant> {
    let (path, query) = match request.target.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (request.target.as_str(), String::new()),
    };
    let with = |change, target: String| {
        let mut request = request.clone();
        request.target = target;
        mutant(change, request)
    };
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let replaced = |index: usize, segment: &str| {
        let mut segments = segments.clone();
        segments[index] = segment;
        format!("/{}{query}", segments.join("/"))
    };
    let mut mutants = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        mutants.extend(
            PLACED
                .iter()
                .map(|placed| with("segment replaced", replaced(index, placed))),
        );
        let longer = |appended: &&str| replaced(index, &format!("{segment}{appended}"));
        mutants.extend(
            APPENDED
                .iter()
                .map(|appended| with("segment lengthened", longer(appended))),
        );
    }
    let is_service = segments.len() == 5 && segments[3] == "service";
    if !(is_service && request.method == "GET") {
        mutants.push(with("query", format!("{path}?include_secrets=true")));
    }
    mutants.extend(
        BEHIND
            .iter()
            .map(|behind| with("something behind", format!("{}{behind}", request.target))),
    );
    mutants.extend(
        BEFORE
            .iter()
            .map(|before| with("something before", format!("{before}{}", request.target))),
    );
    mutants.extend(ABSOLUTE.iter().map(|origin| {
        with(
            "absolute",
            format!("{}{}", origin.replace("HOST", host), request.target),
        )
    }));
    mutants.push(with("too long", format!("{path}{}", "/a".repeat(2048))));
    mutants
}
