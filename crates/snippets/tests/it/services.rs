//! Services to try things on: the documented fixtures, which the comparison with the real client uses as well.

use aiven::{Call, Component, ServiceGet};
use serde_json::{Value, json};
use snippets::{Entry, entries};

pub(crate) fn kafka() -> Value {
    service(include_str!(
        "../../../../tests/avn/fixtures/kafka-two-connections.json"
    ))
}

pub(crate) fn pg() -> Value {
    service(include_str!("../../../../tests/avn/fixtures/pg.json"))
}

pub(crate) fn valkey() -> Value {
    service(include_str!("../../../../tests/avn/fixtures/valkey.json"))
}

/// A service of any type with one user, `avnadmin`, and entries for one connection, `plc1`.
pub(crate) fn of_type(service_type: &str, password: &Value, components: &[Value]) -> Value {
    let entry = |(component, port): (&Value, u16)| {
        let mut entry = json!({
            "host": "privatelink-1-svc", "port": port, "route": "privatelink", "usage": "primary",
            "privatelink_connection_id": "plc1",
        });
        for (key, value) in component.as_object().into_iter().flatten() {
            entry[key] = value.clone();
        }
        entry
    };
    json!({
        "service_name": "svc",
        "service_type": service_type,
        "users": [{"username": "avnadmin", "password": password}],
        "components": components.iter().zip(10_001..).map(entry).collect::<Vec<_>>(),
    })
}

/// The entries of a connection, read as the page reads them.
pub(crate) fn entries_of(service: &Value, connection: &str) -> Vec<Entry> {
    entries(&components(service), &connection.into())
}

fn components(service: &Value) -> Vec<Component> {
    let call = ServiceGet {
        project: "demo".into(),
        service: "svc".into(),
    };
    call.read_body(&json!({ "service": service }).to_string())
        .unwrap()
        .components
        .rows
}

fn service(fixture: &str) -> Value {
    serde_json::from_str::<Value>(fixture).unwrap()["service"].take()
}
