//! The connections of a privatelink: listing them, and approving each with the address of its endpoint.

mod address;
mod announced;
mod approve;
mod phase;
mod rows;
mod status;
mod watch;

use std::net::Ipv4Addr;

use aiven::ConnectionId;

use crate::by_name::ByName;

pub(crate) use announced::Announced;
pub use approve::{ApproveForm, ApproveView};
pub(crate) use approve::{approve_call, gate, question, view};
pub(crate) use phase::{ConnectionPhase, connection_phase};
pub use rows::ConnectionRow;
pub(crate) use rows::rows;
pub(crate) use status::status;
pub(crate) use watch::{addressless, due, gone, moving_since, slow, unreadable};

/// What happens to the forms of the connections.
#[derive(Clone, Debug)]
pub enum Event {
    /// The endpoint's IP address was typed for a connection.
    IpTyped {
        /// Which one.
        connection: ConnectionId,
        /// The text as it stands in the field.
        text: String,
    },
}

/// What was typed as IP address, by connection.
#[derive(Debug, Default)]
pub(crate) struct TypedAddresses(ByName<ConnectionId, String>);

impl TypedAddresses {
    pub(crate) fn update(&mut self, event: Event) {
        match event {
            Event::IpTyped { connection, text } => self.0.set(connection, text),
        }
    }

    /// What was typed for a connection, empty where nothing was.
    pub(crate) fn text(&self, connection: &ConnectionId) -> &str {
        self.0.get(connection).map_or("", String::as_str)
    }

    /// The address typed for a connection, where it is one.
    pub(crate) fn address(&self, connection: &ConnectionId) -> Option<Ipv4Addr> {
        crate::address::parse(self.text(connection)).ok()
    }

    /// Forgets what was typed for a connection, once it is approved.
    pub(crate) fn approved(&mut self, connection: &ConnectionId) {
        self.0.remove(connection);
    }

    /// Whether anything is typed and not sent.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.0.iter().any(|(_, text)| !text.is_empty())
    }
}
