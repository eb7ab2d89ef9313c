//! The wire: every call of the Aiven API that Attaché makes, the replies it reads and the faults it can meet.
//!
//! Nothing here performs IO, knows a clock or keeps state. A call is a value that becomes a [`Request`];
//! whoever owns a [`Transport`] carries it; the [`Response`] is read back by the same call. Reading is tolerant
//! (unknown fields are ignored, unknown enum values kept, rows that cannot be read counted), writing strict and
//! minimal.
//!
//! `calls` has the table of calls and a file for each reply; `objects` what several replies share; `fault` what can go
//! wrong and its [`FaultClass`]; `retry` which calls may be repeated; `transport` the trait that carries them.

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
mod names;
mod objects;
mod retry;
mod token;
mod transport;

pub use calls::*;
pub use fault::{Fault, FaultClass, LONGEST_WAIT, RELAY_CODE, WriteOutcome};
pub use names::{ConnectionId, ProjectName, PscConnectionId, ServiceName};
pub use objects::*;
pub use retry::{RETRIES, retry_after};
pub use token::Token;
pub use transport::{Method, Request, Response, Transport, Unreachable};

/// A call of the API: what is asked, and how the response is read.
pub trait Call {
    /// What a successful response carries.
    type Reply;

    /// Whether it reads or writes.
    const KIND: CallKind;

    /// The request, with each name in the path percent-encoded on its own.
    ///
    /// ```
    /// use aiven::{Call, ServiceList};
    ///
    /// let request = ServiceList { project: "../x".into() }.request();
    /// assert_eq!(request.path, "/v1/project/..%2Fx/service");
    /// ```
    fn request(&self) -> Request;

    /// Reads the body of a successful response (status 2xx).
    ///
    /// # Errors
    /// [`Fault::Unreadable`] for a body that does not say what it should.
    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault>;

    /// The permission the call needs, in Aiven's words, or `None` where any member may make it.
    fn permission(&self) -> Option<&'static str>;

    /// Reads a whole response.
    ///
    /// # Errors
    /// The fault that [`Fault::from_response`] makes of a status outside 2xx, else that of [`Call::read_body`].
    fn read(&self, response: &Response) -> Result<Self::Reply, Fault> {
        if (200..300).contains(&response.status) {
            self.read_body(&response.body)
        } else {
            Err(Fault::from_response(response, self.permission()))
        }
    }
}

/// What a call does to what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallKind {
    /// Changes nothing that matters to anybody: it may be repeated.
    Read,
    /// Changes something that costs money or stops traffic: it is sent only as the answer to a confirmation, and never
    /// twice by itself.
    Write,
}
