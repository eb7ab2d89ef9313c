//! What is said aloud when a reading brings a change of the connections: once for each, never for each poll.

use aiven::ConnectionId;

use super::{ConnectionPhase, connection_phase};
use crate::remote::ServiceData;

/// The last phases that were said, by connection.
#[derive(Debug, Default)]
pub(crate) struct Announced(Option<Vec<Said>>);

/// A connection with its phase, and the name that it goes by.
#[derive(Debug)]
struct Said {
    id: ConnectionId,
    name: String,
    phase: ConnectionPhase,
}

impl Announced {
    /// What has changed since it was last said. The first reading of a place is no change.
    pub(crate) fn changes(&mut self, data: &ServiceData) -> Option<String> {
        let phases = data.connections.value.as_ref().map(|connections| {
            connections
                .rows
                .iter()
                .map(|row| Said {
                    id: row.privatelink_connection_id.clone(),
                    name: row.name().to_owned(),
                    phase: connection_phase(row),
                })
                .collect()
        });
        let before = std::mem::replace(&mut self.0, phases)?;
        let now = self.0.as_ref()?;
        let known = |said: &Said| before.iter().find(|before| before.id == said.id);
        let mut said: Vec<String> = now
            .iter()
            .filter(|said| known(said).is_none_or(|before| before.phase != said.phase))
            .map(|Said { name, phase, .. }| match phase {
                ConnectionPhase::Pending => {
                    format!("Connection {name} is waiting for approval.")
                }
                ConnectionPhase::Moving => format!("Connection {name} is being set up."),
                ConnectionPhase::Working => format!("Connection {name} is active."),
                ConnectionPhase::Addressless => {
                    format!("Connection {name} was accepted without an address.")
                }
                ConnectionPhase::Unknown => format!("Connection {name} has changed."),
            })
            .collect();
        let gone = before
            .iter()
            .filter(|before| !now.iter().any(|said| said.id == before.id));
        said.extend(gone.map(|before| format!("Connection {} is gone.", before.name)));
        (!said.is_empty()).then(|| said.join(" "))
    }
}
