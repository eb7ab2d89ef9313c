//! How a service stands in the step "components".

use crate::product_name;
use crate::remote::ServiceData;
use crate::step::{StepStatus, StepVerdict};

/// How a service stands in the step "components".
pub(crate) fn status(data: &ServiceData) -> StepVerdict {
    let Some(service) = &data.details.value else {
        return StepVerdict::new(StepStatus::Checking, "");
    };
    let on: Vec<&str> = service
        .privatelink_access
        .iter()
        .filter(|(_, on)| *on)
        .map(|(key, _)| key.as_str())
        .collect();
    if on.is_empty() {
        return if data.component_keys(service).0.is_empty() {
            StepVerdict::new(StepStatus::CannotStartYet, "none for this service type")
        } else {
            StepVerdict::new(StepStatus::NotYetStarted, "")
        };
    }
    StepVerdict::new(StepStatus::Completed, product_name::components(on))
}
