//! What `entry.js`, which carries the requests, asks of the rules and what they tell it, as text.
//!
//! A whole decision is one text in and one out, because each value that crosses into WebAssembly by itself costs about as
//! much as the decision. The values are lines. None can hold a line break unnoticed: what comes in is counted, and what
//! goes out is constant or was looked at.

use crate::headers::Header;
use crate::policy::{self, Body, IncomingRequest};
use crate::refusal::Refusal;
use crate::response;

/// Judges a request. `request` has the lines method, address and then name and value of each of `headers` headers.
///
/// The first line of what it returns is empty if the call goes on; then come method, address, body and the headers.
/// Otherwise it is an answer, as [`answer`] writes it.
pub fn decide(request: &str, headers: usize, has_body: bool) -> String {
    forwarded(request, headers, has_body).unwrap_or_else(answer)
}

/// Judges the API's answer: nothing if it goes back, and what does instead if not. A gateway that is asked too much says
/// how long to wait, and that goes back in any case.
pub fn judge(status: u16, content_type: &str, retry_after: &str, length: usize) -> Option<String> {
    let refusal = response::judge(status, content_type, length).err()?;
    let wait = response::asked_wait(retry_after).filter(|_| refusal == Refusal::NotJson);
    let wait = wait.map(|wait| ["\nRetry-After\n", wait].concat());
    Some(answer(refusal) + wait.as_deref().unwrap_or_default())
}

/// What goes back where a call came to nothing on the way: one of the reasons that the script has. Whatever it
/// does not know is taken for a call that could not be made.
pub fn failure(reason: &str) -> String {
    let known = [
        Refusal::Body,
        Refusal::BodyTooLarge,
        Refusal::Incomplete,
        Refusal::Late,
    ];
    let refusal = known.into_iter().find(|known| known.reason() == reason);
    answer(refusal.unwrap_or(Refusal::Unreachable))
}

/// Name and value of each header that goes with every answer.
pub fn always() -> String {
    lines(&response::always())
}

/// A refusal: status, body, and the headers.
fn answer(refusal: Refusal) -> String {
    let status = refusal.status().to_string();
    [status, refusal.body(), lines(&refusal.headers())].join("\n")
}

fn forwarded(request: &str, headers: usize, has_body: bool) -> Result<String, Refusal> {
    let mut lines = request.split('\n');
    let mut next = || lines.next().unwrap_or_default();
    let (method, url) = (next(), next());
    let headers: Vec<_> = (0..headers)
        .map(|_| (next().to_owned(), next().to_owned()))
        .collect();
    // Else a value has had a line of its own in it, and what comes after it could be taken for another header.
    if lines.next().is_some() {
        return Err(Refusal::Header);
    }
    let forwarded = policy::evaluate(&IncomingRequest {
        method,
        url,
        headers: &headers,
        has_body,
    })?;
    let body = match forwarded.body {
        Body::None => "none",
        Body::Streamed => "streamed",
        Body::Collected => "collected",
    };
    let start = ["", forwarded.method, &forwarded.url, body].join("\n");
    Ok(match forwarded.headers.as_slice() {
        [] => start,
        headers => [start, self::lines(headers)].join("\n"),
    })
}

fn lines(headers: &[Header]) -> String {
    let lines = headers.iter().flat_map(|(name, value)| [*name, value]);
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{always, decide, failure, judge};

    const OWN: &str =
        "GET\nhttps://attache.example/v1/me\nauthorization\naivenv1 demo\naccept\n*/*";

    fn status(answer: &str) -> &str {
        answer.split('\n').next().unwrap_or_default()
    }

    #[test]
    fn a_call_that_goes_on_is_in_lines() {
        expect![[r"

            GET
            https://api.aiven.io/v1/me
            none
            Authorization
            aivenv1 demo
            Accept
            */*"]]
        .assert_eq(&decide(OWN, 2, false));
        let public = "GET\nhttps://attache.example/v1/clouds";
        let on = "\nGET\nhttps://api.aiven.io/v1/clouds\nnone";
        assert_eq!(decide(public, 0, false), on);
    }

    #[test]
    fn how_the_body_goes_on_is_said() {
        let call = "PUT\nhttps://x/v1/project/p/service/s\norigin\nhttps://x\nauthorization\nBearer t\n\
                    content-type\napplication/json";
        let body = |request: &str, headers, has_body| {
            let lines = decide(request, headers, has_body);
            lines.split('\n').nth(3).map(str::to_owned)
        };
        assert_eq!(body(call, 3, false).as_deref(), Some("none"));
        assert_eq!(body(call, 3, true).as_deref(), Some("collected"));
        let long = format!("{call}\ncontent-length\n2");
        assert_eq!(body(&long, 4, true).as_deref(), Some("streamed"));
    }

    /// A value with a line break would shift all lines behind it, and could make a header of what was none.
    #[test]
    fn a_line_too_many_or_too_few_ends_the_call() {
        for (headers, expected) in [(0, "400"), (1, "400"), (2, ""), (3, ""), (4, "")] {
            assert_eq!(status(&decide(OWN, headers, false)), expected, "{headers}");
        }
        let smuggled = OWN.replace("*/*", "*/*\norigin\nhttps://attache.example");
        assert_eq!(status(&decide(&smuggled, 2, false)), "400");
        assert_eq!(status(&decide("", 0, false)), "400");
    }

    #[test]
    fn a_refusal_is_status_body_and_headers() {
        let refused = decide(&OWN.replace("/me", "/admin"), 2, false);
        let lines: Vec<_> = refused.split('\n').collect();
        assert_eq!(lines[0], "404");
        assert!(lines[1].contains("attache_relay_unlisted"), "{refused}");
        assert_eq!(lines.len() % 2, 0, "{refused}");
        assert!(lines.ends_with(&["Content-Type", "application/json"]));
        assert!(lines[2..].starts_with(&always().split('\n').collect::<Vec<_>>()));
    }

    #[test]
    fn what_failed_on_the_way_is_told_apart() {
        for (reason, expected) in [
            ("body", "400"),
            ("body_too_large", "413"),
            ("incomplete", "502"),
            ("late", "504"),
            ("", "502"),
            ("anything", "502"),
        ] {
            let answer = failure(reason);
            assert_eq!(status(&answer), expected, "{reason}");
            let known = expected != "502" || reason == "incomplete";
            let code = format!(
                "attache_relay_{}",
                if known { reason } else { "unreachable" }
            );
            assert!(answer.contains(&code), "{answer}");
        }
    }

    #[test]
    fn an_answer_goes_back_or_is_replaced() {
        assert_eq!(judge(200, "application/json", "7", 2), None);
        let replaced = judge(503, "text/html", "", 9).expect("a refusal");
        assert!(replaced.contains("attache_relay_not_json"), "{replaced}");
    }

    #[test]
    fn a_gateway_is_waited_for_as_long_as_it_asks() {
        let replaced = |status, wait| judge(status, "text/html", wait, 9).expect("a refusal");
        let silent = replaced(503, "");
        for wait in ["7", "Wed, 21 Oct 2026 07:28:00 GMT"] {
            assert_eq!(
                replaced(503, wait),
                [&silent, "\nRetry-After\n", wait].concat()
            );
        }
        assert_eq!(replaced(503, "7\nSet-Cookie\nx=1"), silent);
        assert_eq!(
            replaced(302, "7"),
            replaced(302, ""),
            "a redirect is no matter of time"
        );
    }
}
