//! The step "approve".

use std::net::Ipv4Addr;

use aiven::{
    ApiCall, Connection, ConnectionApprove, ConnectionId, PrivatelinkRefresh, PrivatelinkState,
    PscConnectionId,
};

use super::address::warning;
use super::{ConnectionPhase, TypedAddresses, connection_phase};
use crate::address;
use crate::confirmation::Question;
use crate::equivalent_command::EquivalentCommand;
use crate::gate::Gate;
use crate::messages::{UserError, WRONG_ADDRESS, failure};
use crate::remote::{Action, CallRoute, ServiceData};

/// The approval.
#[derive(Clone, Debug, PartialEq)]
pub struct ApproveView {
    /// Why there is nothing to approve yet.
    pub blocked: Option<String>,
    /// A form for each connection that waits for its IP address.
    pub forms: Vec<ApproveForm>,
    /// How the last approval failed or went on, with the connection it was for.
    pub user_error: Option<(ConnectionId, UserError)>,
    /// The command to look for connections.
    pub equivalent_command: EquivalentCommand,
}

/// The form of one connection.
#[derive(Clone, Debug, PartialEq)]
pub struct ApproveForm {
    /// Which connection it is.
    pub connection: ConnectionId,
    /// Google's id, to compare with what Google shows; `None` where Aiven has not named it.
    pub psc_id: Option<PscConnectionId>,
    /// What is typed.
    pub ip: String,
    /// What is wrong with that, once something is typed.
    pub error: Option<String>,
    /// What is unusual about it.
    pub warning: Option<String>,
    /// Whether it can be sent.
    pub ready: bool,
    /// Whether it is being sent.
    pub sending: bool,
    /// The command, once there is an address.
    pub equivalent_command: Option<EquivalentCommand>,
}

impl ApproveForm {
    /// What to call the connection: by Google's id, or by Aiven's where that is not known.
    pub fn name(&self) -> &str {
        self.psc_id.as_deref().unwrap_or(&self.connection)
    }
}

/// Whether a connection can be approved now.
pub(crate) fn gate(data: &ServiceData, typed: &TypedAddresses, connection: &ConnectionId) -> Gate {
    data.write_gate()
        .and_then(|| can_approve(data, typed, connection))
}

/// Source: an approve succeeds in `pending-user-approval` alone; any other state answers 409.
fn can_approve(data: &ServiceData, typed: &TypedAddresses, connection: &ConnectionId) -> Gate {
    let Some(row) = data.row(connection) else {
        return Gate::closed("This connection is gone: its endpoint was deleted in Google Cloud.");
    };
    if connection_phase(row) != ConnectionPhase::Pending {
        return Gate::closed("This connection is approved already.");
    }
    if data.link_state() != Some(&PrivatelinkState::Active) {
        return Gate::closed("The privatelink is not active.");
    }
    match address::parse(typed.text(connection)) {
        Ok(_) => Gate::Open,
        Err(wrong) => Gate::closed(wrong),
    }
}

/// The request that approves a connection with the address typed for it; `None` where that is none.
pub(crate) fn approve_call(
    data: &ServiceData,
    typed: &TypedAddresses,
    connection: &ConnectionId,
) -> Option<ApiCall> {
    typed
        .address(connection)
        .map(|address| call_with(data, connection, address))
}

fn call_with(data: &ServiceData, connection: &ConnectionId, user_ip_address: Ipv4Addr) -> ApiCall {
    ApiCall::ConnectionApprove(ConnectionApprove {
        project: data.project.clone(),
        service: data.service.clone(),
        connection: connection.clone(),
        user_ip_address,
    })
}

/// What is asked before a connection is approved.
pub(crate) fn question(
    data: &ServiceData,
    typed: &TypedAddresses,
    connection: &ConnectionId,
) -> Question {
    let row = data.row(connection);
    let psc_id = row.and_then(|row| row.psc_connection_id.as_ref());
    let name = row.map_or(&**connection, |row| row.name());
    let address = typed.address(connection);
    let ip = address.map(|ip| ip.to_string()).unwrap_or_default();
    let mut consequences = vec![
        format!("The service's host names for this connection will resolve to {ip}."),
        format!("The address is final. {WRONG_ADDRESS}"),
        match psc_id {
            Some(id) => format!("Compare the PSC connection id {id} with the one Google shows for your endpoint."),
            None => "Aiven doesn't report the PSC connection id of this connection, so you can't compare it with Google's. Make sure that no other endpoint is waiting.".to_owned(),
        },
    ];
    consequences.extend(address.and_then(|ip| warning(ip, connection, data.rows())));
    Question {
        title: format!("Approve {name} with {ip}?"),
        consequences,
        confirm: "Approve",
    }
}

