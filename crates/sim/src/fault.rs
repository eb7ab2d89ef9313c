//! Fault injection: rules that make the next calls that match go wrong.

use crate::{Delivery, Refusal, Request, Response};

/// Something that goes wrong on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    kind: Kind,
    performed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Status {
        status: u16,
        retry_after: Option<String>,
        try_again: Option<String>,
        code: Option<&'static str>,
    },
    Html(u16),
    NoCors,
    Garbage,
    Delivery(Delivery),
}

/// The `error_code`s that a status fault may carry; the API reference names them.
const CODES: [&str; 3] = [
    "api_client_ip_allowlist_blocks_caller",
    "client_ip_address_policy_violation",
    "permission_denied",
];

/// Which calls a fault is for, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultRule {
    /// The method, such as `GET`; any if absent.
    pub method: Option<String>,
    /// A part of path and query as sent; any if absent.
    pub path_contains: Option<String>,
    /// How many calls it applies to.
    pub times: u32,
    /// What goes wrong with them.
    pub fault: Fault,
}

/// A fault that cannot be read; prints the forms that can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFault(String);

impl std::fmt::Display for UnknownFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("there is no fault '")?;
        f.write_str(&self.0)?;
        f.write_str(
            "'; write status:N (with ;retry-after=SECONDS, ;try-again=SECONDS or ;code=ERROR_CODE if wanted), \
             html:N, hang, drop, truncate, garbage or no-cors, and ;performed after it if the call is to take effect",
        )
    }
}

impl std::error::Error for UnknownFault {}

impl Fault {
    /// Reads a fault as the controls spell it, such as `status:429;retry-after=3` or `drop;performed`.
    ///
    /// # Errors
    /// The text, if it is no fault.
    pub fn from_text(text: &str) -> Result<Self, UnknownFault> {
        Self::parse(text).ok_or_else(|| UnknownFault(text.to_owned()))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(';');
        let mut kind = match parts.next()? {
            "hang" => Kind::Delivery(Delivery::Hang),
            "drop" => Kind::Delivery(Delivery::Drop),
            "truncate" => Kind::Delivery(Delivery::Truncate),
            "garbage" => Kind::Garbage,
            "no-cors" => Kind::NoCors,
            other => match other.split_once(':')? {
                ("status", number) => Kind::Status {
                    status: status(number)?,
                    retry_after: None,
                    try_again: None,
                    code: None,
                },
                ("html", number) => Kind::Html(status(number)?),
                _ => return None,
            },
        };
        let mut performed = false;
        for part in parts {
            match (part.split_once('=').unwrap_or((part, "")), &mut kind) {
                (("performed", ""), _) => performed = true,
                (("retry-after", value), Kind::Status { retry_after, .. }) if !value.is_empty() => {
                    *retry_after = Some(value.to_owned());
                }
                (("try-again", value), Kind::Status { try_again, .. }) if !value.is_empty() => {
                    *try_again = Some(value.to_owned());
                }
                (("code", value), Kind::Status { code, .. }) => {
                    *code = Some(CODES.into_iter().find(|known| *known == value)?);
                }
                _ => return None,
            }
        }
        Some(Self { kind, performed })
    }

    /// Whether it applies to the browser's preflight instead of the call itself.
    pub(crate) fn affects_preflight(&self) -> bool {
        self.kind == Kind::NoCors
    }

    /// Whether the call takes effect all the same; its reply is lost, or half of it.
    pub(crate) fn takes_effect(&self) -> bool {
        self.performed || self.kind == Kind::Delivery(Delivery::Truncate)
    }

    /// What is sent in place of the true reply, which is there if the call took effect.
    pub(crate) fn response(&self, reply: Option<Response>) -> Response {
        match &self.kind {
            Kind::Status {
                status,
                retry_after,
                try_again,
                code,
            } => {
                let message = try_again.as_ref().map_or_else(
                    || reason(*status).to_owned(),
                    |seconds| ["Rate limit 120 exceeded - try again in ", seconds, "s"].concat(),
                );
                let refusal = Refusal {
                    error_code: *code,
                    ..Refusal::new(*status, message)
                };
                let body = refusal.body().to_string();
                let mut response = Response::json(*status, body);
                if let Some(seconds) = retry_after {
                    response.headers.push(("Retry-After", seconds.clone()));
                }
                response
            }
            Kind::Html(status) => Response::of(
                *status,
                "text/html",
                "<html><body><h1>Request Time-out</h1>\nYour browser didn't send a complete \
                 request in time.\n</body></html>\n"
                    .to_owned(),
            ),
            // The call itself is answered: browsers that were refused never send it.
            Kind::NoCors => reply.unwrap_or_else(|| Response::json(200, String::new())),
            Kind::Garbage => Response::json(200, "\u{1}\u{7f}{]not json".to_owned()),
            Kind::Delivery(delivery) => Response {
                delivery: *delivery,
                ..reply.unwrap_or_else(|| Response::json(200, String::new()))
            },
        }
    }
}

impl FaultRule {
    pub(crate) fn matches(&self, request: &Request<'_>) -> bool {
        let method = self.method.as_deref();
        let part = self.path_contains.as_deref();
        self.times > 0
            && method.is_none_or(|method| method.eq_ignore_ascii_case(request.method))
            && part.is_none_or(|part| request.path.contains(part))
    }
}

fn status(number: &str) -> Option<u16> {
    number
        .parse()
        .ok()
        .filter(|status| (400..=599).contains(status))
}

