//! The service types: plans, toggles, and the schema that says which toggles there are.
//!
//! Source of the toggles: `service_types.yml` of Aiven's API schemas, 2026-08-20, with the types that it no
//! longer has.

use serde_json::Value;

use crate::json::{put, record};

pub(crate) struct ServiceType {
    pub(crate) name: &'static str,
    pub(crate) description: &'static str,
    pub(crate) version: &'static str,
    pub(crate) plan: &'static str,
    /// The keys of `privatelink_access`.
    pub(crate) toggles: &'static [&'static str],
    /// The top-level booleans of `user_config` that switch a component on.
    pub(crate) switches: &'static [&'static str],
}

const KAFKA_SWITCHES: &[&str] = &[
    "kafka_connect",
    "kafka_rest",
    "letsencrypt_sasl",
    "schema_registry",
];

#[rustfmt::skip] // One type a line is how a table is read.
pub(crate) const SERVICE_TYPES: [ServiceType; 19] = [
    of("kafka", "Kafka - High-Throughput Distributed Messaging System", "4.0", "business-4",
        &["jolokia", "kafka", "kafka_connect", "kafka_rest", "prometheus", "schema_registry"], KAFKA_SWITCHES),
    of("kafka_connect", "Kafka Connect - Open Source Kafka Integration Framework", "3.9", "business-4",
        &["jolokia", "kafka_connect", "prometheus"], &[]),
    of("kafka_mirrormaker", "Kafka MirrorMaker - Cross-cluster replication for Apache Kafka", "3.9", "business-4",
        &[], &[]),
    of("pg", "PostgreSQL - Object-Relational Database Management System", "17", "business-4",
        &["pg", "pgbouncer", "prometheus"], &[]),
    of("mysql", "MySQL - Relational Database Management System", "8", "business-4",
        &["mysql", "mysqlx", "prometheus"], &[]),
    of("opensearch", "OpenSearch - Search & Analyze Data in Real Time", "2", "business-4",
        &["opensearch", "opensearch_dashboards", "prometheus"], &[]),
    of("valkey", "Valkey - In-Memory Data Structure Store", "8.1", "business-4",
        &["prometheus", "valkey"], &[]),
    of("dragonfly", "Dragonfly - In-Memory Data Store", "1", "business-4",
        &["dragonfly", "prometheus"], &[]),
    of("clickhouse", "ClickHouse - Fast Resource-Effective Data Warehouse", "25.3", "business-16",
        &["clickhouse", "clickhouse_arrowflight", "clickhouse_https", "clickhouse_mysql", "prometheus"], &[]),
    of("grafana", "Grafana - Metrics Dashboard", "12", "startup-4",
        &["grafana"], &[]),
    of("flink", "Flink - Streaming Analytics Platform", "1.20", "business-4",
        &["flink", "prometheus"], &[]),
    of("thanos", "Thanos - Highly available metrics", "0.37", "business-8",
        &["query_frontend", "receiver_routing"], &[]),
    of("alloydbomni", "AlloyDB Omni - PostgreSQL-Compatible Database", "15", "business-4",
        &["pg", "pgbouncer", "prometheus"], &[]),
    of("redis", "Redis - In-Memory Data Structure Store", "7", "business-4",
        &["prometheus", "redis"], &[]),
    of("influxdb", "InfluxDB - Distributed Time Series Database", "1.8", "startup-4",
        &["influxdb", "user_backup"], &[]),
    of("elasticsearch", "Elasticsearch - Search & Analyze Data in Real Time", "7", "business-4",
        &["elasticsearch", "kibana", "prometheus"], &[]),
    of("cassandra", "Cassandra - Distributed NoSQL Data Store", "4.1", "business-8", &[], &[]),
    of("m3db", "M3DB - Distributed time series database", "1.5", "business-8", &[], &[]),
    of("m3aggregator", "M3 Aggregator", "1.5", "business-8", &[], &[]),
];

const fn of(
    name: &'static str,
    description: &'static str,
    version: &'static str,
    plan: &'static str,
    toggles: &'static [&'static str],
    switches: &'static [&'static str],
) -> ServiceType {
    ServiceType {
        name,
        description,
        version,
        plan,
        toggles,
        switches,
    }
}

pub(crate) fn find(name: &str) -> Option<&'static ServiceType> {
    SERVICE_TYPES.iter().find(|known| known.name == name)
}

impl ServiceType {
    /// The reply of `service-types/T`.
    pub(crate) fn json(&self) -> Value {
        let mut properties = booleans(self.switches);
        if !self.toggles.is_empty() {
            let title = "Allow access to selected service components through Privatelink";
            let toggles = section(title, booleans(self.toggles));
            put(&mut properties, [("privatelink_access", toggles)]);
        }
        if self.name == "kafka" {
            let methods = booleans(&["certificate", "sasl"]);
            let methods = section("Kafka authentication methods", methods);
            put(&mut properties, [("kafka_authentication_methods", methods)]);
        }
        record([
            ("default_version", self.version.into()),
            ("description", self.description.into()),
            ("latest_available_version", self.version.into()),
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
