//! What is said aloud when a reading brings something new: once for each change, never for each poll.

use aiven::{ConnectionId, PrivatelinkState};

use super::Model;
use crate::connections::{ConnectionPhase, connection_phase};

/// The last state that was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Told {
    link: Option<Link>,
    connections: Option<Vec<(ConnectionId, ConnectionPhase)>>,
}

#[derive(Clone, Debug, PartialEq)]
enum Link {
    Absent,
    Is(PrivatelinkState),
}

impl Model {
    /// Says what has changed since it was last said. The first reading of a place is no change.
    pub(super) fn tell_changes(&mut self) {
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        let link = service_model
            .privatelink
            .value
            .as_ref()
            .map(|link| match link {
                Some(link) => Link::Is(link.state.clone()),
                None => Link::Absent,
            });
        let connections = service_model.connections.value.as_ref().map(|connections| {
            connections
                .rows
                .iter()
                .map(|row| (row.privatelink_connection_id.clone(), connection_phase(row)))
                .collect()
        });
        let now = Told { link, connections };
        let before = std::mem::replace(&mut service_model.told, now.clone());
        let said: Vec<String> = [
            link_change(&before, &now),
            connection_changes(&before, &now),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !said.is_empty() {
            self.announce(said.join(" "));
        }
    }
}

fn link_change(before: &Told, now: &Told) -> Option<String> {
    let (before, now) = (before.link.as_ref()?, now.link.as_ref()?);
    if before == now {
        return None;
    }
    Some(match now {
        Link::Absent => "Private Service Connect is no longer enabled.".to_owned(),
        Link::Is(PrivatelinkState::Active) => "The service attachment is ready.".to_owned(),
        Link::Is(state) => format!("The privatelink is {}.", state.as_str()),
    })
}

fn connection_changes(before: &Told, now: &Told) -> Option<String> {
    let (before, now) = (before.connections.as_ref()?, now.connections.as_ref()?);
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
