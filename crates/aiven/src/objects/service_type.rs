//! Which components of a service type can be switched on for a privatelink.

use serde_json::Value;

use super::insert_sorted;

/// What the schema of a service type says about `privatelink_access`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceType {
    /// The boolean keys of `privatelink_access`, sorted; empty if the type has none.
    pub toggles: Vec<String>,
}

impl ServiceType {
    /// `None` without a schema, which is not the same as a schema without toggles.
    pub(crate) fn read(value: &Value) -> Option<Self> {
        let schema = value
            .get("user_config_schema")
            .filter(|schema| schema.is_object())?;
        let keys = schema
            .pointer("/properties/privatelink_access/properties")
            .and_then(Value::as_object);
        let keys = keys
            .into_iter()
            .flatten()
            .filter(|(_, property)| is_boolean(property))
            .map(|(key, _)| key.clone());
        let mut toggles = Vec::new();
        keys.for_each(|key| insert_sorted(&mut toggles, key));
        Some(Self { toggles })
    }
}

/// JSON Schema writes a type as one name or as a list of them.
fn is_boolean(property: &Value) -> bool {
    match property.get("type") {
        Some(Value::Array(names)) => names.iter().any(|name| name == "boolean"),
        Some(name) => name == "boolean",
        None => false,
    }
}

/// The keys of `privatelink_access` as published in August 2026, for when the live schema cannot be read.
/// `None` for a type the table does not list.
///
/// Source: `service_types.yml` of Aiven's API schemas, 2026-08-20.
pub fn known_toggles(service_type: &str) -> Option<&'static [&'static str]> {
    Some(match service_type {
        "kafka" => &[
            "jolokia",
            "kafka",
            "kafka_connect",
            "kafka_rest",
            "prometheus",
            "schema_registry",
        ],
        "kafka_connect" => &["jolokia", "kafka_connect", "prometheus"],
        "pg" | "alloydbomni" => &["pg", "pgbouncer", "prometheus"],
        "mysql" => &["mysql", "mysqlx", "prometheus"],
        "opensearch" => &["opensearch", "opensearch_dashboards", "prometheus"],
        "valkey" => &["prometheus", "valkey"],
        "dragonfly" => &["dragonfly", "prometheus"],
        "clickhouse" => &[
            "clickhouse",
            "clickhouse_arrowflight",
            "clickhouse_https",
            "clickhouse_mysql",
            "prometheus",
        ],
        "grafana" => &["grafana"],
        "flink" => &["flink", "prometheus"],
        "thanos" => &["query_frontend", "receiver_routing"],
        "redis" => &["prometheus", "redis"],
        "influxdb" => &["influxdb", "user_backup"],
        "elasticsearch" => &["elasticsearch", "kibana", "prometheus"],
        "kafka_mirrormaker" | "cassandra" | "m3db" | "m3aggregator" => &[],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPES: [&str; 19] = [
        "kafka",
        "kafka_connect",
        "kafka_mirrormaker",
        "pg",
        "mysql",
        "opensearch",
        "valkey",
        "dragonfly",
        "clickhouse",
        "grafana",
        "flink",
        "thanos",
        "alloydbomni",
        "redis",
        "influxdb",
        "elasticsearch",
        "cassandra",
        "m3db",
        "m3aggregator",
    ];

    #[test]
    fn the_table_lists_every_type_and_sorts_as_the_schema_does() {
        for service_type in TYPES {
            let keys = known_toggles(service_type).expect(service_type);
            assert!(keys.is_sorted(), "{service_type}");
        }
        assert_eq!(known_toggles("brand_new"), None);
        assert_eq!(known_toggles(""), None);
    }

    #[test]
    fn the_table_agrees_with_the_recorded_schema() {
        let body = include_str!("../../fixtures/service_type_get.json");
        let schema = ServiceType::read(&serde_json::from_str(body).unwrap()).unwrap();
        assert_eq!(schema.toggles, known_toggles("kafka").unwrap());
    }
}
