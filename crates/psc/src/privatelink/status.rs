//! How a service stands in the steps "enable" and "remove".

use aiven::PrivatelinkState;

use super::{Terms, enable_gate};
use crate::gate::Gate;
use crate::remote::{Action, ServiceData};
use crate::step::{StepStatus, StepVerdict};

/// How a service stands in the step "enable".
pub(crate) fn enable_status(data: &ServiceData, terms: &Terms) -> StepVerdict {
    let Some(link) = &data.privatelink.value else {
        return match (&data.privatelink.fault, &terms.gate) {
            (None, _) => StepVerdict::new(StepStatus::Checking, ""),
            (_, Gate::Closed(reason)) => {
                StepVerdict::new(StepStatus::CannotStartYet, reason.clone())
            }
            _ => StepVerdict::new(StepStatus::Problem, "could not be read"),
        };
    };
    if data.write.is_doing(&Action::Enable) {
        return StepVerdict::new(StepStatus::Waiting, "being sent");
    }
    match link.as_ref().map(|link| &link.state) {
        None => match enable_gate(data, terms).reason() {
            Some(reason) => StepVerdict::new(StepStatus::CannotStartYet, reason),
            None => StepVerdict::new(StepStatus::NotYetStarted, ""),
        },
        Some(PrivatelinkState::Creating) => StepVerdict::new(StepStatus::Waiting, "creating"),
        Some(PrivatelinkState::Active) if data.attachment().is_none() => {
            StepVerdict::new(StepStatus::Waiting, "no service attachment yet")
        }
        Some(PrivatelinkState::Active) => StepVerdict::new(StepStatus::Completed, ""),
        Some(PrivatelinkState::Deleting) => StepVerdict::new(StepStatus::Waiting, "deleting"),
        Some(PrivatelinkState::Other(state)) => {
            StepVerdict::new(StepStatus::Problem, state.clone())
        }
    }
}

/// How a service stands in the step "remove".
pub(crate) fn remove_status(data: &ServiceData) -> StepVerdict {
    if data.write.is_doing(&Action::Remove) {
        return StepVerdict::new(StepStatus::Waiting, "being sent");
    }
    match &data.privatelink.value {
        None => match data.privatelink.fault {
            Some(_) => StepVerdict::new(StepStatus::CannotStartYet, "could not be read"),
            None => StepVerdict::new(StepStatus::Checking, ""),
        },
        Some(None) => StepVerdict::new(StepStatus::CannotStartYet, "nothing to remove"),
        Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
            StepVerdict::new(StepStatus::Waiting, "deleting")
        }
        Some(Some(_)) => StepVerdict::new(StepStatus::NotYetStarted, "when you no longer need it"),
    }
}
