//! The confirmations: what will happen, said before it does.

use aiven::ConnectionState;

use super::remove::stays;
use crate::gate::Gate;
use crate::model::{Desk, Model};
use crate::{Action, DialogView, Twin, check, toggles, twin};

pub(super) fn dialog(model: &Model) -> Option<DialogView> {
    let dialog = model.dialog.as_ref()?;
    let desk = model.desk.as_ref()?;
    let gate = desk.gate(&dialog.action);
    let (title, mut consequences, confirm) = words(model, desk, &dialog.action);
    let is_open = gate == Gate::Open;
    consequences.extend(gate.reason());
    let removing = dialog.action == Action::Remove;
    let typed = removing.then(|| (desk.service.clone(), dialog.typed.clone()));
    Some(DialogView {
        title,
        consequences,
        confirm: confirm.to_owned(),
        danger: removing,
        ready: is_open && (!removing || dialog.typed.trim() == desk.service),
        typed,
        twin: desk.write(&dialog.action).map_or_else(
            || Twin {
                avn: String::new(),
                curl: String::new(),
            },
            |ask| twin::twin(&[ask]),
        ),
        action: dialog.action.clone(),
    })
}

fn words(model: &Model, desk: &Desk, action: &Action) -> (String, Vec<String>, &'static str) {
    let service = &desk.service;
    match action {
        Action::Enable => {
            let details = desk.details.value.as_ref();
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
        Action::Approve { connection } => approve_words(desk, connection),
        Action::Update => {
            let mut consequences: Vec<String> = desk
                .details
                .value
                .iter()
                .flat_map(|service| toggles::changes(service, &desk.toggles))
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
            let mut consequences = vec![stopping(desk)];
            consequences.push(
                "The service attachment is deleted; enabling it again makes a new one.".to_owned(),
            );
            consequences.extend(stays(desk));
            consequences.push("Other ways to reach the service stay as they are.".to_owned());
            (
                format!("Remove Private Service Connect from {service}?"),
                consequences,
                "Remove",
            )
        }
    }
}

fn approve_words(desk: &Desk, connection: &str) -> (String, Vec<String>, &'static str) {
    let row = desk
        .rows()
        .iter()
        .find(|row| row.privatelink_connection_id == *connection);
    let psc_id = row.map_or_else(|| "not known".to_owned(), super::service::psc_id);
    let ip = desk
        .address_of(connection)
        .map(|ip| ip.to_string())
        .unwrap_or_default();
    let mut consequences = vec![
        format!("Names of the service will lead to {ip} for this connection."),
        "The address is final: to change it, the endpoint must be deleted and created again in Google Cloud.".to_owned(),
        format!("Google shows the PSC connection id {psc_id} at the endpoint you mean. Compare it."),
        "An approval cannot be taken back; only removing Private Service Connect from the service ends it.".to_owned(),
    ];
    let warning = desk
        .address_of(connection)
        .and_then(|ip| crate::address::warning(ip, connection, desk.rows()));
    consequences.extend(warning);
    (
        format!("Approve {connection} with {ip}?"),
        consequences,
        "Approve",
    )
}

/// What stops working when the privatelink goes.
fn stopping(desk: &Desk) -> String {
    let working = desk
        .rows()
        .iter()
        .filter(|row| row.state == ConnectionState::Active)
        .count();
    match (desk.rows().len(), working) {
        (0, _) => "No connection exists, so no client is cut off.".to_owned(),
        (1, 0) => "1 connection is dropped; it is not active.".to_owned(),
        (1, _) => "1 active connection is dropped, and its clients are cut off at once.".to_owned(),
        (all, 0) => format!("{all} connections are dropped; none is active."),
        (all, working) => format!(
            "{all} connections are dropped, {working} of them active; their clients are cut off at once."
        ),
    }
}
