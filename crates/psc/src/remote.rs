//! What is read from the API and written to it: values with their age, requests under way, polling, and writes
//! that are verified by reading.

mod call_route;
mod component_access;
mod connections;
mod in_flight;
mod left_behind;
mod outage;
mod polling;
mod readiness;
mod reconcile;
mod remote_data;
mod service_data;
mod verification;
mod write;

use aiven::{ApiCall, ApiReply, Fault};

use crate::millis::Millis;

pub use call_route::CallRoute;
pub(crate) use component_access::{is_on, reachable};
pub(crate) use connections::Connections;
pub(crate) use in_flight::InFlight;
pub use in_flight::RequestId;
pub(crate) use left_behind::{LeftBehind, LeftEndpoint};
pub use outage::OutageView;
pub(crate) use outage::{Outage, OutageChange, Shown};
pub(crate) use polling::{RESTING, SLOW, Subject, details_due, window};
pub(crate) use reconcile::Needs;
pub(crate) use remote_data::RemoteData;
pub(crate) use service_data::ServiceData;
pub use write::Action;
pub(crate) use write::{Cause, Write, WriteEnd};

/// What happens to requests, and what decides when the next ones are sent.
#[derive(Clone, Debug)]
#[cfg_attr(
    target_pointer_width = "64",
    expect(
        clippy::large_enum_variant,
        reason = "an event is handed over once, and most are replies"
    )
)]
pub enum Event {
    /// A reply, or the lack of one.
    Answered(RequestId, Result<ApiReply, Fault>),
    /// The wake-up asked for has come.
    Woke,
    /// "Check now" was pressed: every watched subject is read at once.
    CheckAsked,
    /// Everything that failed to load was asked for again.
    RetryAsked,
    /// The tab was hidden or shown.
    VisibilityChanged {
        /// Whether it is hidden now.
        hidden: bool,
    },
}

/// What reading and writing need from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send the call with the session's token; answer with [`Event::Answered`] and the same `request_id`.
    Send {
        /// Returned with the answer.
        request_id: RequestId,
        /// What to send.
        call: ApiCall,
    },
    /// Raise [`Event::Woke`] at this moment. Replaces an earlier wake-up: there is one timer.
    Wake {
        /// A moment, not a span.
        at: Millis,
    },
}
