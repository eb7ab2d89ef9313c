//! The service that is open: what the API reports of it, and what was typed and switched for it.

use aiven::ApiCall;

use crate::components::{self, Switches};
use crate::confirmation::Question;
use crate::connection_info::{self, ConnectionInfo, Dropped};
use crate::connections::{self, TypedAddresses};
use crate::endpoint::EndpointForm;
use crate::gate::Gate;
use crate::millis::Millis;
use crate::prerequisites::{Prerequisites, Surroundings, cost};
use crate::privatelink::{self, Terms};
use crate::remote::{Action, ServiceData, Subject, details_due};
use crate::step::Step;

/// Everything about the service of the present route.
#[derive(Debug)]
pub(crate) struct OpenService {
    pub(crate) data: ServiceData,
    pub(crate) endpoint: EndpointForm,
    pub(crate) addresses: TypedAddresses,
    pub(crate) switches: Switches,
    pub(crate) connection_info: ConnectionInfo,
    announced_privatelink: privatelink::Announced,
    announced_connections: connections::Announced,
    announced_information: connection_info::Announced,
}

impl OpenService {
    pub(super) fn new(data: ServiceData) -> Self {
        Self {
            endpoint: EndpointForm::new(&data.service),
            data,
            addresses: TypedAddresses::default(),
            switches: Switches::default(),
            connection_info: ConnectionInfo::default(),
            announced_privatelink: privatelink::Announced::default(),
            announced_connections: connections::Announced::default(),
            announced_information: connection_info::Announced::default(),
        }
    }

    /// Has everything read again; what was typed stays, secrets do not.
    pub(super) fn expire(&mut self) {
        self.data.expire();
        self.connection_info.drop_secrets(Dropped::SessionEnded);
    }

    /// Leaves a step; secrets go with the screen that needed them.
    pub(super) fn leave_step(&mut self, now: Millis) {
        self.data.leave_step(now);
        self.connection_info.drop_secrets(Dropped::StepLeft);
    }

    /// When a subject is read next; `None` while it is not watched.
    pub(crate) fn due(&self, subject: Subject, step: Option<Step>, now: Millis) -> Option<Millis> {
        match subject {
            Subject::Service => details_due(&self.data, now),
            Subject::Privatelink => privatelink::due(&self.data, now),
            Subject::Connections => connections::due(&self.data, step, now),
        }
    }

    /// On what terms the privatelink is created.
    pub(crate) fn terms(&self, surroundings: &Surroundings) -> Terms {
        let prerequisites = Prerequisites::new(&self.data, surroundings);
        let service = self.data.details.value.as_ref();
        Terms {
            gate: prerequisites.gate(),
            caveats: prerequisites.caveats(),
            cost: service.map(|service| cost(service, surroundings)),
        }
    }

    /// Whether an action may be done now.
    pub(super) fn gate(&self, action: &Action, surroundings: &Surroundings) -> Gate {
        match action {
            Action::Enable => privatelink::enable_gate(&self.data, &self.terms(surroundings)),
            Action::Approve { connection } => {
                connections::gate(&self.data, &self.addresses, connection)
            }
            Action::SaveComponents => components::gate(&self.data, &self.switches),
            Action::Remove => privatelink::remove_gate(&self.data),
        }
    }

    /// The request of an action, or `None` where something it needs is missing.
    pub(super) fn call(&self, action: &Action) -> Option<ApiCall> {
        match action {
            Action::Enable => Some(privatelink::enable_call(&self.data)),
            Action::Approve { connection } => {
                connections::approve_call(&self.data, &self.addresses, connection)
            }
            Action::SaveComponents => components::save_call(&self.data, &self.switches),
            Action::Remove => Some(privatelink::remove_call(&self.data)),
        }
    }

    /// What an action asks before it is done.
    pub(super) fn question(&self, action: &Action, surroundings: &Surroundings) -> Question {
        match action {
            Action::Enable => privatelink::enable_question(&self.data, self.terms(surroundings)),
            Action::Approve { connection } => {
                connections::question(&self.data, &self.addresses, connection)
            }
            Action::SaveComponents => components::question(&self.data, &self.switches),
            Action::Remove => privatelink::remove_question(&self.data),
        }
    }

    /// What has changed since it was last said.
    pub(super) fn changes(&mut self) -> Option<String> {
        let changes: Vec<String> = [
            self.announced_privatelink.changes(&self.data),
            self.announced_connections.changes(&self.data),
            self.announced_information.changes(&self.data),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!changes.is_empty()).then(|| changes.join(" "))
    }

    /// Whether somebody has typed or switched something that only this page knows.
    pub(super) fn has_unsaved(&self) -> bool {
        self.endpoint != EndpointForm::new(&self.data.service)
            || self.switches.is_unsaved()
            || self.addresses.is_unsaved()
    }
}
