//! What the relay answers itself: an error in Aiven's form, whose `error_code` says that it was the relay and why.
//!
//! The texts are constants. Nothing of a request is repeated, and of an answer nothing but how long it asks to wait, so nothing
//! of them can leak.

use crate::headers::Header;
use crate::response;

/// What every `error_code` of the relay begins with; the page knows it by this.
pub const CODE_PREFIX: &str = "attache_relay_";

/// Why a call was not let through, or came to nothing on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The address is not plain: dot segments, empty ones, encoded slashes, user names, fragments, or no text.
    Address,
    /// The address is longer than any of the page's.
    AddressTooLong,
    /// It came over plain HTTP, on which anybody on the way could read the token.
    Insecure,
    /// More headers than a browser sends.
    HeadersTooLarge,
    /// A header is not what it should be, or tries to change what the request means.
    Header,
    /// It was not the page of this origin that asked.
    Foreign,
    /// No call of the page has such a path.
    Unlisted,
    /// A call of the page has such a path, with other methods: the value of `Allow`.
    Method(&'static str),
    /// The call does not have that query.
    Query,
    /// There is no token, or what is there is none.
    Token,
    /// The body is not JSON.
    ContentType,
    /// The call has no body.
    Body,
    /// The body is longer than [`crate::BODY_LIMIT`].
    BodyTooLarge,
    /// The API wanted to send the call elsewhere.
    Redirect,
    /// The answer is not JSON, so something on the way to the API has sent it.
    NotJson,
    /// The API could not be reached.
    Unreachable,
    /// The API's answer broke off.
    Incomplete,
    /// The API up to the last byte of its answer, or a body on its way to it, took longer than [`crate::TIME_LIMIT`].
    Late,
}

impl Refusal {
    /// The HTTP status. From 500 on, the call may have reached the API.
    pub fn status(self) -> u16 {
        match self {
            Self::Address | Self::Header | Self::Query | Self::Body => 400,
            Self::Token => 401,
            Self::Insecure | Self::Foreign => 403,
            Self::Unlisted => 404,
            Self::Method(_) => 405,
            Self::BodyTooLarge => 413,
            Self::AddressTooLong => 414,
            Self::ContentType => 415,
            Self::HeadersTooLarge => 431,
            Self::Redirect | Self::NotJson | Self::Unreachable | Self::Incomplete => 502,
            Self::Late => 504,
        }
    }

    /// What comes after [`CODE_PREFIX`].
    pub(crate) fn reason(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::AddressTooLong => "address_too_long",
            Self::Insecure => "insecure",
            Self::HeadersTooLarge => "headers_too_large",
            Self::Header => "header",
            Self::Foreign => "foreign_origin",
            Self::Unlisted => "unlisted",
            Self::Method(_) => "method",
            Self::Query => "query",
            Self::Token => "token",
            Self::ContentType => "content_type",
            Self::Body => "body",
            Self::BodyTooLarge => "body_too_large",
            Self::Redirect => "redirect",
            Self::NotJson => "not_json",
            Self::Unreachable => "unreachable",
            Self::Incomplete => "incomplete",
            Self::Late => "late",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Address => "The page makes no call to this address",
            Self::AddressTooLong => "The address is longer than any of the page's",
            Self::Insecure => "The request came over plain HTTP, which others could read",
            Self::HeadersTooLarge => "The request has more headers than a browser sends",
            Self::Header => "A header of the request is not what the page sends",
            Self::Foreign => "The request did not come from the page that belongs to this relay",
            Self::Unlisted => "The page makes no such call",
            Self::Method(_) => "The page makes no such call with this method",
            Self::Query => "The page makes no such call with this query",
            Self::Token => "The request has no token",
            Self::ContentType => "The body of the request is not JSON",
            Self::Body => "The page makes no such call with a body",
            Self::BodyTooLarge => "The body of the request is longer than 256 KiB",
            Self::Redirect => "The Aiven API redirected the call to another address",
            Self::NotJson => {
                "The answer was not JSON, so it did not come from the Aiven API itself"
            }
            Self::Unreachable => "The Aiven API could not be reached from the relay",
            Self::Incomplete => "The Aiven API's answer broke off on its way to the relay",
            Self::Late => "The Aiven API did not answer in full within 30 seconds",
        }
    }

    /// The body, in the form of Aiven's own errors.
    pub fn body(self) -> String {
        let (status, message) = (self.status(), self.message());
        let code = [CODE_PREFIX, self.reason()].concat();
        format!(
            r#"{{"errors":[{{"error_code":"{code}","message":"{message}","status":{status}}}],"message":"{message}"}}"#
        )
    }

    /// The headers.
    pub fn headers(self) -> Vec<Header> {
        let mut headers = response::always();
        headers.push(("Content-Type", "application/json".to_owned()));
        if let Self::Method(allowed) = self {
            headers.push(("Allow", allowed.to_owned()));
        }
        headers
    }
}
