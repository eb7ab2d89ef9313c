//! Every call of the page, as its browser sends it to a relay on the page's own origin.

use aiven::{ApiCall, Request, Token};

use crate::raw_http::RawRequest;

/// All calls, with names that are as odd as names at Aiven can be.
pub fn all() -> Vec<Request> {
    let mut calls = ApiCall::each(|argument| match argument {
        "project" => "acme-production",
        "service" => "orders-kafka",
        "service_type" => "kafka",
        "connection" => "plc3fd852bec98",
        unknown => panic!("no name for {unknown}"),
    });
    for call in &mut calls {
        if let ApiCall::VpcList(call) = call {
            call.project = "a_b.c~d".into();
        }
    }
    calls.iter().map(ApiCall::request).collect()
}

/// A call as a browser sends it to `host`, with this token.
pub fn raw(call: &Request, host: &str, token: &str) -> RawRequest {
    let mut request = RawRequest::new(call.method.as_str(), &call.path)
        .with("Host", host)
        .with("User-Agent", "Mozilla/5.0")
        .with("Accept", "application/json")
        .with("Accept-Language", "nl")
        .with("Sec-Fetch-Site", "same-origin")
        .with("Sec-Fetch-Mode", "cors")
        .with("Cookie", "crumb=1");
    if call.method != aiven::Method::Get {
        request = request.with("Origin", &format!("http://{host}"));
    }
    if call.authorized {
        let token = Token::new(token).expect("a token is one word");
        request = request.with("Authorization", &token.authorization());
    }
    match &call.body {
        Some(body) => request
            .with("Content-Type", "application/json")
            .with_body(body),
        None => request,
    }
}
