//! The documented fixtures, which the comparison with the real client uses as well.

use serde_json::Value;

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

fn service(fixture: &str) -> Value {
    serde_json::from_str::<Value>(fixture).unwrap()["service"].take()
}
