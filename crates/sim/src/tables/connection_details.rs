//! `connection_info`, `service_uri` and `service_uri_params`: where the dynamic addresses and the first
//! user's credentials are written out once more, with other keys for each service type.

use serde_json::Value;

use crate::{
    json::{put, record},
    path::encode,
    service::Service,
};

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
    let written = [
        ("connection_info", details),
        ("service_uri", uri),
        ("service_uri_params", params),
    ];
    put(&mut service.document, written);
}

fn details(service_type: &str, parts: &Parts<'_>) -> (Value, Value, Value) {
    match service_type {
        "kafka" => parts.kafka(),
        "pg" | "alloydbomni" => {
            let rest = "/defaultdb?sslmode=require";
            parts.database("pg", "postgres", rest, ("sslmode", "require"))
        }
        "mysql" => {
            let rest = "/defaultdb?ssl-mode=REQUIRED";
            parts.database("mysql", "mysql", rest, ("ssl-mode", "REQUIRED"))
        }
        "valkey" | "redis" | "dragonfly" => parts.key_value_store(service_type),
        _ => parts.other(service_type),
    }
}

impl Parts<'_> {
    fn kafka(&self) -> (Value, Value, Value) {
        let address = self
            .address("kafka", "primary")
            .map_or(Value::Null, Value::from);
        let mut details = record([
            ("kafka", Value::Array(vec![address.clone()])),
            ("kafka_access_cert", self.user["access_cert"].clone()),
            ("kafka_access_key", self.user["access_key"].clone()),
        ]);
        for component in ["schema_registry", "kafka_rest", "kafka_connect"] {
            let uri = self.uri("https", component, "primary", "");
            put_present(&mut details, &[component, "_uri"].concat(), uri);
        }
        (address, self.params("kafka"), details)
    }

    fn database(
        &self,
        component: &str,
        scheme: &str,
        rest: &str,
        mode: (&str, &str),
    ) -> (Value, Value, Value) {
        let uri = self.uri(scheme, component, "primary", rest);
        let mut params = self.params(component);
        let added = [
            ("user", self.user["username"].clone()),
            ("password", self.user["password"].clone()),
            ("dbname", "defaultdb".into()),
            (mode.0, mode.1.into()),
        ];
        put(&mut params, added);
        let replica = self.uri(scheme, component, "replica", rest);
        let mut details = record([
            (component, Value::Array(vec![uri.clone()])),
            (
                &[component, "_params"].concat(),
                Value::Array(vec![params.clone()]),
            ),
        ]);
        put_present(&mut details, &[component, "_replica_uri"].concat(), replica);
        (uri, params, details)
    }

    fn key_value_store(&self, service_type: &str) -> (Value, Value, Value) {
        let uri = self.uri("rediss", service_type, "primary", "");
        let mut details = record([
            (service_type, Value::Array(vec![uri.clone()])),
            (
                &[service_type, "_password"].concat(),
                self.user["password"].clone(),
            ),
        ]);
        let replica = self.uri("rediss", service_type, "replica", "");
        put_present(
            &mut details,
            &[service_type, "_replica_uri"].concat(),
            replica,
        );
        (uri, self.params_of_user(service_type), details)
    }

    fn other(&self, service_type: &str) -> (Value, Value, Value) {
        let component = self.rows.first().and_then(|row| row["component"].as_str());
        let component = component.unwrap_or(service_type);
        let uri = self.uri("https", component, "primary", "");
        let mut details = record([(service_type, Value::Array(vec![uri.clone()]))]);
        if matches!(service_type, "opensearch" | "elasticsearch") {
            let added = [
                (
                    &*[service_type, "_username"].concat(),
                    self.user["username"].clone(),
                ),
                (
                    &*[service_type, "_password"].concat(),
                    self.user["password"].clone(),
                ),
            ];
            put(&mut details, added);
        }
        if service_type == "opensearch" {
            let board = self.uri("https", "opensearch_dashboards", "primary", "");
            put_present(&mut details, "opensearch_dashboards_uri", board);
        }
        (uri, self.params_of_user(component), details)
    }

    fn row(&self, component: &str, usage: &str) -> Option<&Value> {
        self.rows.iter().find(|row| {
            row["component"] == component && row["usage"] == usage && row["route"] == "dynamic"
        })
    }

    fn address(&self, component: &str, usage: &str) -> Option<String> {
        let row = self.row(component, usage)?;
        Some([row["host"].as_str()?, ":", &row["port"].to_string()].concat())
    }

    /// A URI with the first user's credentials; `null` if nothing listens there.
    fn uri(&self, scheme: &str, component: &str, usage: &str, rest: &str) -> Value {
        let Some(address) = self.address(component, usage) else {
            return Value::Null;
        };
        let user = self.user["username"].as_str().unwrap_or_default();
        let password = encode(self.user["password"].as_str().unwrap_or_default());
        Value::from([scheme, "://", user, ":", &password, "@", &address, rest].concat())
    }

    /// Host and port. All values are text here, the port too.
    fn params(&self, component: &str) -> Value {
        self.row(component, "primary").map_or_else(
            || record([]),
            |row| {
                record([
                    ("host", row["host"].clone()),
                    ("port", row["port"].to_string().into()),
                ])
            },
        )
    }

    fn params_of_user(&self, component: &str) -> Value {
        let mut params = self.params(component);
        let added = [
            ("user", self.user["username"].clone()),
            ("password", self.user["password"].clone()),
        ];
        put(&mut params, added);
        params
    }
}

fn put_present(details: &mut Value, key: &str, value: Value) {
    if !value.is_null() {
        put(details, [(key, value)]);
    }
}
