//! Whether the steps after "enable" can be looked at.

use aiven::PrivatelinkState;

use super::ServiceData;
use crate::step::{StepStatus, StepVerdict};

const UNSUPPORTED: &str = "Services of this type can't be reached over Private Service Connect.";

impl ServiceData {
    /// Why there is no service attachment to work with; `None` where there is one.
    pub(crate) fn without_attachment(&self) -> Option<&'static str> {
        match &self.privatelink.value {
            _ if self.is_unsupported() => Some(UNSUPPORTED),
            _ if self.attachment().is_some() => None,
            None => Some("It is not known yet whether Private Service Connect is enabled."),
            Some(Some(link)) if link.state == PrivatelinkState::Active => {
                Some("Aiven has not named the service attachment yet.")
            }
            Some(_) => {
                Some("There is no service attachment yet: enable Private Service Connect first.")
            }
        }
    }

    /// Whether there may be connections that have not been read.
    pub(crate) fn are_connections_unknown(&self) -> bool {
        self.connections.value.is_none()
            && match &self.privatelink.value {
                None => true,
                Some(link) => link
                    .as_ref()
                    .is_some_and(|link| link.state == PrivatelinkState::Active),
            }
    }

    /// Why no connection can be looked at; `None` where one can.
    pub(crate) fn without_connections(&self) -> Option<&'static str> {
        match (&self.connections.value, &self.privatelink.value) {
            _ if self.is_unsupported() => Some(UNSUPPORTED),
            _ if !self.rows().is_empty() => None,
            (None, None) => Some("It is not known yet whether Private Service Connect is enabled."),
            (None, _) if self.are_connections_unknown() => {
                Some("It is not known yet which connections there are.")
            }
            (Some(connections), _) if connections.unreadable > 0 => {
                Some("Aiven lists connections that could not be read.")
            }
            _ => Some("There is no connection yet."),
        }
    }

    /// Whether the steps after "enable" can be looked at, and if not, how they stand.
    pub(crate) fn unless_enabled(&self) -> Option<StepVerdict> {
        if self.attachment().is_none() {
            return Some(match self.privatelink.value {
                None if self.privatelink.fault.is_none() => {
                    StepVerdict::new(StepStatus::Checking, "")
                }
                None => StepVerdict::new(
                    StepStatus::CannotStartYet,
                    "the privatelink could not be read",
                ),
                _ => StepVerdict::new(
                    StepStatus::CannotStartYet,
                    "Enable Private Service Connect first",
                ),
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
