//! What runs here, told as Aiven's API tells a service.

use serde_json::{Value, json};

use crate::authority::Authority;

/// Aiven's id of the connection whose names lead to the endpoint.
pub const CONNECTION: &str = "plc5e3f907f46c";
/// The user of every service; Valkey has one of its own, `default`.
pub const USER: &str = "avnadmin";
/// What means something to a shell, to a URI, or inside quotes. Plain ASCII: programs differ in how they encode the rest.
pub const PASSWORD: &str = r#"AVNS_ a'b"c$(id)`e%41@/\f:g#h&i?j;k,l=m+n"#;
/// Another password, which nothing takes.
pub const OTHER_PASSWORD: &str = "AVNS_another";
/// The database of every service that has databases.
pub const DATABASE: &str = "defaultdb";
/// A pool of `PgBouncer`, deliberately not the name of a database.
pub const POOL: &str = "web";
/// A name that leads to the endpoint and stands in no certificate.
pub const ELSEWHERE: &str = "elsewhere.example.net";

/// The types of service that a document can be made of.
pub const TYPES: &[&str] = &[
    "kafka",
    "pg",
    "mysql",
    "valkey",
    "clickhouse",
    "opensearch",
    "grafana",
    "thanos",
    "flink",
];

/// The port of each component. In a network of its own every one is free.
pub mod ports {
    /// Kafka for clients with certificates.
    pub const KAFKA_CERTIFICATE: u16 = 23220;
    /// Kafka for clients with passwords.
    pub const KAFKA_SASL: u16 = 23224;
    /// Kafka for clients with passwords that trust public authorities.
    pub const KAFKA_SASL_PUBLIC_CA: u16 = 23228;
    /// Karapace as a schema registry.
    pub const SCHEMA_REGISTRY: u16 = 14614;
    /// Karapace as a REST proxy.
    pub const KAFKA_REST: u16 = 14615;
    /// Kafka Connect.
    pub const KAFKA_CONNECT: u16 = 14616;
    /// `PostgreSQL`.
    pub const PG: u16 = 12691;
    /// `PgBouncer`.
    pub const PGBOUNCER: u16 = 12692;
    /// `MySQL`.
    pub const MYSQL: u16 = 12693;
    /// Valkey.
    pub const VALKEY: u16 = 12694;
    /// `ClickHouse`' native protocol.
    pub const CLICKHOUSE: u16 = 12701;
    /// `ClickHouse` over HTTPS.
    pub const CLICKHOUSE_HTTPS: u16 = 12702;
    /// `OpenSearch`.
    pub const OPENSEARCH: u16 = 12703;
    /// `OpenSearch` Dashboards.
    pub const DASHBOARDS: u16 = 12704;
    /// Grafana.
    pub const GRAFANA: u16 = 12705;
    /// Flink.
    pub const FLINK: u16 = 12706;
    /// Thanos for queries.
    pub const QUERY_FRONTEND: u16 = 12707;
    /// Thanos for writes.
    pub const RECEIVER: u16 = 12708;
    /// The metrics of any service.
    pub const PROMETHEUS: u16 = 9273;
    /// Kafka's metrics over HTTPS.
    pub const JOLOKIA: u16 = 6733;
}

/// The name of a service of this type behind the endpoint.
pub fn private_name(service_type: &str) -> String {
    format!("privatelink-1-{}", ordinary_name(service_type))
}

fn ordinary_name(service_type: &str) -> String {
    format!("live-{service_type}-attache.c.aivencloud.com")
}

/// All names that stand in the servers' certificate.
pub fn names() -> Vec<String> {
    let both = |service_type: &&str| [ordinary_name(service_type), private_name(service_type)];
    TYPES.iter().flat_map(both).collect()
}

/// A service of this type with its secrets, as the API answers for it.
pub fn document(service_type: &str, authority: &Authority) -> Value {
    let components: Vec<Value> = ["dynamic", "privatelink"]
        .iter()
        .flat_map(|route| {
            components(service_type)
                .into_iter()
                .map(move |c| (route, c))
        })
        .map(|(route, (component, port))| entry(service_type, route, component, port))
        .collect();
    let mut user = json!({"username": USER, "type": "primary", "password": PASSWORD});
    let mut connection_info = json!({});
    let mut service = json!({});
    match service_type {
        "kafka" => {
            user["access_cert"] = authority.client_certificate().into();
            user["access_key"] = authority.client_key().into();
        }
        "pg" => {
            service["databases"] = json!([DATABASE]);
            service["connection_pools"] = json!([{
                "pool_name": POOL, "database": DATABASE, "pool_mode": "transaction", "pool_size": 10, "username": USER,
            }]);
        }
        "mysql" | "clickhouse" => service["databases"] = json!([DATABASE]),
        "valkey" => {
            user["username"] = "default".into();
            connection_info["valkey_password"] = PASSWORD.into();
        }
        "opensearch" => {
            connection_info["opensearch_username"] = USER.into();
            connection_info["opensearch_password"] = PASSWORD.into();
        }
        _ => {}
    }
    let access: serde_json::Map<String, Value> = components_switched_on(&components);
    service["service_name"] = format!("live-{service_type}").into();
    service["service_type"] = service_type.into();
    service["state"] = "RUNNING".into();
    service["cloud_name"] = "google-europe-west1".into();
    service["plan"] = "business-4".into();
    service["user_config"] = json!({"privatelink_access": access});
    service["components"] = components.into();
    service["users"] = json!([user]);
    service["connection_info"] = connection_info;
    json!({"service": service})
}

