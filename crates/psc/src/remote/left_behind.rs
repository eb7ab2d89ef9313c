//! What a privatelink that is gone has left in Google Cloud.

use aiven::{ConnectionId, PrivatelinkState, ProjectName, PscConnectionId, ServiceName};

use super::ServiceData;
use crate::region::region_of;

/// The endpoints of one privatelink that is gone.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LeftBehind {
    pub(crate) project: ProjectName,
    pub(crate) service: ServiceName,
    /// The service attachment that they lead to.
    pub(crate) attachment: Option<String>,
    /// The region that they are in.
    pub(crate) region: Option<String>,
    pub(crate) endpoints: Vec<LeftEndpoint>,
    /// Whether Aiven's list was read, and all of it.
    pub(crate) is_complete: bool,
}

/// An endpoint, as Aiven knew it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LeftEndpoint {
    pub(crate) id: ConnectionId,
    pub(crate) psc_id: Option<PscConnectionId>,
    pub(crate) ip: Option<String>,
}

impl LeftBehind {
    /// Whether there is anything to delete, as far as is known.
    pub(crate) fn is_something(&self) -> bool {
        !self.endpoints.is_empty() || !self.is_complete
    }

    pub(crate) fn is_of(&self, project: &ProjectName, service: &ServiceName) -> bool {
        self.project == *project && self.service == *service
    }
}

impl ServiceData {
    /// What stays in Google Cloud once the present privatelink is gone.
    pub(crate) fn would_leave(&self) -> LeftBehind {
        let attachment = self.link();
        let attachment = attachment.and_then(|link| link.google_service_attachment.clone());
        let region = attachment.as_deref().and_then(region_of).or_else(|| {
            let service = self.details.value.as_ref()?;
            service.cloud_name.as_deref()?.strip_prefix("google-")
        });
        let endpoints = self.rows().iter().map(|row| LeftEndpoint {
            id: row.privatelink_connection_id.clone(),
            psc_id: row.psc_connection_id.clone(),
            ip: row.user_ip_address.clone(),
        });
        LeftBehind {
            project: self.project.clone(),
            service: self.service.clone(),
            region: region.map(str::to_owned),
            attachment,
            endpoints: endpoints.collect(),
            is_complete: self.connections.value.is_some() && self.unreadable_connections() == 0,
        }
    }

    /// Notes what is left as the privatelink goes. It is noted when the deletion begins, while the connections are known.
    pub(super) fn note_left_behind(&mut self, next: Option<&PrivatelinkState>) {
        use PrivatelinkState::{Active, Deleting};
        let goes = matches!(
            (self.link_state(), next),
            (Some(Active), Some(Deleting) | None) | (Some(Deleting), None)
        );
        if goes {
            self.left_behind = Some(self.would_leave()).filter(LeftBehind::is_something);
        }
    }
}
