//! Whatever the page does not send is refused, and the API hears nothing of it.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;

use edge::policy::{self, Ask};
use edge::surface::CALLS;
use relay::mutants::{self, Mutant};
use relay::stage::Stage;
use relay::wire::Wire;

/// As many as cores and more: most of the time is waiting.
const WORKERS: usize = 4;

#[test]
fn every_mutant_is_refused_by_the_policy() {
    let host = "localhost:8787";
    let mutants = mutants::all(host);
    assert!(mutants.len() >= 1_000, "only {}", mutants.len());
    for mutant in mutants {
        // Found out only while the body is read, which the runtime does.
        if mutant.change == "body too large in chunks" {
            continue;
        }
        let Mutant { change, wire } = &mutant;
        assert!(judged(wire, host).is_err(), "{change} passes: {wire:?}");
    }
}

#[test]
fn every_mutant_is_refused_at_the_edge() {
    let stage = Stage::set(&[]);
    let url = stage.relay.bare();
    let host = url.trim_start_matches("http://");
    let mutants: Vec<_> = mutants::all(host)
        .into_iter()
        .filter(|mutant| !is_resolved_to_a_call(&mutant.wire))
        .collect();
    let refusals = Mutex::new(BTreeMap::<String, usize>::new());
    thread::scope(|scope| {
        for share in mutants.chunks(mutants.len().div_ceil(WORKERS)) {
            let refusals = &refusals;
            scope.spawn(move || {
                for Mutant { change, wire } in share {
                    let answer = wire.send(url);
                    assert!(answer.status >= 400, "{change} passes: {wire:?}");
                    // Some are refused by the runtime already, in words of its own.
                    let by = answer.refusal().unwrap_or_else(|| "the runtime".to_owned());
                    *refusals
                        .lock()
                        .expect("no panic yet")
                        .entry(by)
                        .or_default() += 1;
                }
            });
        }
    });
    let refusals = refusals.into_inner().expect("no panic");
    assert_eq!(
        stage.reached(),
        [""; 0],
        "calls reached the API; refused: {refusals:?}"
    );
    let by_relay: usize = refusals
        .iter()
        .filter(|(by, _)| *by != "the runtime")
        .map(|(_, count)| count)
        .sum();
    assert!(by_relay >= 1_000, "{refusals:?}");
    // Every reason is met that can be met before the API is asked.
    let reasons: Vec<_> = refusals.keys().map(String::as_str).collect();
    for reason in [
        "address",
        "address_too_long",
        "body",
        "body_too_large",
        "content_type",
        "foreign_origin",
        "header",
        "headers_too_large",
        "method",
        "query",
        "token",
        "unlisted",
    ] {
        assert!(
            reasons.contains(&reason),
            "{reason} is not among {refusals:?}"
        );
    }
}

#[test]
fn a_refusal_says_why_and_what_is_allowed() {
    let stage = Stage::set(&[]);
    let host = stage.relay.url().trim_start_matches("http://");
    let wire = Wire::new("DELETE", "/v1/project/p/service/s")
        .with("Host", host)
        .with("Origin", stage.relay.url());
    let answer = wire.send(stage.relay.url());
    assert_eq!(
        (answer.status, answer.header("allow")),
        (405, Some("GET, PUT"))
    );
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("access-control-allow-origin"), None);
    let unlisted = Wire::new("GET", "/v1/admin")
        .with("Host", host)
        .send(stage.relay.url());
    assert_eq!(
        (unlisted.status, unlisted.refusal().as_deref()),
        (404, Some("unlisted"))
    );
    // As another machine would ask for it.
    let insecure = Wire::new("GET", "/v1/me")
        .with("Host", "attache.example")
        .with("Authorization", "aivenv1 demo")
        .send(stage.relay.url());
    assert_eq!(
        (insecure.status, insecure.refusal().as_deref()),
        (403, Some("insecure"))
    );
    assert_eq!(stage.reached(), [""; 0]);
}

fn judged(wire: &Wire, host: &str) -> Result<policy::Passage, edge::refusal::Refusal> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for (name, value) in &wire.headers {
        let name = name.to_ascii_lowercase();
        // As the runtime joins them.
        match headers.iter_mut().find(|(own, _)| *own == name) {
            Some((_, values)) => values.extend([", ", value]),
            None => headers.push((name, value.clone())),
        }
    }
    let url = if wire.target.starts_with('/') {
        format!("http://{host}{}", wire.target)
    } else {
        wire.target.clone()
    };
    policy::judge(&Ask {
        method: &wire.method,
        url: &url,
        headers: &headers,
        has_body: !wire.body.is_empty(),
    })
}

/// The runtime resolves plain dot segments before anybody sees them. What is then a call of the page is one.
fn is_resolved_to_a_call(wire: &Wire) -> bool {
    let (path, query) = wire.target.split_once('?').unwrap_or((&wire.target, ""));
    let mut resolved: Vec<&str> = Vec::new();
    for segment in path.split('/').skip(1) {
        match segment {
            "." => {}
            ".." => drop(resolved.pop()),
            segment => resolved.push(segment),
        }
    }
    let path = format!("/{}", resolved.join("/"));
    let is_listed = |method: &str| {
        CALLS.iter().any(|call| {
            call.method == method
                && call.fits(&path)
                && (query.is_empty() || call.query == Some(query))
        })
    };
    path != wire.target && is_listed(&wire.method)
}
