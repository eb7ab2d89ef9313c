//! What is said aloud when a reading brings a change of the connections: once for each, never for each poll.

use aiven::ConnectionId;

use super::{ConnectionPhase, connection_phase};
use crate::remote::ServiceData;

/// The last phases that were said, by connection.
#[derive(Debug, Default)]
pub(crate) struct Announced(Option<Vec<(ConnectionId, ConnectionPhase)>>);

impl Announced {
    /// What has changed since it was last said. The first reading of a place is no change.
    pub(crate) fn changes(&mut self, data: &ServiceData) -> Option<String> {
        let phases = data.connections.value.as_ref().map(|connections| {
            connections
                .rows
                .iter()
                .map(|row| (row.privatelink_connection_id.clone(), connection_phase(row)))
                .collect()
        });
        let before = std::mem::replace(&mut self.0, phases)?;
        let now = self.0.as_ref()?;
        let known = |id: &ConnectionId| before.iter().find(|(other, _)| other == id);
        let mut said: Vec<String> = now
            .iter()
            .filter(|(id, connection_phase)| {
                known(id).is_none_or(|(_, before)| before != connection_phase)
            })
            .map(|(id, connection_phase)| match connection_phase {
                ConnectionPhase::Pending => format!("Connection {id} waits for approval."),
                ConnectionPhase::Moving => format!("Connection {id} is being connected."),
                ConnectionPhase::Working => format!("Connection {id} is active."),
                ConnectionPhase::Addressless => {
                    format!("Connection {id} was accepted without an address.")
                }
                ConnectionPhase::Unknown => format!("Connection {id} has changed."),
            })
            .collect();
        let gone = before
            .iter()
            .filter(|(id, _)| !now.iter().any(|(other, _)| other == id));
        said.extend(gone.map(|(id, _)| format!("Connection {id} is gone.")));
        (!said.is_empty()).then(|| said.join(" "))
    }
}
