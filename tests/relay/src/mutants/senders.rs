//! Requests that another page made, or no page at all.

use super::{Mutant, mutant};
use crate::raw_http::RawRequest;

pub(super) fn of(request: &RawRequest, host: &str) -> Vec<Mutant> {
    let from = |origin: &str| {
        mutant(
            "origin",
            request.clone().without("Origin").with("Origin", origin),
        )
    };
    let mut mutants: Vec<Mutant> = [
        "https://evil.example".to_owned(),
        "null".to_owned(),
        format!("http://{host}.evil.example"),
        format!("http://evil.example/{host}"),
        format!("https://{host}"),
        format!("HTTP://{host}"),
        format!("http://{host}/"),
        format!("http://a@{host}"),
        format!("http://{host}, https://evil.example"),
        "http://127.0.0.1".to_owned(),
        "https://api.aiven.io".to_owned(),
        "*".to_owned(),
    ]
    .iter()
    .map(|origin| from(origin))
    .collect();
    if request.has("Origin") {
        mutants.push(mutant("no origin", request.clone().without("Origin")));
        let twice = request.clone().with("Origin", "https://evil.example");
        mutants.push(mutant("two origins", twice));
    }
    for site in [
        "cross-site",
        "same-site",
        "none",
        "Same-Origin",
        "same-origin, cross-site",
    ] {
        let request = request
            .clone()
            .without("Sec-Fetch-Site")
            .with("Sec-Fetch-Site", site);
        mutants.push(mutant("site", request));
    }
    mutants
}
