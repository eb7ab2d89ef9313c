//! Decides what is let through, from what a request says about itself. Pure: it reads no body and calls nobody.

mod address;
mod fields;
mod origin;

use std::fmt;

use crate::refusal::Refusal;
use crate::surface::{AllowedCall, CALLS};
use crate::{BODY_LIMIT, UPSTREAM};
use address::Address;
use fields::Fields;

/// A request as it came in.
#[derive(Clone, Copy)]
pub struct IncomingRequest<'a> {
    /// As HTTP spells it.
    pub method: &'a str,
    /// The whole address, not yet looked at.
    pub url: &'a str,
    /// Names in lower case, several values of one name joined by a comma.
    pub headers: &'a [(String, String)],
    /// Whether there is a body, be it of unknown length.
    pub has_body: bool,
}

/// A request as it goes on to the API. `Debug` shows no header, of which one is the token.
#[derive(PartialEq, Eq)]
pub struct ForwardedRequest {
    /// One of the methods of [`CALLS`].
    pub method: &'static str,
    /// Begins with [`UPSTREAM`].
    pub url: String,
    /// Nothing but what the API needs to know.
    pub headers: Vec<(&'static str, String)>,
    /// How the body gets there.
    pub body: Body,
}

/// How a body goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// There is none.
    None,
    /// As it comes: its length is known and within the limit.
    Streamed,
    /// Once all of it is there and found to be within [`BODY_LIMIT`]: its length is not known beforehand.
    Collected,
}

/// Says what is to be sent to the API.
///
/// # Errors
/// The first rule that the request breaks. Nothing is sent then.
pub fn evaluate(incoming: &IncomingRequest<'_>) -> Result<ForwardedRequest, Refusal> {
    let fields = Fields::read(incoming.headers)?;
    let address = Address::read(incoming.url)?;
    origin::check(incoming.method, &address, &fields)?;
    let call = listed(incoming.method, address.path)?;
    if address.query.is_some() && address.query != call.query {
        return Err(Refusal::Query);
    }
    let headers = fields.passed(call)?;
    let body = body(call, &fields, incoming.has_body)?;
    let question = if address.query.is_some() { "?" } else { "" };
    let query = address.query.unwrap_or_default();
    Ok(ForwardedRequest {
        method: call.method,
        url: [UPSTREAM, address.path, question, query].concat(),
        headers,
        body,
    })
}

fn listed(method: &str, path: &str) -> Result<&'static AllowedCall, Refusal> {
    let mut refusal = Refusal::Unlisted;
    for call in CALLS.iter().filter(|call| call.fits(path)) {
        if call.method == method {
            return Ok(call);
        }
        refusal = Refusal::Method(allowed(call.path));
    }
    Err(refusal)
}

/// The methods of a path, for `Allow`.
fn allowed(path: &str) -> &'static str {
    let has = |method| {
        CALLS
            .iter()
            .any(|call| call.path == path && call.method == method)
    };
    match (has("GET"), has("PUT"), has("POST"), has("DELETE")) {
        (true, true, false, false) => "GET, PUT",
        (true, false, true, true) => "GET, POST, DELETE",
        (false, false, true, false) => "POST",
        _ => "GET",
    }
}

fn body(call: &AllowedCall, fields: &Fields<'_>, has_body: bool) -> Result<Body, Refusal> {
    let length = fields.length()?;
    if !call.takes_body {
        let is_empty = length.map_or(!has_body, |length| length == 0);
        return if is_empty {
            Ok(Body::None)
        } else {
            Err(Refusal::Body)
        };
    }
    match length {
        Some(length) if length > BODY_LIMIT => Err(Refusal::BodyTooLarge),
        _ if !has_body => Ok(Body::None),
        Some(_) => Ok(Body::Streamed),
        None => Ok(Body::Collected),
    }
}

impl fmt::Debug for ForwardedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ForwardedRequest")
            .field("method", &self.method)
            .field("url", &self.url)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}