fn components_switched_on(entries: &[Value]) -> serde_json::Map<String, Value> {
    let names = entries
        .iter()
        .filter_map(|entry| entry["component"].as_str());
    names.map(|name| (name.to_owned(), true.into())).collect()
}

fn entry(service_type: &str, route: &str, component: &str, port: u16) -> Value {
    let (name, method) = component.split_once(' ').unwrap_or((component, ""));
    let host = match route {
        "privatelink" => private_name(service_type),
        _ => ordinary_name(service_type),
    };
    let mut entry =
        json!({"component": name, "host": host, "port": port, "route": route, "usage": "primary"});
    if route == "privatelink" {
        entry["privatelink_connection_id"] = CONNECTION.into();
    }
    if name == "kafka" {
        let (method, ca) = method.split_once(' ').unwrap_or((method, "project_ca"));
        entry["kafka_authentication_method"] = method.into();
        entry["kafka_ssl_ca"] = ca.into();
    }
    if name == "receiver_routing" {
        entry["path"] = "/api/v1/receive".into();
    }
    entry
}

/// Whether clients of a component usually trust public authorities, because its certificate is from one. Where the project's
/// signs, nothing but `ca.pem` may make a client trust the server.
pub fn has_public_ca(component: &str, authentication: &str) -> bool {
    let of_project = ["pg", "pgbouncer", "mysql", "mysqlx"].contains(&component);
    let kafka = component == "kafka";
    authentication == "sasl-public-ca" || !of_project && !kafka
}

/// The components of a type in the API's order; Kafka's own names its authentication too.
fn components(service_type: &str) -> Vec<(&'static str, u16)> {
    let own: &[_] = match service_type {
        "kafka" => &[
            ("kafka certificate", ports::KAFKA_CERTIFICATE),
            ("kafka sasl", ports::KAFKA_SASL),
            ("kafka sasl letsencrypt", ports::KAFKA_SASL_PUBLIC_CA),
            ("kafka_connect", ports::KAFKA_CONNECT),
            ("kafka_rest", ports::KAFKA_REST),
            ("schema_registry", ports::SCHEMA_REGISTRY),
            ("jolokia", ports::JOLOKIA),
        ],
        "pg" => &[("pg", ports::PG), ("pgbouncer", ports::PGBOUNCER)],
        "mysql" => &[("mysql", ports::MYSQL)],
        "valkey" => &[("valkey", ports::VALKEY)],
        "clickhouse" => &[
            ("clickhouse", ports::CLICKHOUSE),
            ("clickhouse_https", ports::CLICKHOUSE_HTTPS),
        ],
        "opensearch" => &[
            ("opensearch", ports::OPENSEARCH),
            ("opensearch_dashboards", ports::DASHBOARDS),
        ],
        "grafana" => &[("grafana", ports::GRAFANA)],
        "flink" => &[("flink", ports::FLINK)],
        "thanos" => &[
            ("query_frontend", ports::QUERY_FRONTEND),
            ("receiver_routing", ports::RECEIVER),
        ],
        _ => &[],
    };
    let with_metrics = !["grafana", "thanos"].contains(&service_type);
    let metrics = with_metrics.then_some(("prometheus", ports::PROMETHEUS));
    own.iter().copied().chain(metrics).collect()
}

/// The same service behind [`ELSEWHERE`]: reachable, and under a name that its certificate does not have.
pub fn elsewhere(document: &Value) -> Value {
    let mut document = document.clone();
    let entries = document["service"]["components"].as_array_mut();
    for entry in entries.into_iter().flatten() {
        entry["host"] = ELSEWHERE.into();
    }
    document
}

/// The same service with a password that it does not take.
pub fn with_another_password(document: &Value) -> Value {
    let quoted = |password: &str| Value::from(password).to_string();
    let text = document.to_string();
    let changed = text.replace(&quoted(PASSWORD), &quoted(OTHER_PASSWORD));
    serde_json::from_str(&changed).expect("it was JSON")
}

#[cfg(test)]
mod tests {
    use super::{ELSEWHERE, OTHER_PASSWORD, elsewhere, with_another_password};
    use serde_json::json;

    #[test]
    fn a_document_is_changed_where_it_should_be() {
        let document = json!({"service": {
            "components": [{"host": "a", "port": 1}],
            "users": [{"password": super::PASSWORD}],
        }});
        let changed = elsewhere(&document);
        assert_eq!(changed["service"]["components"][0]["host"], ELSEWHERE);
        assert_eq!(changed["service"]["users"], document["service"]["users"]);
        let changed = with_another_password(&document);
        assert_eq!(changed["service"]["users"][0]["password"], OTHER_PASSWORD);
        assert_eq!(
            changed["service"]["components"],
            document["service"]["components"]
        );
    }
}
