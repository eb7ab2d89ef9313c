//! Which calls may be repeated on their own, and when.

use crate::{CallKind, Fault};

/// How often a call is repeated at most.
pub const RETRIES: u32 = 3;

/// Milliseconds to wait before a call is made again, or `None` if it must not be.
///
/// Only reads are repeated: a write whose outcome is unknown is followed by a read of the state instead.
/// `attempt` counts from 0; `jitter` is any number, the same number giving the same wait. A server's own wait
/// is honoured up to [`LONGEST_WAIT`](crate::LONGEST_WAIT).
pub fn retry_after(kind: CallKind, fault: &Fault, attempt: u32, jitter: u64) -> Option<u64> {
    if kind == CallKind::Write || attempt >= RETRIES {
        return None;
    }
    let backoff = 1_000 << attempt;
    let wait = (backoff + jitter % backoff).min(8_000);
    let asked = u64::from(fault.wait().unwrap_or(0)) * 1_000;
    fault.class().is_worth_a_retry().then_some(wait.max(asked))
}

#[cfg(test)]
mod tests;
