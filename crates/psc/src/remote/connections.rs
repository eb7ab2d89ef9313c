//! The connections of a privatelink side by side, and those that have vanished.

use aiven::{Connection, ConnectionId, List};

/// The connections that the list names, and those it once named.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Connections {
    /// Those of the newest list in the order of the API, then those that are unsure.
    pub(crate) rows: Vec<Connection>,
    /// How many rows of the newest list could not be read.
    pub(crate) unreadable: usize,
    /// The ids that the newest list does not name and may hide in a row that could not be read. Their rows are
    /// as they were last.
    unsure: Vec<ConnectionId>,
    /// Seen in this session and not listed any more. Its endpoint was deleted in Google Cloud; that is final,
    /// and no other row takes its place.
    ///
    /// Source: Aiven's Terraform provider, the Google connection approval resource.
    pub(crate) gone: Vec<Connection>,
}

impl Connections {
    /// Takes in a list. Returns whether any id, state or address differs from before.
    pub(crate) fn update(&mut self, list: List<Connection>) -> bool {
        let before = std::mem::replace(&mut self.rows, list.rows);
        self.unreadable = list.unreadable;
        self.unsure.clear();
        for row in &before {
            if self.rows.iter().any(|listed| is_same(listed, row)) {
                continue;
            }
            if self.unreadable > 0 {
                self.unsure.push(row.privatelink_connection_id.clone());
                self.rows.push(row.clone());
            } else {
                self.gone.push(row.clone());
            }
        }
        let rows = &self.rows;
        self.gone
            .retain(|gone| !rows.iter().any(|row| is_same(row, gone)));
        self.rows != before
    }

    /// Whether the newest list tells how a connection is, or that it is gone.
    pub(crate) fn tells_of(&self, id: &ConnectionId) -> bool {
        let is_known = self
            .rows
            .iter()
            .any(|row| row.privatelink_connection_id == *id);
        let is_unsure = self.unsure.contains(id);
        !is_unsure && (is_known || self.unreadable == 0)
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
            privatelink_connection_id: id.into(),
            psc_connection_id: Some("12870921937223780".into()),
            state: ConnectionState::from_text(state),
            user_ip_address: ip.map(str::to_owned),
        }
    }

    #[test]
    fn a_vanished_connection_is_gone_and_no_other_takes_its_place() {
        let mut connections = Connections::default();
        assert!(connections.update(vec![row("plc1", "active", Some("10.0.0.1"))].into()));
        assert!(connections.update(vec![row("plc2", "pending-user-approval", None)].into()));
        assert_eq!(
            connections.gone,
            vec![row("plc1", "active", Some("10.0.0.1"))]
        );
        assert!(!connections.update(vec![row("plc2", "pending-user-approval", None)].into()));
        assert_eq!(connections.gone.len(), 1, "it stays gone");
        connections.update(vec![row("plc1", "active", None)].into());
        assert_eq!(
            connections.gone[0].privatelink_connection_id, "plc2",
            "a returned one is back"
        );
    }

    #[test]
    fn a_connection_that_a_list_may_hide_is_not_gone() {
        let active = || row("plc1", "active", Some("10.0.0.1"));
        let pending = || row("plc2", "pending-user-approval", None);
        let odd = |rows| List {
            rows,
            unreadable: 1,
        };
        let mut connections = Connections::default();
        connections.update(vec![active(), pending()].into());
        assert!(!connections.update(odd(vec![active()])));
        assert_eq!(connections.rows, [active(), pending()]);
        assert_eq!((connections.gone.len(), connections.unreadable), (0, 1));
        assert!(connections.tells_of(&"plc1".into()));
        assert!(!connections.tells_of(&"plc2".into()) && !connections.tells_of(&"plc3".into()));

        assert!(connections.update(vec![active()].into()));
        assert_eq!(connections.gone, [pending()]);
        assert!(connections.tells_of(&"plc2".into()), "it is gone");
        connections.update(odd(vec![active()]));
        assert_eq!(connections.gone, [pending()], "it stays gone");
    }
}
