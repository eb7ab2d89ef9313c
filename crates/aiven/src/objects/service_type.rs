//! Which components of a service type can be switched on for a privatelink.

use serde_json::Value;

/// What the schema of a service type says about `privatelink_access`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceType {
    /// The keys of `privatelink_access`, sorted; empty if the type has none.
    pub toggles: Vec<String>,
}

impl ServiceType {
    pub(crate) fn read(value: &Value) -> Self {
        let keys = value
            .pointer("/user_config_schema/properties/privatelink_access/properties")
            .and_then(Value::as_object);
        let mut toggles: Vec<String> = keys
            .into_iter()
            .flat_map(|keys| keys.keys().cloned())
            .collect();
        toggles.sort();
        Self { toggles }
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
