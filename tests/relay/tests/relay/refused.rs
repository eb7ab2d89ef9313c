//! Whatever the page does not send is refused, and the API hears nothing of it.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;

use edge::policy::{self, IncomingRequest};
use edge::surface::CALLS;
use relay::fixture::RelayFixture;
use relay::mutants::{self, Mutant};
use relay::raw_http::RawRequest;

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
        let Mutant { change, request } = &mutant;
        assert!(
            evaluated(request, host).is_err(),
            "{change} passes: {request:?}"
        );
    }
}

#[test]
fn every_mutant_is_refused_at_the_edge() {
    let fixture = RelayFixture::start(&[]);
    let url = fixture.relay.bare();
    let host = url.trim_start_matches("http://");
    let mutants: Vec<_> = mutants::all(host)
        .into_iter()
        .filter(|mutant| !is_resolved_to_a_call(&mutant.request))
        .collect();
    let refusals = Mutex::new(BTreeMap::<String, usize>::new());
    thread::scope(|scope| {
        for share in mutants.chunks(mutants.len().div_ceil(WORKERS)) {
            let refusals = &refusals;
            scope.spawn(move || {
                for Mutant { change, request } in share {
                    let response = request.send(url);
                    assert!(response.status >= 400, "{change} passes: {request:?}");
                    // Some are refused by the runtime already, in words of its own.
                    let by = response
                        .refusal()
                        .unwrap_or_else(|| "the runtime".to_owned());
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
        fixture.reached(),
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
    let fixture = RelayFixture::start(&[]);
    let host = fixture.relay.url().trim_start_matches("http://");
    let request = RawRequest::new("DELETE", "/v1/project/p/service/s")
        .with("Host", host)
        .with("Origin", fixture.relay.url());
    let response = request.send(fixture.relay.url());
    assert_eq!(
        (response.status, response.header("allow")),
        (405, Some("GET, PUT"))
    );
    assert_eq!(response.header("cache-control"), Some("no-store"));
    assert_eq!(response.header("content-type"), Some("application/json"));
    assert_eq!(response.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(response.header("access-control-allow-origin"), None);
    let unlisted = RawRequest::new("GET", "/v1/admin")
        .with("Host", host)
        .send(fixture.relay.url());
    assert_eq!(
        (unlisted.status, unlisted.refusal().as_deref()),
        (404, Some("unlisted"))
    );
    // As another machine would ask for it.
    let insecure = RawRequest::new("GET", "/v1/me")
        .with("Host", "attache.example")
        .with("Authorization", "aivenv1 demo")
        .send(fixture.relay.url());
    assert_eq!(
        (insecure.status, insecure.refusal().as_deref()),
        (403, Some("insecure"))
    );
    assert_eq!(fixture.reached(), [""; 0]);
}

fn evaluated(
    request: &RawRequest,
    host: &str,
) -> Result<policy::ForwardedRequest, edge::refusal::Refusal> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for (name, value) in &request.headers {
        let name = name.to_ascii_lowercase();
        // As the runtime joins them.
        match headers.iter_mut().find(|(own, _)| *own == name) {
            Some((_, values)) => values.extend([", ", value]),
            None => headers.push((name, value.clone())),
        }
    }
    let url = if request.target.starts_with('/') {
        format!("http://{host}{}", request.target)
    } else {
        request.target.clone()
    };
    policy::evaluate(&IncomingRequest {
        method: &request.method,
        url: &url,
        headers: &headers,
        has_body: !request.body.is_empty(),
    })
}

/// The runtime resolves plain dot segments before anybody sees them. What is then a call of the page is one.
fn is_resolved_to_a_call(request: &RawRequest) -> bool {
    let (path, query) = request
        .target
        .split_once('?')
        .unwrap_or((&request.target, ""));
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
    path != request.target && is_listed(&request.method)
}