fn reason(status: u16) -> &'static str {
    match status {
        403 => "Forbidden",
        408 => "Request Timeout",
        409 => "Conflict",
        417 => "Expectation Failed",
        429 => "Rate limit exceeded",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Armed fault",
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::{Scenario, testing::Client};

    const SERVICE: &str = "/v1/project/acme-production/service/orders-kafka";

    /// What the faults do to the creation of a privatelink, and whether it happened.
    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(fault: &str, expected: Expect) {
        let mut client = Client::new(Scenario::Fresh);
        let path = format!("{SERVICE}/privatelink/google");
        client.world.add_fault_rule(FaultRule {
            method: None,
            path_contains: None,
            times: 1,
            fault: Fault::from_text(fault).unwrap(),
        });
        let request = Request {
            method: "POST",
            path: &path,
            body: "{}",
        };
        let response = client.world.handle(client.now, client.token, &request);
        let happened = client.call("GET", &path, "").0 == 200;
        expected.assert_eq(&format!(
            "{} {:?} {:?} {:?}\nhappened: {happened}",
            response.status, response.delivery, response.headers, response.body
        ));
    }

    #[test]
    fn each_fault_does_what_it_says() {
        check(
            "status:500",
            expect![[r#"
            500 Whole [("Content-Type", "application/json")] "{\"errors\":[{\"message\":\"Internal Server Error\",\"status\":500}],\"message\":\"Internal Server Error\"}"
            happened: false"#]],
        );
        check(
            "status:429;retry-after=3",
            expect![[r#"
            429 Whole [("Content-Type", "application/json"), ("Retry-After", "3")] "{\"errors\":[{\"message\":\"Rate limit exceeded\",\"status\":429}],\"message\":\"Rate limit exceeded\"}"
            happened: false"#]],
        );
        check(
            "status:429;try-again=28",
            expect![[r#"
            429 Whole [("Content-Type", "application/json")] "{\"errors\":[{\"message\":\"Rate limit 120 exceeded - try again in 28s\",\"status\":429}],\"message\":\"Rate limit 120 exceeded - try again in 28s\"}"
            happened: false"#]],
        );
        check(
            "status:403;code=client_ip_address_policy_violation",
            expect![[r#"
            403 Whole [("Content-Type", "application/json")] "{\"errors\":[{\"error_code\":\"client_ip_address_policy_violation\",\"message\":\"Forbidden\",\"status\":403}],\"message\":\"Forbidden\"}"
            happened: false"#]],
        );
        check(
            "html:408",
            expect![[r#"
            408 Whole [("Content-Type", "text/html")] "<html><body><h1>Request Time-out</h1>\nYour browser didn't send a complete request in time.\n</body></html>\n"
            happened: false"#]],
        );
        check(
            "garbage",
            expect![[r#"
            200 Whole [("Content-Type", "application/json")] "\u{1}\u{7f}{]not json"
            happened: false"#]],
        );
        check(
            "hang",
            expect![[r#"
            200 Hang [("Content-Type", "application/json")] ""
            happened: false"#]],
        );
        check(
            "drop",
            expect![[r#"
            200 Drop [("Content-Type", "application/json")] ""
            happened: false"#]],
        );
        check(
            "drop;performed",
            expect![[r#"
            200 Drop [("Content-Type", "application/json")] "{\"google_service_attachment\":null,\"state\":\"creating\"}"
            happened: true"#]],
        );
        check(
            "status:500;performed",
            expect![[r#"
            500 Whole [("Content-Type", "application/json")] "{\"errors\":[{\"message\":\"Internal Server Error\",\"status\":500}],\"message\":\"Internal Server Error\"}"
            happened: true"#]],
        );
        check(
            "truncate",
            expect![[r#"
            200 Truncate [("Content-Type", "application/json")] "{\"google_service_attachment\":null,\"state\":\"creating\"}"
            happened: true"#]],
        );
    }

    #[test]
    fn what_is_no_fault_is_refused() {
        for text in [
            "",
            "status",
            "status:",
            "status:200",
            "status:4290",
            "html:",
            "html:408;retry-after=1",
            "hang;try-again=1",
            "status:429;retry-after=",
            "status:429;later",
            "status:403;code=",
            "status:403;code=made_up",
            "no-cors:1",
            "Drop",
        ] {
            let said = Fault::from_text(text).unwrap_err().to_string();
            assert!(said.starts_with(&format!("there is no fault '{text}'; write")));
        }
    }

    #[test]
    fn a_rule_applies_to_the_calls_that_match_and_so_many_times() {
        let mut client = Client::new(Scenario::Fresh);
        client.world.add_fault_rule(FaultRule {
            method: Some("GET".to_owned()),
            path_contains: Some("/privatelink/".to_owned()),
            times: 2,
            fault: Fault::from_text("status:503").unwrap(),
        });
        let link = format!("{SERVICE}/privatelink/google");
        let mut statuses = Vec::new();
        for (method, path) in [
            ("GET", SERVICE),
            ("POST", &link),
            ("GET", &link),
            ("GET", &link),
            ("GET", &link),
        ] {
            statuses.push(client.call(method, path, "{}").0);
        }
        assert_eq!(statuses, [200, 200, 503, 503, 200]);
    }

    #[test]
    fn rules_can_be_removed() {
        let mut client = Client::new(Scenario::Fresh);
        client.world.add_fault_rule(FaultRule {
            method: None,
            path_contains: None,
            times: u32::MAX,
            fault: Fault::from_text("drop").unwrap(),
        });
        client.world.clear_fault_rules();
        assert_eq!(client.call("GET", SERVICE, "").0, 200);
    }
}
