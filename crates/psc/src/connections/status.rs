//! How a service stands in the step "approve".

use super::{ConnectionPhase, connection_phase};
use crate::remote::ServiceData;
use crate::step::{StepStatus, StepVerdict};

/// How a service stands in the step "approve".
pub(crate) fn status(data: &ServiceData) -> StepVerdict {
    if let Some(verdict) = data.unless_enabled() {
        return verdict;
    }
    let count = |wanted| {
        data.rows()
            .iter()
            .filter(|row| connection_phase(row) == wanted)
            .count()
    };
    let working = count(ConnectionPhase::Working);
    let of = data.rows().len();
    if of == 0 {
        return StepVerdict::new(StepStatus::CannotStartYet, "waiting for an endpoint");
    }
    if count(ConnectionPhase::Addressless) > 0 {
        return StepVerdict::new(StepStatus::Problem, "accepted without an address");
    }
    // A connection that waits has been begun by whoever made its endpoint, its approval has not.
    let has_begun = working > 0 || count(ConnectionPhase::Moving) > 0;
    let status = if has_begun {
        StepStatus::InProgress
    } else {
        StepStatus::NotYetStarted
    };
    match count(ConnectionPhase::Pending) {
        0 if count(ConnectionPhase::Moving) > 0 => {
            StepVerdict::new(StepStatus::Waiting, format!("{working} of {of} active"))
        }
        0 if working == of => StepVerdict::new(StepStatus::Completed, format!("{of} active")),
        0 => StepVerdict::new(StepStatus::Problem, "unknown state"),
        1 => StepVerdict::new(status, "1 waiting for approval"),
        many => StepVerdict::new(status, format!("{many} waiting for approval")),
    }
}
