//! The step "remove".

use aiven::{ApiCall, ConnectionState, PrivatelinkDelete, PrivatelinkState};

use super::watch::moving_since;
use crate::confirmation::Question;
use crate::equivalent_command::EquivalentCommand;
use crate::gate::Gate;
use crate::messages::{UserError, failure, unread};
use crate::millis::Millis;
use crate::remote::{Action, CallRoute, ServiceData};

/// The removal.
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveView {
    /// Why there is nothing to remove.
    pub blocked: Option<String>,
    /// Whether it is being removed now, and since when.
    pub removing_since: Option<Millis>,
    /// Connections that stop, with their IP.
    pub stops: Vec<String>,
    /// What stays in Google Cloud and in the service.
    pub stays: Vec<String>,
    /// Why the last try failed.
    pub user_error: Option<UserError>,
    /// The command.
    pub equivalent_command: EquivalentCommand,
}

/// Whether the privatelink can be deleted now.
pub(crate) fn remove_gate(data: &ServiceData) -> Gate {
    data.write_gate().and_then(|| can_remove(data))
}

fn can_remove(data: &ServiceData) -> Gate {
    match data.privatelink.value.as_ref() {
        None => Gate::closed("It is not known yet whether it is enabled."),
        Some(None) => Gate::closed("There is nothing to remove: it is not enabled."),
        Some(Some(link)) if link.state == PrivatelinkState::Deleting => {
            Gate::closed("It is already being removed.")
        }
        Some(Some(_)) => Gate::Open,
    }
}

/// The request that deletes the privatelink.
pub(crate) fn remove_call(data: &ServiceData) -> ApiCall {
    let (project, service) = (data.project.clone(), data.service.clone());
    ApiCall::PrivatelinkDelete(PrivatelinkDelete { project, service })
}

/// What is asked before the privatelink is deleted.
pub(crate) fn remove_question(data: &ServiceData) -> Question {
    let mut consequences = vec![
        stopping(data),
        "The service attachment is deleted; enabling it again makes a new one.".to_owned(),
    ];
    consequences.extend(stays(data));
    consequences.push("Other connection methods aren't affected.".to_owned());
    Question {
        title: format!("Remove Private Service Connect from {}?", data.service),
        consequences,
        confirm: "Remove",
    }
}

/// What the step shows.
pub(crate) fn remove_view(data: &ServiceData, call_route: Option<CallRoute>) -> RemoveView {
    let deleting = data.link_state() == Some(&PrivatelinkState::Deleting);
    RemoveView {
        blocked: if deleting {
            None
        } else {
            remove_gate(data).reason()
        },
        removing_since: moving_since(data).filter(|_| deleting),
        stops: data
            .rows()
            .iter()
            .map(|row| {
                let ip = row.user_ip_address.as_deref().unwrap_or("no IP address");
                format!("{} ({ip}, {})", row.name(), row.state.as_str())
            })
            .collect(),
        stays: stays(data),
        user_error: data
            .write
            .failure_of(&Action::Remove)
            .and_then(|_| failure(data, call_route)),
        equivalent_command: EquivalentCommand::new(&[remove_call(data)]),
    }
}

/// What stays in Google Cloud after a removal.
fn stays(data: &ServiceData) -> Vec<String> {
    let mut stays = Vec::new();
    if !data.rows().is_empty() || data.unreadable_connections() > 0 {
        stays.push(
            "The endpoints stay in Google Cloud, show CLOSED and keep incurring charges; delete them and their addresses there."
                .to_owned(),
        );
    }
    if data.switched_on().next().is_some() {
        stays.push(
            "The switched-on components stay switched on in the service; they matter only if it is enabled again."
                .to_owned(),
        );
    }
    stays
}

/// What stops working when the privatelink goes.
fn stopping(data: &ServiceData) -> String {
    let working = data
        .rows()
        .iter()
        .filter(|row| row.state == ConnectionState::Active)
        .count();
    if data.are_connections_unknown() {
        return "The connections aren't known; the clients of all of them are cut off at once."
            .to_owned();
    }
    let stopping = match (data.rows().len(), working) {
        (0, _) if data.unreadable_connections() > 0 => {
            "No connection that could be read exists.".to_owned()
        }
        (0, _) => "No connection exists, so no client is cut off.".to_owned(),
        (1, 0) => "1 connection is dropped; it is not active.".to_owned(),
        (1, _) => "1 active connection is dropped, and its clients are cut off at once.".to_owned(),
        (all, 0) => format!("{all} connections are dropped; none is active."),
        (all, working) => format!(
            "{all} connections are dropped, {working} of them active; their clients are cut off at once."
        ),
    };
    match data.unreadable_connections() {
        0 => stopping,
        count => format!(
            "{stopping} {}, and may have clients that are cut off as well.",
            unread(count, "connection", "connections")
        ),
    }
}
