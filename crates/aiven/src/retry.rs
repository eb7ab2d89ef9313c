//! Which requests may be repeated on their own, and when.

use crate::{Fault, Method, Request};

/// How often a request is repeated at most.
pub const RETRIES: u32 = 3;

/// Milliseconds to wait before a request is sent again, or `None` if it must not be.
///
/// Only reads and `refresh` are repeated: a create, approve, update or delete whose outcome is unknown is
/// followed by a read of the state instead. `attempt` counts from 0; `jitter` is any number, the same
/// number giving the same wait. A server's own wait is never cut short.
pub fn retry_after(request: &Request, fault: &Fault, attempt: u32, jitter: u64) -> Option<u64> {
    let repeatable = match request.method {
        Method::Get => true,
        Method::Post => request.path.ends_with("/privatelink/google/refresh"),
        // Whatever the path ends with: a service may be called `refresh`.
        Method::Put | Method::Delete => false,
    };
    if !repeatable || attempt >= RETRIES {
        return None;
    }
    let backoff = 1_000 << attempt;
    let wait = (backoff + jitter % backoff).min(8_000);
    match fault {
        Fault::Unreachable | Fault::Unavailable { .. } | Fault::Relay { status: 500.., .. } => {
            Some(wait)
        }
        Fault::Throttled { seconds, .. } => Some(
            seconds
                .map_or(wait, |seconds| u64::from(seconds) * 1_000)
                .max(wait),
        ),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