/// What the step shows.
pub(crate) fn view(
    data: &ServiceData,
    typed: &TypedAddresses,
    call_route: Option<CallRoute>,
) -> ApproveView {
    let (project, service) = (data.project.clone(), data.service.clone());
    let search = [
        ApiCall::PrivatelinkRefresh(PrivatelinkRefresh { project, service }),
        data.listing(),
    ];
    let pending = data
        .rows()
        .iter()
        .filter(|row| connection_phase(row) == ConnectionPhase::Pending);
    ApproveView {
        blocked: blocked(data),
        forms: pending.map(|row| form(data, typed, row)).collect(),
        user_error: user_error(data, call_route),
        equivalent_command: EquivalentCommand::new(&search),
    }
}

fn blocked(data: &ServiceData) -> Option<String> {
    if let Some(reason) = data.without_attachment() {
        return Some(reason.to_owned());
    }
    if data.connections.value.is_none() || data.unreadable_connections() > 0 {
        return data.without_connections().map(str::to_owned);
    }
    let phases = || data.rows().iter().map(connection_phase);
    if phases().any(|phase| phase == ConnectionPhase::Pending) {
        return None;
    }
    let reason = if data.rows().is_empty() {
        "Aiven has seen no endpoint yet. Create one in Google Cloud; it shows up here by itself, usually within a minute."
    } else if phases().any(|phase| phase == ConnectionPhase::Addressless) {
        "A connection without an IP address can't be approved again. Delete its endpoint in Google Cloud and create it again."
    } else {
        return None;
    };
    Some(reason.to_owned())
}

fn user_error(
    data: &ServiceData,
    call_route: Option<CallRoute>,
) -> Option<(ConnectionId, UserError)> {
    match &data.write.failure()?.action {
        Action::Approve { connection } => Some((connection.clone(), failure(data, call_route)?)),
        _ => None,
    }
}

fn form(data: &ServiceData, typed: &TypedAddresses, row: &Connection) -> ApproveForm {
    let connection = row.privatelink_connection_id.clone();
    let ip = typed.text(&connection).to_owned();
    let read = address::parse(&ip);
    let action = Action::Approve {
        connection: connection.clone(),
    };
    ApproveForm {
        psc_id: row.psc_connection_id.clone(),
        error: read
            .err()
            .filter(|_| !ip.trim().is_empty())
            .map(str::to_owned),
        warning: read
            .ok()
            .and_then(|ip| warning(ip, &connection, data.rows())),
        ready: gate(data, typed, &connection) == Gate::Open,
        sending: data.write.is_doing(&action),
        equivalent_command: read
            .ok()
            .map(|ip| EquivalentCommand::new(&[call_with(data, &connection, ip)])),
        ip,
        connection,
    }
}

#[cfg(test)]
mod tests {
    use aiven::ConnectionState;

    use super::*;
    use crate::millis::Millis;

    #[test]
    fn a_psc_id_that_aiven_does_not_name_is_not_made_up() {
        let mut data = ServiceData::new(
            "acme".into(),
            "orders-kafka".into(),
            None,
            Millis::default(),
        );
        let row = |psc_connection_id: Option<&str>| Connection {
            privatelink_connection_id: "plc1".into(),
            psc_connection_id: psc_connection_id.map(Into::into),
            state: ConnectionState::PendingUserApproval,
            user_ip_address: None,
        };
        for psc_id in [None, Some("12870921937223780")] {
            data.connections_read(vec![row(psc_id)].into(), Millis::default());
            let typed = TypedAddresses::default();
            let shown = view(&data, &typed, None);
            assert_eq!(shown.forms[0].psc_id.as_deref(), psc_id);
            let asked = question(&data, &typed, &"plc1".into())
                .consequences
                .join("\n");
            assert!(!asked.contains("not known"), "{asked}");
            assert_eq!(
                asked.contains("Compare the PSC"),
                psc_id.is_some(),
                "{asked}"
            );
        }
    }
}
