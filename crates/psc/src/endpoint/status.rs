//! How a service stands in the step "endpoint".

use crate::remote::ServiceData;
use crate::step::{StepStatus, StepVerdict};

/// How a service stands in the step "endpoint".
pub(crate) fn status(data: &ServiceData) -> StepVerdict {
    if let Some(verdict) = data.unless_enabled() {
        return verdict;
    }
    match data.rows().len() {
        0 => StepVerdict::new(StepStatus::NotYetStarted, "no endpoint seen yet"),
        1 => StepVerdict::new(StepStatus::Completed, "1 endpoint"),
        many => StepVerdict::new(StepStatus::Completed, format!("{many} endpoints")),
    }
}
