//! The wire: every call of the Aiven API that Attaché makes, the replies it reads and the faults it can meet.
//!
//! Nothing here performs IO, knows a clock or keeps state. A call is a value that becomes a [`Request`];
//! whoever owns a [`Transport`] carries it; the [`Response`] is read back by the same call. Reading is tolerant
//! (unknown fields are ignored, unknown enum values kept, absent differs from empty), writing strict and
//! minimal.

#![cfg_attr(
    test,
    expect(
        clippy::needless_raw_string_hashes,
        reason = "expect-test writes them when it updates a text"
    )
)]

mod calls;
#[cfg(test)]
mod check;
mod fault;
mod objects;
mod retry;
mod surface;
mod token;
mod transport;

pub use calls::*;
pub use fault::{Fault, RELAY_CODE};
pub use objects::*;
pub use retry::{RETRIES, retry_after};
pub use surface::SURFACE;
pub use token::Token;
pub use transport::{Method, Request, Response, Transport, Unreachable};

/// A call of the API: what is asked, and how the reply is read.
pub trait Call {
    /// What a successful reply carries.
    type Reply;

    /// The request, with each path segment percent-encoded on its own.
    fn request(&self) -> Request;

    /// Reads the body of a successful reply (status 2xx).
    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault>;

    /// The permission the call needs, in Aiven's words, or `None` where any member may make it.
    ///
    /// Source: the permission table of Aiven's API description.
    fn permission(&self) -> Option<&'static str> {
        None
    }

    /// Reads a response: a fault for every status outside 2xx, else what its body says.
    fn read(&self, response: &Response) -> Result<Self::Reply, Fault> {
        if (200..300).contains(&response.status) {
            self.read_body(&response.body)
        } else {
            Err(Fault::from_response(response, self.permission()))
        }
    }
}
