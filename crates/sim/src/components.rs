//! Which addresses a service lists: its dynamic ones, and one for each connection and component switched on.
//!
//! The rules of hosts and ports are those seen in recorded data: the host gets `privatelink-N-` in front;
//! a `kafka` component gets a port of its own for each connection and way of signing in; every other
//! component keeps its dynamic port.

use serde_json::Value;

use crate::{
    privatelink::{ACTIVE, Connection},
    rng::Rng,
    service::Service,
    tables::{connection_details, listeners},
};

/// Ports set aside for one connection of a Kafka service: room for each way of signing in.
const PORTS_A_CONNECTION: u32 = 12;

/// Writes `components` anew from the toggles and the active connections.
pub(crate) fn rebuild(service: &mut Service) {
    let mut kept = Vec::new();
    let mut dynamic = Vec::new();
    for row in rows(service) {
        if row["route"] != "privatelink" {
            dynamic.push(row.clone());
        } else if is_wanted(service, row) {
            kept.push(row.clone());
        }
    }
    if !service.recorded {
        dynamic = listeners::listening(service);
    }
    let mut listed = Vec::new();
    let mut rest = dynamic.as_slice();
    // A component's addresses stand together: the dynamic ones, then those through connections.
    while let Some(first) = rest.first() {
        let others = |row: &Value| row["component"] != first["component"];
        let (group, after) = rest.split_at(rest.iter().position(others).unwrap_or(rest.len()));
        rest = after;
        listed.extend_from_slice(group);
        for row in group.iter().filter(|row| row["route"] == "dynamic") {
            for connection in active_connections(service) {
                let made = through(service, row, connection);
                match kept.iter().position(|old| is_same_address(old, &made)) {
                    Some(place) => listed.push(kept.remove(place)),
                    None if toggle(service, row) == Some(true) => listed.push(made),
                    None => {}
                }
            }
        }
    }
    listed.append(&mut kept);
    service.document["components"] = Value::Array(listed);
    connection_details::write(service);
}

/// Takes out the addresses of connections that are no more.
pub(crate) fn drop_vanished(service: &mut Service) {
    let mut listed = rows(service).to_vec();
    listed.retain(|row| row["route"] != "privatelink" || is_connected(service, row));
    if service.document["components"].is_array() {
        service.document["components"] = Value::Array(listed);
    }
}

fn rows(service: &Service) -> &[Value] {
    service.document["components"]
        .as_array()
        .map_or(&[], Vec::as_slice)
}

fn active_connections(service: &Service) -> impl Iterator<Item = &Connection> {
    let links = service.privatelink.iter();
    links
        .flat_map(|link| &link.connections)
        .filter(|connection| connection.state == ACTIVE)
}

fn toggle(service: &Service, row: &Value) -> Option<bool> {
    let component = row["component"].as_str()?;
    service.document["user_config"]["privatelink_access"][component].as_bool()
}

/// A recorded address stays while its toggle is merely absent: the recording may not hold the toggles.
fn is_wanted(service: &Service, row: &Value) -> bool {
    toggle(service, row) != Some(false) && is_connected(service, row)
}

fn is_connected(service: &Service, row: &Value) -> bool {
    let mut connections = service
        .privatelink
        .iter()
        .flat_map(|link| &link.connections);
    connections.any(|connection| row["privatelink_connection_id"] == *connection.id)
}

fn is_same_address(old: &Value, new: &Value) -> bool {
    // An absent CA means the project's.
    let ca = |row: &Value| {
        row["kafka_ssl_ca"]
            .as_str()
            .unwrap_or("project_ca")
            .to_owned()
    };
    let keys = [
        "component",
        "privatelink_connection_id",
        "kafka_authentication_method",
        "usage",
    ];
    keys.iter().all(|key| old[*key] == new[*key]) && ca(old) == ca(new)
}

/// The address of a dynamic one through a connection.
fn through(service: &Service, row: &Value, connection: &Connection) -> Value {
    let ordinal = connection.ordinal.to_string();
    let mut made = row.clone();
    let host = row["host"].as_str().unwrap_or_default();
    made["host"] = ["privatelink-", &ordinal, "-", host].concat().into();
    made["route"] = "privatelink".into();
    made["privatelink_connection_id"] = connection.id.as_str().into();
    if row["component"] == "kafka" {
        let slot = match (
            row["kafka_authentication_method"].as_str(),
            row["kafka_ssl_ca"].as_str(),
        ) {
            (Some("sasl"), Some("letsencrypt")) => 8,
            (Some("sasl"), _) => 4,
            _ => 0,
        };
        let before = u32::from(Rng::of_name(&service.name).port(7_000))
            + PORTS_A_CONNECTION * u32::from(connection.ordinal - 1);
        made["port"] = (20_000 + before % 40_000 + slot).into();
    }
    made
}
