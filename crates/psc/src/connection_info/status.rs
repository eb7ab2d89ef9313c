//! How a service stands in the step "connect".

use aiven::{ConnectionId, ConnectionState};

use crate::remote::ServiceData;
use crate::step::{StepStatus, StepVerdict};

/// How a service stands in the step "connect".
pub(crate) fn status(data: &ServiceData) -> StepVerdict {
    if let Some(verdict) = data.unless_enabled() {
        return verdict;
    }
    let working = data
        .rows()
        .iter()
        .filter(|row| row.state == ConnectionState::Active);
    let ids: Vec<&ConnectionId> = working.map(|row| &row.privatelink_connection_id).collect();
    if ids.is_empty() {
        return StepVerdict::new(StepStatus::CannotStartYet, "no active connection");
    }
    let Some(service) = &data.details.value else {
        return StepVerdict::new(StepStatus::Checking, "");
    };
    let ready = ids
        .iter()
        .filter(|id| !snippets_api::entries(&service.components, id).is_empty())
        .count();
    match ready {
        0 if data.switched_on().next().is_none() => {
            StepVerdict::new(StepStatus::CannotStartYet, "no component is switched on")
        }
        0 => StepVerdict::new(StepStatus::Waiting, "being prepared"),
        1 => StepVerdict::new(StepStatus::Completed, "ready for 1 connection"),
        many => StepVerdict::new(
            StepStatus::Completed,
            format!("ready for {many} connections"),
        ),
    }
}
