//! What the tests of the relay are made of: the page's calls as a browser sends them, what somebody else could make of
//! them, and an upstream that tells what reached it.
//!
//! Requests go over a plain socket: a proper client would not send most of them.
#![expect(
    clippy::missing_panics_doc,
    reason = "a step that cannot be taken ends the test, and says which"
)]

pub mod calls;
pub mod fixture;
pub mod mutants;
pub mod raw_http;
pub mod upstream;
