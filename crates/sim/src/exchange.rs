//! What goes into the world and what comes out of it. Knows nothing of sockets.

/// A request, without its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    /// The method in capitals, such as `GET`.
    pub method: &'a str,
    /// Path and query as sent, such as `/v1/project?limit=1`; still percent-encoded.
    pub path: &'a str,
    /// The body; empty where there is none.
    pub body: &'a str,
}

/// What the world answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// `Content-Type`, and `Retry-After` where a fault asks for it.
    pub headers: Vec<(&'static str, String)>,
    /// The body: JSON, unless a fault put something else here.
    pub body: String,
    /// What the carrier does with all this.
    pub delivery: Delivery,
}

/// How a response travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It arrives.
    Whole,
    /// Nothing is ever sent; the client waits until it gives up.
    Hang,
    /// The connection closes without a reply.
    Drop,
    /// Half of the body arrives, then the connection closes.
    Truncate,
}

impl Response {
    pub(crate) fn json(status: u16, body: String) -> Self {
        Self::of(status, "application/json", body)
    }

    pub(crate) fn of(status: u16, content_type: &str, body: String) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", content_type.to_owned())],
            body,
            delivery: Delivery::Whole,
        }
    }
}
