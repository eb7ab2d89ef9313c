//! What the API reports of the one service that is open.

use aiven::{
    ApiCall, ApiReply, Connection, ConnectionId, Fault, List, Privatelink, PrivatelinkState,
    ProjectName, Service, ServiceName, ServiceType,
};

use super::{Connections, LeftBehind, RemoteData, Write};
use crate::millis::Millis;

/// What the API reports of one service, and the write that is under way.
#[derive(Debug)]
pub(crate) struct ServiceData {
    pub(crate) project: ProjectName,
    pub(crate) service: ServiceName,
    /// Whether it is a snapshot inside the page, which nothing can be done to.
    pub(crate) is_snapshot: bool,
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
    /// What the privatelink has just left in Google Cloud, for the model to remember.
    pub(crate) left_behind: Option<LeftBehind>,
    /// Since when the states of the connections have been as they are.
    pub(crate) connections_since: Millis,
    /// When the open step was entered: fresh attention is watched closely again.
    pub(crate) attended_at: Millis,
    pub(crate) write: Write,
}

impl ServiceData {
    pub(crate) fn new(
        project: ProjectName,
        service: ServiceName,
        known: Option<(Service, Millis)>,
        now: Millis,
    ) -> Self {
        Self {
            project,
            service,
            is_snapshot: false,
            details: RemoteData::carried(known),
            privatelink: RemoteData::default(),
            connections: RemoteData::default(),
            schema: RemoteData::default(),
            privatelink_since: now,
            created_at: None,
            lost: false,
            left_behind: None,
            connections_since: now,
            attended_at: now,
            write: Write::None,
        }
    }

    pub(crate) fn is_of(&self, project: &ProjectName, service: &ServiceName) -> bool {
        self.project == *project && self.service == *service
    }

    /// Whether a request is about this service.
    pub(crate) fn owns(&self, call: &ApiCall) -> bool {
        match call {
            ApiCall::ServiceTypeGet(call) => call.project == self.project,
            call => call
                .service()
                .is_some_and(|(project, service)| self.is_of(project, service)),
        }
    }

    /// Takes a reply to a reading of this service. Returns any other reply.
    pub(crate) fn take(&mut self, reply: ApiReply, now: Millis) -> Option<ApiReply> {
        match reply {
            ApiReply::ServiceGet(service) => self.details.read(service, now),
            ApiReply::ServiceTypeGet(schema) => self.schema.read(schema, now),
            ApiReply::PrivatelinkGet(link) => self.privatelink_read(Some(link), now),
            ApiReply::ConnectionList(rows) => self.connections_read(rows, now),
            other => return Some(other),
        }
        None
    }

    /// Takes the fault of a reading of this service, or of the refresh before one. Returns any other fault.
    pub(crate) fn take_fault(
        &mut self,
        call: &ApiCall,
        fault: Fault,
        now: Millis,
    ) -> Option<Fault> {
        match call {
            ApiCall::ServiceGet(_) => self.details.failed(fault, now),
            ApiCall::ServiceTypeGet(_) => self.schema.failed(fault, now),
            ApiCall::PrivatelinkGet(_) => match fault {
                Fault::Missing { .. } if self.is_just_created(now) => {
                    // Lag right after a create: what the create returned still stands.
                    self.privatelink.tried_at = Some(now);
                }
                Fault::Missing { .. } => self.privatelink_read(None, now),
                fault => self.privatelink.failed(fault, now),
            },
            ApiCall::ConnectionList(_) | ApiCall::PrivatelinkRefresh(_) => {
                self.connections.failed(fault, now);
            }
            _ => return Some(fault),
        }
        None
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

    /// The connection with this id, if it exists now.
    pub(crate) fn row(&self, id: &ConnectionId) -> Option<&Connection> {
        self.rows()
            .iter()
            .find(|row| row.privatelink_connection_id == *id)
    }

    /// Has everything read again. A write under way is no longer waited for.
    pub(crate) fn expire(&mut self) {
        self.details.expire();
        self.privatelink.expire();
        self.connections.expire();
        self.schema.expire();
        self.write.forget_attempt();
    }

    /// Leaves a step: its failure is old news.
    pub(crate) fn leave_step(&mut self, now: Millis) {
        self.attended_at = now;
        self.write.forget_failure();
    }

    /// Takes in what was read about the privatelink.
    pub(crate) fn privatelink_read(&mut self, link: Option<Privatelink>, now: Millis) {
        let before = self.link_state().cloned();
        self.note_left_behind(link.as_ref().map(|link| &link.state));
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
