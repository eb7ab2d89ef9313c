//! The connections of a privatelink side by side, and those that have vanished.

use aiven::Connection;

/// The connections that the list names, and those it once named.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Connections {
    /// In the order of the API.
    pub(crate) rows: Vec<Connection>,
    /// Seen in this session and not listed any more. Its endpoint was deleted in Google Cloud; that is final,
    /// and no other row takes its place.
    ///
    /// Source: Aiven's Terraform provider, the Google connection approval resource.
    pub(crate) gone: Vec<Connection>,
}

impl Connections {
    /// Takes in a list. Returns whether any id, state or address differs from before.
    pub(crate) fn update(&mut self, rows: Vec<Connection>) -> bool {
        let changed = rows != self.rows;
        for before in self.rows.drain(..) {
            if !self.gone.iter().any(|gone| is_same(gone, &before)) {
                self.gone.push(before);
            }
        }
        self.gone
            .retain(|gone| !rows.iter().any(|row| is_same(row, gone)));
        self.rows = rows;
        changed
    }

    /// Takes in one connection that a call has returned.
    pub(crate) fn replace(&mut self, row: Connection) {
        match self.rows.iter_mut().find(|known| is_same(known, &row)) {
            Some(known) => *known = row,
            None => self.rows.push(row),
        }
    }
}

fn is_same(one: &Connection, other: &Connection) -> bool {
    one.privatelink_connection_id == other.privatelink_connection_id
}

#[cfg(test)]
mod tests {
    use aiven::ConnectionState;

    use super::*;

    fn row(id: &str, state: &str, ip: Option<&str>) -> Connection {
        Connection {
            privatelink_connection_id: id.to_owned(),
            psc_connection_id: Some("12870921937223780".to_owned()),
            state: ConnectionState::from_text(state),
            user_ip_address: ip.map(str::to_owned),
        }
    }

    #[test]
    fn a_vanished_connection_is_gone_and_no_other_takes_its_place() {
        let mut connections = Connections::default();
        assert!(connections.update(vec![row("plc1", "active", Some("10.0.0.1"))]));
        assert!(connections.update(vec![row("plc2", "pending-user-approval", None)]));
        assert_eq!(
            connections.gone,
            vec![row("plc1", "active", Some("10.0.0.1"))]
        );
        assert!(!connections.update(vec![row("plc2", "pending-user-approval", None)]));
        assert_eq!(connections.gone.len(), 1, "it stays gone");
        connections.update(vec![row("plc1", "active", None)]);
        assert_eq!(
            connections.gone[0].privatelink_connection_id, "plc2",
            "a returned one is back"
        );
    }
}
