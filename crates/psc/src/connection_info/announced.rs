//! What is said aloud when a reading brings the first address of a connection: once for each.

use aiven::{ConnectionId, ConnectionState};
use snippets_api::entries;

use crate::remote::ServiceData;

/// The connections whose information can be read, as last seen.
#[derive(Debug, Default)]
pub(crate) struct Announced(Option<Vec<ConnectionId>>);

impl Announced {
    /// What has become ready since it was last said. The first reading of a place is no change.
    pub(crate) fn changes(&mut self, data: &ServiceData) -> Option<String> {
        let read = data
            .details
            .value
            .as_ref()
            .zip(data.connections.value.as_ref());
        let ready = read.map(|(service, connections)| {
            let rows = connections.rows.iter();
            rows.filter(|row| row.state == ConnectionState::Active)
                .map(|row| &row.privatelink_connection_id)
                .filter(|id| !entries(&service.components, id).is_empty())
                .cloned()
                .collect()
        });
        let before: Vec<ConnectionId> = std::mem::replace(&mut self.0, ready)?;
        let now = self.0.as_ref()?;
        let new: Vec<&ConnectionId> = now.iter().filter(|id| !before.contains(id)).collect();
        match new[..] {
            [] => None,
            [id] => Some(format!("Connection information for {id} is ready.")),
            _ => Some(format!(
                "Connection information for {} connections is ready.",
                new.len()
            )),
        }
    }
}
