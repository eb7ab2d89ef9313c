//! What components and service types are called, on every screen. Aiven's own word stands below where it helps.

/// The name of a component; of one that is not known here, Aiven's key.
pub(crate) fn component(key: &str) -> &str {
    match key {
        "kafka" => "Apache Kafka",
        "kafka_connect" => "Kafka Connect",
        "kafka_rest" => "Karapace REST proxy",
        "schema_registry" => "Karapace schema registry",
        "prometheus" => "Prometheus",
        "jolokia" => "Jolokia",
        "pg" => "PostgreSQL",
        "pgbouncer" => "PgBouncer",
        "mysql" => "MySQL",
        "mysqlx" => "MySQL X Protocol",
        "opensearch" => "OpenSearch",
        "opensearch_dashboards" => "OpenSearch Dashboards",
        "valkey" => "Valkey",
        "redis" => "Redis",
        "dragonfly" => "Dragonfly",
        "clickhouse" => "ClickHouse",
        "clickhouse_https" => "ClickHouse over HTTPS",
        "clickhouse_mysql" => "ClickHouse over MySQL",
        "clickhouse_arrowflight" => "ClickHouse over Arrow Flight",
        "grafana" => "Grafana",
        "flink" => "Apache Flink",
        "query_frontend" => "Thanos queries",
        "receiver_routing" => "Thanos remote write",
        other => other,
    }
}

/// The names of several components in a sentence.
pub(crate) fn components<'key>(keys: impl IntoIterator<Item = &'key str>) -> String {
    let names: Vec<&str> = keys.into_iter().map(component).collect();
    names.join(", ")
}

/// The name of a service type; of one that is not known here, Aiven's word.
pub(crate) fn service_type(service_type: &str) -> &str {
    match service_type {
        "alloydbomni" => "AlloyDB Omni",
        "kafka" => "Apache Kafka",
        "kafka_mirrormaker" => "MirrorMaker 2",
        "thanos" => "Thanos",
        // A service of any other type is called like its first component.
        other => component(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_keeps_aiven_s_word() {
        assert_eq!(component("kafka"), "Apache Kafka");
        assert_eq!(component("kafka_next"), "kafka_next");
        assert_eq!(service_type("pg"), "PostgreSQL");
        assert_eq!(service_type("m3db"), "m3db");
        assert_eq!(components(["pg", "pgbouncer"]), "PostgreSQL, PgBouncer");
    }
}
