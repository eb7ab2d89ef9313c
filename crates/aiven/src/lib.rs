//! The wire: every call of the Aiven API that Attaché makes, the replies it reads and the faults it can meet.
//!
//! Nothing here performs IO, knows a clock or keeps state. A call is a value that becomes a [`Request`];
//! whoever owns a [`Transport`] carries it; the [`Reply`] is read back by the same call. Reading is tolerant
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
pub use transport::{Method, Reply, Request, Transport, Unreachable};

/// A call of the API: what is asked, and how the reply is read.
pub trait Call {
    /// What a successful reply carries.
    type Answer;

    /// The request, with each path segment percent-encoded on its own.
    fn request(&self) -> Request;

    /// Reads the body of a successful reply (status 2xx).
    fn read(&self, body: &str) -> Result<Self::Answer, Fault>;

    /// The permission the call needs, in Aiven's words, or `None` where any member may make it.
    ///
    /// Source: the permission table of Aiven's API description.
    fn permission(&self) -> Option<&'static str> {
        None
    }

    /// Reads a whole reply: a fault for every status outside 2xx, else the answer.
    fn answer(&self, reply: &Reply) -> Result<Self::Answer, Fault> {
        if (200..300).contains(&reply.status) {
            self.read(&reply.body)
        } else {
            Err(Fault::from_reply(reply, self.permission()))
        }
    }
}
