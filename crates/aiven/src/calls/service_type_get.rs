//! The schema of one service type: which components can be switched on for a privatelink.

use serde_json::Value;

use crate::Fault;
use crate::objects::{insert_sorted, parse, unreadable};

pub(super) fn read(body: &str) -> Result<ServiceType, Fault> {
    ServiceType::read(&parse(body)?).ok_or_else(|| unreadable("a schema"))
}

/// What the schema of a service type says about `privatelink_access`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceType {
    /// The boolean keys of `privatelink_access`, sorted; empty if the type has none.
    pub toggles: Vec<String>,
}

impl ServiceType {
    /// `None` without a schema, which is not the same as a schema without toggles.
    fn read(value: &Value) -> Option<Self> {
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
    use expect_test::expect;

    use super::*;
    use crate::{ServiceTypeGet, check};

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

    fn call(name: &str) -> ServiceTypeGet {
        ServiceTypeGet {
            project: name.into(),
            service_type: name.into(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            GET /v1/project/prod-1/service-types/prod-1
            GET /v1/project/..%2Fx/service-types/..%2Fx
            GET /v1/project/a%2Fb/service-types/a%2Fb
            GET /v1/project/a%3Fb%23c/service-types/a%3Fb%23c
            GET /v1/project/%C3%BC/service-types/%C3%BC
            GET /v1/project/%252e/service-types/%252e
            GET /v1/project/%252E%252E/service-types/%252E%252E
            GET /v1/project/%252E/service-types/%252E
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/service_type_get.json"),
            &expect![[r#"
                ServiceType { toggles: ["jolokia", "kafka", "kafka_connect", "kafka_rest", "prometheus", "schema_registry"] }
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"user_config_schema":null}"#,
                r#"{"user_config_schema":{}}"#,
                r#"{"user_config_schema":{"properties":{"privatelink_access":null}}}"#,
                r#"{"user_config_schema":{"properties":{"privatelink_access":{"properties":{"b":{"type":["boolean","null"]},"a":{"type":"boolean"},"no":{"type":"string"},"nor":null}}}}}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a schema
                "7"
                  the reply could not be read: expected a schema
                "\"ok\""
                  the reply could not be read: expected a schema
                "[]"
                  the reply could not be read: expected a schema
                "{}"
                  the reply could not be read: expected a schema
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"user_config_schema\":null}"
                  the reply could not be read: expected a schema
                "{\"user_config_schema\":{}}"
                  ServiceType { toggles: [] }
                "{\"user_config_schema\":{\"properties\":{\"privatelink_access\":null}}}"
                  ServiceType { toggles: [] }
                "{\"user_config_schema\":{\"properties\":{\"privatelink_access\":{\"properties\":{\"b\":{\"type\":[\"boolean\",\"null\"]},\"a\":{\"type\":\"boolean\"},\"no\":{\"type\":\"string\"},\"nor\":null}}}}}"
                  ServiceType { toggles: ["a", "b"] }
            "#]],
        );
    }

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
