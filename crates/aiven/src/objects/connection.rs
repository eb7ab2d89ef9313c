//! A connection: one endpoint in Google Cloud, as Aiven sees it.

use serde_json::Value;

use super::{open_enum, text};
use crate::{ConnectionId, PscConnectionId};

open_enum! {
    /// Where a connection stands.
    ConnectionState {
        /// Aiven has seen the endpoint and waits for its IP address; Google shows it as pending.
        PendingUserApproval = "pending-user-approval",
        /// The IP address is stored, and Google is being told to accept the endpoint.
        UserApproved = "user-approved",
        /// Google has accepted the endpoint; the DNS records are not there yet.
        Connected = "connected",
        /// DNS names point to the endpoint's IP address.
        Active = "active",
    }
}

/// One row of the connection list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Aiven's id, which names the connection in calls.
    pub privatelink_connection_id: ConnectionId,
    /// Google's id, which its console shows at the endpoint.
    pub psc_connection_id: Option<PscConnectionId>,
    /// Where the connection stands.
    pub state: ConnectionState,
    /// The endpoint's private IP address; absent until the connection is approved.
    pub user_ip_address: Option<String>,
}

impl Connection {
    /// What tells the connection apart for people: Google's id, or Aiven's where that one is not known.
    pub fn name(&self) -> &str {
        self.psc_connection_id
            .as_deref()
            .unwrap_or(&self.privatelink_connection_id)
    }

    /// Whether Google has accepted it while Aiven has no address for it: names will not resolve, and it cannot be
    /// approved any more.
    ///
    /// Source: how Aiven's Terraform provider reads `connected` without an address.
    pub fn is_addressless(&self) -> bool {
        self.state == ConnectionState::Connected && self.user_ip_address.is_none()
    }

    pub(crate) fn read(value: &Value) -> Option<Self> {
        Some(Self {
            privatelink_connection_id: text(value, "privatelink_connection_id")?.into(),
            psc_connection_id: text(value, "psc_connection_id")
                .map(Into::into)
                .or_else(|| {
                    // A bare number keeps its digits up to 64 bits; one beyond would be read as a rounded
                    // float, and no id is better than a wrong one.
                    let id = value.get("psc_connection_id")?.as_u64()?;
                    Some(id.to_string().into())
                }),
            state: ConnectionState::from_text(&text(value, "state").unwrap_or_default()),
            user_ip_address: text(value, "user_ip_address"),
        })
    }
}
