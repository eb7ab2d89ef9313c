//! The service types: plans, toggles, and the schema that says which toggles there are.
//!
//! Source of the toggles: `service_types.yml` of Aiven's API schemas, 2026-08-20, with the types that it no
//! longer has.

use serde_json::Value;

use super::rows;
use crate::json::{parsed, put, record};

/// One type a line. `toggles` are the keys of `privatelink_access`; `switches` the top-level booleans of
/// `user_config` that switch a component on; `listeners` what [`listeners`](super::listeners) reads.
const SERVICE_TYPES: &str = include_str!("service-types.jsonl");

/// A row of the table.
pub(crate) struct ServiceType(Value);

pub(crate) fn find(name: &str) -> Option<ServiceType> {
    rows::find(SERVICE_TYPES, "name", name).map(ServiceType)
}

/// Every type, in the table's order.
pub(crate) fn all() -> impl Iterator<Item = ServiceType> {
    SERVICE_TYPES.lines().map(|line| ServiceType(parsed(line)))
}

impl ServiceType {
    /// One of the texts: `name`, `description`, `version`, `plan`.
    pub(crate) fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_default()
    }

    /// One of the lists: `toggles`, `switches`.
    pub(crate) fn list(&self, key: &str) -> Vec<&str> {
        self.array(key).iter().filter_map(Value::as_str).collect()
    }

    /// A list of whatever.
    pub(crate) fn array(&self, key: &str) -> &[Value] {
        self.0[key].as_array().map_or(&[], Vec::as_slice)
    }

    /// The reply of `service-types/T`.
    pub(crate) fn json(&self) -> Value {
        let mut properties = booleans(&self.list("switches"));
        let toggles = self.list("toggles");
        if !toggles.is_empty() {
            let title = "Allow access to selected service components through Privatelink";
            let toggles = section(title, booleans(&toggles));
            put(&mut properties, [("privatelink_access", toggles)]);
        }
        if self.text("name") == "kafka" {
            let methods = booleans(&["certificate", "sasl"]);
            let methods = section("Kafka authentication methods", methods);
            put(&mut properties, [("kafka_authentication_methods", methods)]);
        }
        record([
            ("default_version", self.text("version").into()),
            ("description", self.text("description").into()),
            ("latest_available_version", self.text("version").into()),
            (
                "user_config_schema",
                section("User configuration", properties),
            ),
        ])
    }
}

fn booleans(keys: &[&str]) -> Value {
    let mut properties = record([]);
    for key in keys {
        let title = ["Enable ", key].concat();
        let schema = record([("title", title.into()), ("type", "boolean".into())]);
        put(&mut properties, [(key, schema)]);
    }
    properties
}

fn section(title: &str, properties: Value) -> Value {
    record([
        ("additionalProperties", false.into()),
        ("properties", properties),
        ("title", title.into()),
        ("type", "object".into()),
    ])
}
