//! The switches of `privatelink_access`: which there are, and which have been changed.

use aiven::{Service, known_toggles};

use crate::by_name::ByName;
use crate::model::{RemoteData, ServiceModel};

/// Whether a component is on. An absent key counts as off: the schema has no defaults.
pub(crate) fn is_on(service: &Service, key: &str) -> bool {
    service
        .privatelink_access
        .iter()
        .any(|(known, on)| known == key && *on)
}

/// The smallest change that leads from the service to what was set: only keys whose effect differs.
pub(crate) fn changes(service: &Service, set: &ByName<bool>) -> Vec<(String, bool)> {
    let mut changes: Vec<(String, bool)> = Vec::new();
    for (key, on) in set.iter().filter(|(key, on)| is_on(service, key) != **on) {
        let place = changes.partition_point(|(before, _)| before.as_str() < key);
        changes.insert(place, (key.to_owned(), *on));
    }
    changes
}

/// The switches of a service and whether they come from the built-in table. The live schema always wins;
/// what is set on the service is listed even if neither knows it.
pub(crate) fn keys(service_model: &ServiceModel, service: &Service) -> (Vec<String>, bool) {
    let RemoteData { value, fault, .. } = &service_model.schema;
    let (mut keys, from_table) = match value {
        Some(schema) => (schema.toggles.clone(), false),
        None => (
            known_toggles(&service.service_type)
                .unwrap_or_default()
                .iter()
                .map(|key| (*key).to_owned())
                .collect(),
            fault.is_some(),
        ),
    };
    for (key, _) in &service.privatelink_access {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    (keys, from_table)
}

/// Why a component cannot be switched on: the service does not run it. A service that is still being built
/// lists nothing, and then nothing is refused.
///
/// Source: Aiven's Kafka settings `kafka_connect`, `kafka_rest` and `schema_registry`, and the integrations
/// that `prometheus` and `jolokia` come from.
pub(crate) fn obstacle(service: &Service, key: &str) -> Option<String> {
    let runs = service
        .components
        .iter()
        .any(|entry| entry.component == key);
    if runs || service.components.is_empty() || is_on(service, key) {
        return None;
    }
    Some(match key {
        "prometheus" | "jolokia" => {
            format!("Add a {key} integration to the service first; it does not run {key} yet.")
        }
        "kafka_connect" | "kafka_rest" | "schema_registry" => {
            format!("Switch {key} on in the service's settings first; it does not run it yet.")
        }
        _ => format!("The service does not run {key}."),
    })
}

/// What a component is, in a few words.
pub(crate) fn title(key: &str) -> &'static str {
    match key {
        "kafka" => "Apache Kafka brokers",
        "kafka_connect" => "Kafka Connect REST API",
        "kafka_rest" => "Karapace REST proxy",
        "schema_registry" => "Karapace schema registry",
        "prometheus" => "Prometheus metrics",
        "jolokia" => "Jolokia metrics",
        "pg" => "PostgreSQL",
        "pgbouncer" => "PgBouncer connection pools",
        "mysql" => "MySQL",
        "mysqlx" => "MySQL X Protocol",
        "opensearch" => "OpenSearch",
        "opensearch_dashboards" => "OpenSearch Dashboards",
        "valkey" => "Valkey",
        "redis" => "Redis",
        "dragonfly" => "Dragonfly",
        "clickhouse" => "ClickHouse native protocol",
        "clickhouse_https" => "ClickHouse over HTTPS",
        "clickhouse_mysql" => "ClickHouse over the MySQL protocol",
        "clickhouse_arrowflight" => "ClickHouse over Arrow Flight",
        "grafana" => "Grafana",
        "flink" => "Apache Flink",
        "query_frontend" => "Thanos queries",
        "receiver_routing" => "Thanos remote write",
        _ => "",
    }
}

impl ServiceModel {
    /// Whether a component is switched on, a connection works, and its address is not there yet: the load
    /// balancer is being rebuilt, which takes minutes.
    pub(crate) fn is_preparing(&self) -> bool {
        self.details.value.as_ref().is_some_and(|service| {
            let on = service.privatelink_access.iter().filter(|(_, on)| *on);
            on.into_iter()
                .any(|(key, _)| !self.awaited(service, key).is_empty())
        })
    }

    /// The working connections through which a component should be reachable and is not yet.
    pub(crate) fn awaited<'a>(&'a self, service: &Service, key: &str) -> Vec<&'a str> {
        let working = self
            .rows()
            .iter()
            .filter(|row| row.state == aiven::ConnectionState::Active);
        let runs = service.components.is_empty()
            || service
                .components
                .iter()
                .any(|entry| entry.component == key);
        working
            .map(|row| row.privatelink_connection_id.as_str())
            .filter(|id| runs && reachable(service, key, id) == 0)
            .collect()
    }
}

/// How many addresses a component has on a connection.
pub(crate) fn reachable(service: &Service, key: &str, connection: &str) -> usize {
    let here = service.components.iter().filter(|entry| {
        entry.component == key && entry.privatelink_connection_id.as_deref() == Some(connection)
    });
    here.count()
}
