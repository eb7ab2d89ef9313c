//! What crosses the wire, and the one trait that carries it.

use std::fmt;

use crate::Token;

/// The HTTP methods that the calls use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, refreshes or approves.
    Post,
    /// Changes a service.
    Put,
    /// Deletes the privatelink.
    Delete,
}

impl Method {
    /// The method as HTTP spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A request without its token: what may be shown, counted and compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The HTTP method.
    pub method: Method,
    /// Path and query from `/v1` on, already percent-encoded.
    pub path: String,
    /// The JSON body, where the call has one.
    pub body: Option<String>,
    /// Whether the token goes along; only the public list of clouds does without.
    pub authorized: bool,
}

/// A reply as it came. `Debug` shows the length of the body only, which may hold secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The `Retry-After` header, where it came and scripts may read it.
    pub retry_after: Option<String>,
    /// The body, not yet looked at.
    pub body: String,
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("retry_after", &self.retry_after)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// No reply came: no network, a refused connection, a refused preflight, a time-out. A browser does not
/// tell these apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreachable;

/// Carries a request to the API: the browser's `fetch`, or the simulator in the same process.
#[expect(
    async_fn_in_trait,
    reason = "the page has one thread, so no caller needs the future to be Send"
)]
pub trait Transport {
    /// Sends one request, once. `token` goes into the `Authorization` header and nowhere else.
    ///
    /// # Errors
    /// [`Unreachable`] where no response came; one of any status is no error here.
    async fn send(&self, token: Option<&Token>, request: &Request)
    -> Result<Response, Unreachable>;
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn debug_of_a_reply_never_shows_its_body() {
        let reply = Response {
            status: 200,
            retry_after: Some("5".to_owned()),
            body: r#"{"password":"AVNS_Pw0"}"#.to_owned(),
        };
        expect![[r#"Response { status: 200, retry_after: Some("5"), body: 23 bytes }"#]]
            .assert_eq(&format!("{reply:?}"));
    }

    #[test]
    fn methods_are_spelt_as_http_spells_them() {
        let all = [Method::Get, Method::Post, Method::Put, Method::Delete];
        assert_eq!(
            all.map(|method| method.to_string()),
            ["GET", "POST", "PUT", "DELETE"]
        );
    }
}
