//! A privatelink and its connections, and how they move on by themselves.
//!
//! Google's side (an endpoint is accepted, DNS records appear) moves with time. Aiven's list follows only
//! when a refresh is carried out: that is why clients must keep refreshing.

use serde_json::Value;

use crate::{
    EndpointStatus, PscEndpoint, Transition,
    json::{record, text_or_null},
    pace::{Timings, Wait},
    rng::Rng,
};

pub(crate) const PENDING: &str = "pending-user-approval";
pub(crate) const APPROVED: &str = "user-approved";
pub(crate) const CONNECTED: &str = "connected";
pub(crate) const ACTIVE: &str = "active";

#[derive(Clone, Debug)]
pub(crate) struct Privatelink {
    pub(crate) attachment: Option<String>,
    pub(crate) state: PrivatelinkState,
    /// In the order in which Aiven saw them.
    pub(crate) connections: Vec<Connection>,
    /// A refresh that is queued. Another one asked for meanwhile is the same one.
    pub(crate) refresh: Option<Wait>,
}

#[derive(Clone, Debug)]
pub(crate) enum PrivatelinkState {
    Creating(Wait),
    Active,
    Deleting(Wait),
}

#[derive(Clone, Debug)]
pub(crate) struct Connection {
    pub(crate) id: String,
    pub(crate) psc_id: String,
    pub(crate) state: &'static str,
    pub(crate) ip: Option<String>,
    /// The number in `privatelink-N-` of its host names, from 1.
    pub(crate) ordinal: u16,
    /// Until Google accepts the endpoint; absent before approval.
    pub(crate) acceptance: Option<Wait>,
    /// Until the DNS records are there; absent before acceptance.
    pub(crate) dns: Option<Wait>,
    /// Stays as it is whatever happens: a situation that a scenario shows.
    pub(crate) stuck: bool,
}

/// What carrying out a refresh changed.
#[derive(Default, PartialEq, Eq)]
pub(crate) struct Changes {
    pub(crate) became_active: bool,
    pub(crate) vanished: bool,
}

impl Privatelink {
    pub(crate) fn creating(wait: Wait) -> Self {
        Self {
            attachment: None,
            state: PrivatelinkState::Creating(wait),
            connections: Vec::new(),
            refresh: None,
        }
    }

    pub(crate) fn active(attachment: String) -> Self {
        Self {
            attachment: Some(attachment),
            state: PrivatelinkState::Active,
            connections: Vec::new(),
            refresh: None,
        }
    }

    pub(crate) fn state_name(&self) -> &'static str {
        match self.state {
            PrivatelinkState::Creating(_) => "creating",
            PrivatelinkState::Active => "active",
            PrivatelinkState::Deleting(_) => "deleting",
        }
    }

    pub(crate) fn json(&self) -> Value {
        record([
            (
                "google_service_attachment",
                text_or_null(self.attachment.as_deref()),
            ),
            ("state", self.state_name().into()),
        ])
    }

    /// The reply to the call that created it or looks at it counts as a look at creation and deletion.
    pub(crate) fn poll(&mut self) {
        if let PrivatelinkState::Creating(wait) | PrivatelinkState::Deleting(wait) = &mut self.state
        {
            wait.poll();
        }
    }

    /// A look at the list of connections.
    pub(crate) fn poll_connections(&mut self) {
        let waits = self
            .connections
            .iter_mut()
            .flat_map(|connection| [&mut connection.acceptance, &mut connection.dns])
            .chain([&mut self.refresh]);
        waits.flatten().for_each(Wait::poll);
    }

    pub(crate) fn release(&mut self, transition: Transition) {
        if let PrivatelinkState::Creating(wait) | PrivatelinkState::Deleting(wait) = &mut self.state
        {
            wait.release(transition);
        }
        let waits = self
            .connections
            .iter_mut()
            .flat_map(|connection| [&mut connection.acceptance, &mut connection.dns])
            .chain([&mut self.refresh]);
        waits.flatten().for_each(|wait| wait.release(transition));
    }

    /// Google accepts what was approved, and the DNS records follow.
    pub(crate) fn accept(&mut self, clock: u64, timings: &Timings, endpoints: &mut [PscEndpoint]) {
        for connection in &mut self.connections {
            let Some(accepted) = connection
                .acceptance
                .as_ref()
                .and_then(|wait| wait.over(clock))
            else {
                continue;
            };
            let endpoint = endpoints
                .iter_mut()
                .find(|endpoint| endpoint.psc_connection_id == connection.psc_id);
            if let Some(endpoint) = endpoint
                && connection.dns.is_none()
            {
                endpoint.status = EndpointStatus::Accepted;
                connection.dns = Some(timings.wait(Transition::DnsReady, accepted));
            }
        }
    }

    /// Carries the queued refresh out, if its time has come.
    pub(crate) fn synchronise(
        &mut self,
        clock: u64,
        endpoints: &[PscEndpoint],
        rng: &mut Rng,
    ) -> Changes {
        let mut changes = Changes::default();
        if self
            .refresh
            .as_ref()
            .and_then(|wait| wait.over(clock))
            .is_none()
        {
            return changes;
        }
        self.refresh = None;
        let before = self.connections.len();
        self.connections.retain(|connection| {
            let exists = |endpoint: &PscEndpoint| endpoint.psc_connection_id == connection.psc_id;
            connection.stuck || endpoints.iter().any(exists)
        });
        changes.vanished = self.connections.len() < before;
        for connection in &mut self.connections {
            let moves_on = matches!(connection.state, APPROVED | CONNECTED) && !connection.stuck;
            let Some(dns) = connection.dns.as_ref().filter(|_| moves_on) else {
                continue;
            };
            if dns.over(clock).is_some() {
                connection.state = ACTIVE;
                changes.became_active = true;
            } else {
                connection.state = CONNECTED;
            }
        }
        for endpoint in endpoints {
            if self.attachment.as_ref() == Some(&endpoint.attachment) {
                self.see(&endpoint.psc_connection_id, rng);
            }
        }
        changes
    }

    /// Adds a connection for an endpoint, unless it is known.
    pub(crate) fn see(&mut self, psc_id: &str, rng: &mut Rng) {
        if self.connections.iter().any(|known| known.psc_id == psc_id) {
            return;
        }
        let id = ["plc", &rng.hex(11)].concat();
        self.add(id, psc_id.to_owned());
    }

    pub(crate) fn add(&mut self, id: String, psc_id: String) -> &mut Connection {
        let taken = |ordinal: &u16| self.connections.iter().all(|it| it.ordinal != *ordinal);
        let ordinal = (1..=u16::MAX).find(taken).unwrap_or(u16::MAX);
        self.connections.push(Connection {
            id,
            psc_id,
            state: PENDING,
            ip: None,
            ordinal,
            acceptance: None,
            dns: None,
            stuck: false,
        });
        let last = self.connections.len() - 1;
        &mut self.connections[last]
    }

    /// Closes this privatelink's endpoints at Google: the attachment is gone.
    pub(crate) fn close(&self, endpoints: &mut [PscEndpoint]) {
        for endpoint in endpoints {
            if self.attachment.as_ref() == Some(&endpoint.attachment) {
                endpoint.status = EndpointStatus::Closed;
            }
        }
    }
}

impl Connection {
    pub(crate) fn json(&self) -> Value {
        record([
            ("privatelink_connection_id", self.id.as_str().into()),
            ("psc_connection_id", self.psc_id.as_str().into()),
            ("state", self.state.into()),
            ("user_ip_address", text_or_null(self.ip.as_deref())),
        ])
    }
}
