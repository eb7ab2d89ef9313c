//! Gates: whether an action may be done now, and if not, why. Screens ask here and never compare states.

use aiven::{Fault, PrivatelinkState, ServiceState};

use crate::connections::{ConnectionPhase, connection_phase};
use crate::model::ServiceModel;
use crate::{Action, address, toggles};

/// Whether an action may be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    Open,
    Closed(String),
}

impl Gate {
    pub(crate) fn reason(self) -> Option<String> {
        match self {
            Self::Open => None,
            Self::Closed(reason) => Some(reason),
        }
    }
}

/// Why nothing can be changed in a copy.
const COPY: &str = "This is a copy of the service inside the page: it can be looked at and not changed. Sign in with a token to do this.";

fn closed(reason: &str) -> Gate {
    Gate::Closed(reason.to_owned())
}

impl ServiceModel {
    /// Whether an action may be done now.
    pub(crate) fn gate(&self, action: &Action) -> Gate {
        if self.is_copy {
            return closed(COPY);
        }
        if self.writing.is_some() {
            return closed("Another change is under way.");
        }
        match action {
            Action::Enable => self.gate_enable(),
            Action::Approve { connection } => self.gate_approve(connection),
            Action::Update => self.gate_update(),
            Action::Remove => self.gate_remove(),
        }
    }

    /// Source: the prerequisites of Aiven's page on Private Service Connect. What only a try can tell, such
    /// as PostgreSQL not being unlocked, closes nothing.
    fn gate_enable(&self) -> Gate {
        if matches!(self.privatelink.fault, Some(Fault::Forbidden { .. })) {
            return closed("Your token may not do this: it needs service:configuration:write.");
        }
        match &self.privatelink.value {
            None => return closed("It is not known yet whether it is enabled already."),
            Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
                return closed("It is being removed; wait until that is done.");
            }
            Some(Some(_)) => return closed("It is enabled already."),
            Some(None) => {}
        }
        let Some(service) = &self.details.value else {
            return closed("The service has not been read yet.");
        };
        if !service
            .cloud_name
            .as_deref()
            .is_some_and(|cloud| cloud.starts_with("google-"))
        {
            return closed("The service does not run on Google Cloud.");
        }
        if service.project_vpc_id.is_none() {
            return closed("The service does not run in a VPC.");
        }
        if service.state == ServiceState::Poweroff {
            return closed("The service is powered off.");
        }
        Gate::Open
    }

    /// Source: an approve succeeds in `pending-user-approval` alone; any other state answers 409.
    fn gate_approve(&self, connection: &str) -> Gate {
        let row = self
            .rows()
            .iter()
            .find(|row| row.privatelink_connection_id == connection);
        let Some(row) = row else {
            return closed("This connection is gone: its endpoint was deleted in Google Cloud.");
        };
        if connection_phase(row) != ConnectionPhase::Pending {
            return closed("This connection is approved already.");
        }
        if self.link_state() != Some(&PrivatelinkState::Active) {
            return closed("The privatelink is not active.");
        }
        let typed = self.addresses.get(connection).map_or("", String::as_str);
        match address::parse(typed) {
            Ok(_) => Gate::Open,
            Err(wrong) => closed(wrong),
        }
    }

    /// Source: components may be set before the privatelink exists (acceptance test of Aiven's provider).
    fn gate_update(&self) -> Gate {
        let Some(service) = &self.details.value else {
            return closed("The service has not been read yet.");
        };
        if toggles::changes(service, &self.toggles).is_empty() {
            return closed("Nothing has been changed.");
        }
        Gate::Open
    }

    fn gate_remove(&self) -> Gate {
        match self.privatelink.value.as_ref() {
            None => closed("It is not known yet whether it is enabled."),
            Some(None) => closed("There is nothing to remove: it is not enabled."),
            Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
                closed("It is being removed already.")
            }
            Some(Some(_)) => Gate::Open,
        }
    }
}
