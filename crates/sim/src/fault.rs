//! Faults that a test arms: what goes wrong with the next calls that match.

use crate::{Carriage, Refusal, Request, Response};

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
    },
    Html(u16),
    Garbage,
    Carriage(Carriage),
}

/// Which calls a fault is for, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arming {
    /// The method, such as `GET`; any if absent.
    pub method: Option<String>,
    /// A part of path and query as sent; any if absent.
    pub path_contains: Option<String>,
    /// How many calls it strikes.
    pub times: u32,
    /// What strikes them.
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
            "'; write status:N (with ;retry-after=SECONDS or ;try-again=SECONDS if wanted), html:N, \
             hang, drop, truncate or garbage, and ;performed after it if the call is to take effect",
        )
    }
}

impl std::error::Error for UnknownFault {}

impl Fault {
    /// Reads a fault as the controls spell it, such as `status:429;retry-after=3` or `drop;performed`.
    pub fn from_text(text: &str) -> Result<Self, UnknownFault> {
        Self::parse(text).ok_or_else(|| UnknownFault(text.to_owned()))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(';');
        let mut kind = match words.next()? {
            "hang" => Kind::Carriage(Carriage::Hang),
            "drop" => Kind::Carriage(Carriage::Drop),
            "truncate" => Kind::Carriage(Carriage::Truncate),
            "garbage" => Kind::Garbage,
            other => match other.split_once(':')? {
                ("status", number) => Kind::Status {
                    status: status(number)?,
                    retry_after: None,
                    try_again: None,
                },
                ("html", number) => Kind::Html(status(number)?),
                _ => return None,
            },
        };
        let mut performed = false;
        for word in words {
            match (word.split_once('=').unwrap_or((word, "")), &mut kind) {
                (("performed", ""), _) => performed = true,
                (("retry-after", value), Kind::Status { retry_after, .. }) if !value.is_empty() => {
                    *retry_after = Some(value.to_owned());
                }
                (("try-again", value), Kind::Status { try_again, .. }) if !value.is_empty() => {
                    *try_again = Some(value.to_owned());
                }
                _ => return None,
            }
        }
        Some(Self { kind, performed })
    }

    /// Whether the call takes effect all the same; its reply is lost, or half of it.
    pub(crate) fn lets_it_happen(&self) -> bool {
        self.performed || self.kind == Kind::Carriage(Carriage::Truncate)
    }

    /// What is sent in place of the true reply, which is there if the call took effect.
    pub(crate) fn response(&self, reply: Option<Response>) -> Response {
        match &self.kind {
            Kind::Status {
                status,
                retry_after,
                try_again,
            } => {
                let message = try_again.as_ref().map_or_else(
                    || reason(*status).to_owned(),
                    |seconds| ["Rate limit 120 exceeded - try again in ", seconds, "s"].concat(),
                );
                let body = Refusal::new(*status, message).body().to_string();
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
            Kind::Garbage => Response::json(200, "\u{1}\u{7f}{]not json".to_owned()),
            Kind::Carriage(carriage) => Response {
                carriage: *carriage,
                ..reply.unwrap_or_else(|| Response::json(200, String::new()))
            },
        }
    }
}

impl Arming {
    pub(crate) fn strikes(&self, request: &Request<'_>) -> bool {
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
