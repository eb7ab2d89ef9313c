//! Whether the steps after "enable" can be looked at.

use super::ServiceData;
use crate::step::{StepStatus, StepVerdict};

impl ServiceData {
    /// Whether the steps after "enable" can be looked at, and if not, how they stand.
    pub(crate) fn unless_enabled(&self) -> Option<StepVerdict> {
        if self.attachment().is_none() {
            return Some(match self.privatelink.value {
                None if self.privatelink.fault.is_none() => {
                    StepVerdict::new(StepStatus::Checking, "")
                }
                _ => StepVerdict::new(StepStatus::CannotStartYet, "enable it first"),
            });
        }
        if self.connections.value.is_none() {
            return Some(match self.connections.fault {
                Some(_) => {
                    StepVerdict::new(StepStatus::Problem, "the connections could not be read")
                }
                None => StepVerdict::new(StepStatus::Checking, ""),
            });
        }
        None
    }
}
