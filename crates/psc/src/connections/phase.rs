//! What the state of a connection means for the person who waits.

use aiven::{Connection, ConnectionState};

/// What a state means for the person who waits.
///
/// Source: the states of Aiven's API description, and their reading by Aiven's Terraform provider:
/// `connected` without an address is an acceptance that leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConnectionPhase {
    /// It waits for the address of its endpoint.
    Pending,
    /// Aiven and Google are at work.
    Moving,
    /// Google has accepted it, and Aiven has no address for it.
    Addressless,
    /// It works.
    Working,
    /// A state this version does not know.
    Unknown,
}

/// The phase of one connection.
pub(crate) fn connection_phase(connection: &Connection) -> ConnectionPhase {
    match &connection.state {
        _ if connection.is_addressless() => ConnectionPhase::Addressless,
        ConnectionState::PendingUserApproval => ConnectionPhase::Pending,
        ConnectionState::UserApproved | ConnectionState::Connected => ConnectionPhase::Moving,
        ConnectionState::Active => ConnectionPhase::Working,
        ConnectionState::Other(_) => ConnectionPhase::Unknown,
    }
}

#[cfg(test)]
mod tests {
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
    fn each_state_has_one_meaning() {
        let check = |state: &str, ip: Option<&str>, expected: ConnectionPhase| {
            assert_eq!(
                connection_phase(&row("plc1", state, ip)),
                expected,
                "{state} {ip:?}"
            );
        };
        check("pending-user-approval", None, ConnectionPhase::Pending);
        check("user-approved", Some("10.0.0.1"), ConnectionPhase::Moving);
        check("connected", Some("10.0.0.1"), ConnectionPhase::Moving);
        check("connected", None, ConnectionPhase::Addressless);
        check("active", Some("10.0.0.1"), ConnectionPhase::Working);
        check("rejected", None, ConnectionPhase::Unknown);
    }
}
