//! The calls as data: what an effect sends, and what comes back.

pub use aiven::{ApiCall, ApiReply};

/// Names one sending of one request. A reply to one that is no longer awaited is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestId(pub u64);
