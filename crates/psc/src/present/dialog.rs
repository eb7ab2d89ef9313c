//! The confirmations: what will happen, said before it does.

use aiven::ConnectionState;

use super::remove::stays;
use crate::gate::Gate;
use crate::model::{Model, ServiceModel};
use crate::{Action, DialogView, EquivalentCommand, check, equivalent_command, toggles};

pub(super) fn dialog(model: &Model) -> Option<DialogView> {
    let dialog = model.dialog.as_ref()?;
    let service_model = model.service_model.as_ref()?;
    let gate = service_model.gate(&dialog.action);
    let (title, mut consequences, confirm) = words(model, service_model, &dialog.action);
    let is_open = gate == Gate::Open;
    consequences.extend(gate.reason());
    let removing = dialog.action == Action::Remove;
    let typed = removing.then(|| (service_model.service.to_string(), dialog.typed.clone()));
    Some(DialogView {
        title,
        consequences,
        confirm: confirm.to_owned(),
        danger: removing,
        ready: is_open && (!removing || service_model.service == dialog.typed.trim()),
        typed,
        equivalent_command: service_model.write(&dialog.action).map_or_else(
            || EquivalentCommand {
                avn: String::new(),
                curl: String::new(),
            },
            |ask| equivalent_command::equivalent_command(&[ask]),
        ),
        action: dialog.action.clone(),
    })
}

fn words(
    model: &Model,
    service_model: &ServiceModel,
    action: &Action,
) -> (String, Vec<String>, &'static str) {
    let service = &service_model.service;
    match action {
        Action::Enable => {
            let details = service_model.details.value.as_ref();
            let price = details.and_then(|service| check::price_usd(service, &model.account));
            let cost = match price {
                Some(price) => format!("It costs {price} US dollars an hour until it is removed."),
                None => "It costs extra by the hour until it is removed; the price was not looked up or is not listed.".to_owned(),
            };
            let consequences = vec![
                "Aiven creates a service attachment for this service. It takes a minute or two."
                    .to_owned(),
                cost,
                "Existing connections to the service are not touched.".to_owned(),
            ];
            (
                format!("Enable Private Service Connect for {service}?"),
                consequences,
                "Enable",
            )
        }
        Action::Approve { connection } => approve_words(service_model, connection),
        Action::Update => {
            let mut consequences: Vec<String> = service_model
                .details
                .value
                .iter()
                .flat_map(|service| toggles::changes(service, &service_model.toggles))
                .map(|(key, on)| {
                    if on {
                        format!("{key} becomes reachable through every approved connection.")
                    } else {
                        format!("{key} stops being reachable through Private Service Connect; clients that use it are cut off.")
                    }
                })
                .collect();
            consequences.push("The load balancer is rebuilt, which takes some minutes.".to_owned());
            (
                format!("Change the components of {service}?"),
                consequences,
                "Save",
            )
        }
        Action::Remove => {
            let mut consequences = vec![stopping(service_model)];
            consequences.push(
                "The service attachment is deleted; enabling it again makes a new one.".to_owned(),
            );
            consequences.extend(stays(service_model));
            consequences.push("Other ways to reach the service stay as they are.".to_owned());
            (
                format!("Remove Private Service Connect from {service}?"),
                consequences,
                "Remove",
            )
        }
    }
}

fn approve_words(
    service_model: &ServiceModel,
    connection: &str,
) -> (String, Vec<String>, &'static str) {
    let row = service_model
        .rows()
        .iter()
        .find(|row| row.privatelink_connection_id == *connection);
    let psc_id = row.map_or_else(|| "not known".to_owned(), super::service::psc_id);
    let ip = service_model
        .address_of(connection)
        .map(|ip| ip.to_string())
        .unwrap_or_default();
    let mut consequences = vec![
        format!("Names of the service will lead to {ip} for this connection."),
        "The address is final: to change it, the endpoint must be deleted and created again in Google Cloud.".to_owned(),
        format!("Google shows the PSC connection id {psc_id} at the endpoint you mean. Compare it."),
        "An approval cannot be taken back; only removing Private Service Connect from the service ends it.".to_owned(),
    ];
    let warning = service_model
        .address_of(connection)
        .and_then(|ip| crate::address::warning(ip, connection, service_model.rows()));
    consequences.extend(warning);
    (
        format!("Approve {connection} with {ip}?"),
        consequences,
        "Approve",
    )
}

/// What stops working when the privatelink goes.
fn stopping(service_model: &ServiceModel) -> String {
    let working = service_model
        .rows()
        .iter()
        .filter(|row| row.state == ConnectionState::Active)
        .count();
    let stopping = match (service_model.rows().len(), working) {
        (0, _) if service_model.unreadable_connections() > 0 => {
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
    match service_model.unreadable_connections() {
        0 => stopping,
        count => format!(
            "{stopping} {}, and may have clients that are cut off as well.",
            super::lists::unread(count, "connection", "connections")
        ),
    }
}
