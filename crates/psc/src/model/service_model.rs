//! The service_model: everything about the one service that is open.

use aiven::{
    Connection, List, Privatelink, PrivatelinkState, ProjectName, Service, ServiceName, ServiceType,
};

use super::{Connect, Failure, RemoteData, Told, Writing};
use crate::by_name::ByName;
use crate::connections::Connections;
use crate::endpoint::Endpoint;
use crate::{ApiCall, Millis};

/// Everything about one service.
#[derive(Debug)]
pub(crate) struct ServiceModel {
    pub(crate) project: ProjectName,
    pub(crate) service: ServiceName,
    /// Whether it is a copy inside the page, which nothing can be done to.
    pub(crate) is_copy: bool,
    pub(crate) details: RemoteData<Service>,
    /// `Some(None)` once it is known that there is no privatelink.
    pub(crate) privatelink: RemoteData<Option<Privatelink>>,
    pub(crate) connections: RemoteData<Connections>,
    pub(crate) schema: RemoteData<ServiceType>,
    /// Since when the privatelink has been in its state.
    pub(crate) privatelink_since: Millis,
    /// When the privatelink was created from here: a 404 soon after that is lag, not absence.
    pub(crate) created_at: Option<Millis>,
    /// Whether a privatelink was seen that is not there any more, without having been removed from here.
    pub(crate) lost: bool,
    /// Since when the states of the connections have been as they are.
    pub(crate) connections_since: Millis,
    /// When the open step was entered: fresh attention is watched closely again.
    pub(crate) attended_at: Millis,
    pub(crate) writing: Option<Writing>,
    pub(crate) failure: Option<Failure>,
    pub(crate) endpoint: Endpoint,
    /// What was typed as IP address, by connection.
    pub(crate) addresses: ByName<String>,
    /// The switches that were set and not saved.
    pub(crate) toggles: ByName<bool>,
    pub(crate) connect: Connect,
    pub(crate) told: Told,
}

impl ServiceModel {
    pub(crate) fn new(project: &str, service: &str, known: Option<Service>, now: Millis) -> Self {
        Self {
            project: project.into(),
            service: service.into(),
            is_copy: false,
            details: RemoteData::carried(known),
            privatelink: RemoteData::default(),
            connections: RemoteData::default(),
            schema: RemoteData::default(),
            privatelink_since: now,
            created_at: None,
            lost: false,
            connections_since: now,
            attended_at: now,
            writing: None,
            failure: None,
            endpoint: Endpoint::new(service),
            addresses: ByName::default(),
            toggles: ByName::default(),
            connect: Connect::default(),
            told: Told::default(),
        }
    }

    pub(crate) fn is_of(&self, project: &str, service: &str) -> bool {
        self.project == project && self.service == service
    }

    /// Whether a request is about this service.
    pub(crate) fn owns(&self, ask: &ApiCall) -> bool {
        let (project, service) = match ask {
            ApiCall::ServiceGet(call) => (&call.project, &call.service),
            ApiCall::ServiceGetSecrets(call) => (&call.project, &call.service),
            ApiCall::ServiceUpdate(call) => (&call.project, &call.service),
            ApiCall::PrivatelinkCreate(call) => (&call.project, &call.service),
            ApiCall::PrivatelinkGet(call) => (&call.project, &call.service),
            ApiCall::PrivatelinkDelete(call) => (&call.project, &call.service),
            ApiCall::PrivatelinkRefresh(call) => (&call.project, &call.service),
            ApiCall::ConnectionList(call) => (&call.project, &call.service),
            ApiCall::ConnectionApprove(call) => (&call.project, &call.service),
            ApiCall::ServiceTypeGet(call) => return call.project == self.project,
            _ => return false,
        };
        self.is_of(project, service)
    }

    /// The privatelink, where it is known to exist.
    pub(crate) fn link(&self) -> Option<&Privatelink> {
        self.privatelink.value.as_ref()?.as_ref()
    }

    pub(crate) fn link_state(&self) -> Option<&PrivatelinkState> {
        self.link().map(|link| &link.state)
    }

    /// The service attachment, once it can be used: the privatelink is active and names one.
    pub(crate) fn attachment(&self) -> Option<&str> {
        let link = self
            .link()
            .filter(|link| link.state == PrivatelinkState::Active)?;
        link.google_service_attachment.as_deref()
    }

    /// Whether the privatelink was created from here so recently that a 404 may be lag.
    ///
    /// Source: Aiven's Terraform provider tolerates a 404 for a while after a create.
    pub(crate) fn is_just_created(&self, now: Millis) -> bool {
        self.link().is_some()
            && self
                .created_at
                .is_some_and(|at| now - at < Millis::from_seconds(30))
    }

    /// The connections that exist now.
    pub(crate) fn rows(&self) -> &[Connection] {
        self.connections
            .value
            .as_ref()
            .map_or(&[], |connections| &connections.rows)
    }

    /// How many connections Aiven lists in a form that cannot be read.
    pub(crate) fn unreadable_connections(&self) -> usize {
        let connections = self.connections.value.as_ref();
        connections.map_or(0, |connections| connections.unreadable)
    }

    /// Has everything read again; what was typed stays, secrets do not.
    pub(crate) fn expire(&mut self) {
        self.details.expire();
        self.privatelink.expire();
        self.connections.expire();
        self.schema.expire();
        self.connect = Connect::default();
        self.writing = None;
    }

    /// Leaves a step: its failure is old news, and secrets go with the screen that needed them.
    pub(crate) fn leave_step(&mut self, now: Millis) {
        self.attended_at = now;
        self.failure = None;
        self.connect = Connect::default();
    }

    /// Takes in what was read about the privatelink.
    pub(crate) fn privatelink_read(&mut self, link: Option<Privatelink>, now: Millis) {
        let before = self.link_state().cloned();
        if link.as_ref().map(|link| &link.state) != before.as_ref() {
            self.privatelink_since = now;
            self.connections_since = now;
        }
        if link.is_none() {
            self.lost |= before == Some(PrivatelinkState::Active);
            self.connections = RemoteData::default();
        } else {
            self.lost = false;
        }
        self.privatelink.read(link, now);
    }

    /// Takes in a list of connections.
    pub(crate) fn connections_read(&mut self, rows: List<Connection>, now: Millis) {
        let mut connections = self.connections.value.take().unwrap_or_default();
        if connections.update(rows) {
            self.connections_since = now;
        }
        self.connections.read(connections, now);
    }

    /// Takes in one connection that a call has returned.
    pub(crate) fn connection_returned(&mut self, row: Connection, now: Millis) {
        let connections = self
            .connections
            .value
            .get_or_insert_with(Connections::default);
        connections.replace(row);
        self.connections_since = now;
    }
}
