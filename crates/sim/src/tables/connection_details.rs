//! `connection_info`, `service_uri` and `service_uri_params`: where the dynamic addresses and the first
//! user's credentials are written out once more, with other keys for each service type.

use serde_json::{Map, Value, json};

use crate::{path::encode, service::Service};

/// What the details are made of.
struct Parts<'a> {
    rows: &'a [Value],
    user: &'a Value,
}

/// Writes the details of a service whose document is not a recording.
pub(crate) fn write(service: &mut Service) {
    if service.recorded {
        return;
    }
    let document = &service.document;
    let parts = Parts {
        rows: document["components"].as_array().map_or(&[], Vec::as_slice),
        user: &document["users"][0],
    };
    let service_type = service.text("service_type");
    let (uri, params, details) = details(service_type, &parts);
    service.document["connection_info"] = Value::Object(details);
    service.document["service_uri"] = uri.into();
    service.document["service_uri_params"] = params;
}

fn details(service_type: &str, parts: &Parts<'_>) -> (Option<String>, Value, Map<String, Value>) {
    let mut details = Map::new();
    let mut put = |key: &str, value: Value| {
        if !value.is_null() {
            details.insert(key.to_owned(), value);
        }
    };
    let user = parts.user["username"].clone();
    let password = parts.user["password"].clone();
    match service_type {
        "kafka" => {
            let uri = parts.address("kafka", "primary");
            put("kafka", json!(uri.iter().collect::<Vec<_>>()));
            put("kafka_access_cert", parts.user["access_cert"].clone());
            put("kafka_access_key", parts.user["access_key"].clone());
            for component in ["schema_registry", "kafka_rest", "kafka_connect"] {
                let key = [component, "_uri"].concat();
                put(&key, parts.uri("https", component, "primary", "").into());
            }
            let params = parts.params("kafka", &[]);
            (uri, params, details)
        }
        "pg" | "alloydbomni" => {
            let uri = parts.uri("postgres", "pg", "primary", "/defaultdb?sslmode=require");
            let rest = parts.uri("postgres", "pg", "replica", "/defaultdb?sslmode=require");
            let params = parts.params(
                "pg",
                &[
                    ("user", user),
                    ("password", password),
                    ("dbname", "defaultdb".into()),
                    ("sslmode", "require".into()),
                ],
            );
            put("pg", json!([uri]));
            put("pg_params", json!([params]));
            put("pg_replica_uri", rest.into());
            (uri, params, details)
        }
        "mysql" => {
            let uri = parts.uri("mysql", "mysql", "primary", "/defaultdb?ssl-mode=REQUIRED");
            let rest = parts.uri("mysql", "mysql", "replica", "/defaultdb?ssl-mode=REQUIRED");
            let params = parts.params(
                "mysql",
                &[
                    ("user", user),
                    ("password", password),
                    ("dbname", "defaultdb".into()),
                    ("ssl-mode", "REQUIRED".into()),
                ],
            );
            put("mysql", json!([uri]));
            put("mysql_params", json!([params]));
            put("mysql_replica_uri", rest.into());
            (uri, params, details)
        }
        "valkey" | "redis" | "dragonfly" => {
            let uri = parts.uri("rediss", service_type, "primary", "");
            let params = parts.params(
                service_type,
                &[
                    ("user", user),
                    ("password", password.clone()),
                    ("ssl", "required".into()),
                ],
            );
            put(service_type, json!([uri]));
            put(&[service_type, "_password"].concat(), password);
            let rest = parts.uri("rediss", service_type, "replica", "");
            put(&[service_type, "_replica_uri"].concat(), rest.into());
            (uri, params, details)
        }
        _ => {
            let component = parts.rows.first().and_then(|row| row["component"].as_str());
            let component = component.unwrap_or(service_type);
            let uri = parts.uri("https", component, "primary", "");
            put(service_type, json!(uri.iter().collect::<Vec<_>>()));
            if matches!(service_type, "opensearch" | "elasticsearch") {
                put(&[service_type, "_username"].concat(), user.clone());
                put(&[service_type, "_password"].concat(), password.clone());
            }
            if service_type == "opensearch" {
                let board = parts.uri("https", "opensearch_dashboards", "primary", "");
                put("opensearch_dashboards_uri", board.into());
            }
            let params = parts.params(component, &[("user", user), ("password", password)]);
            (uri, params, details)
        }
    }
}

impl Parts<'_> {
    fn row(&self, component: &str, usage: &str) -> Option<&Value> {
        self.rows.iter().find(|row| {
            row["component"] == component && row["usage"] == usage && row["route"] == "dynamic"
        })
    }

    fn address(&self, component: &str, usage: &str) -> Option<String> {
        let row = self.row(component, usage)?;
        Some([row["host"].as_str()?, ":", &row["port"].to_string()].concat())
    }

    fn uri(&self, scheme: &str, component: &str, usage: &str, rest: &str) -> Option<String> {
        let address = self.address(component, usage)?;
        let (user, password) = (
            self.user["username"].as_str()?,
            self.user["password"].as_str()?,
        );
        Some(
            [
                scheme,
                "://",
                user,
                ":",
                &encode(password),
                "@",
                &address,
                rest,
            ]
            .concat(),
        )
    }

    /// All values are text here, the port too.
    fn params(&self, component: &str, more: &[(&str, Value)]) -> Value {
        let Some(row) = self.row(component, "primary") else {
            return json!({});
        };
        let mut params = json!({"host": row["host"], "port": row["port"].to_string()});
        for (key, value) in more {
            params[*key] = value.clone();
        }
        params
    }
}
