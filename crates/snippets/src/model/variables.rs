//! The variables of the environment that clients of each protocol expect, which all formats list alike.

use snippets_api::Text;

use super::Model;
use crate::value::Value;

/// A variable of the environment, in a template.
pub(crate) struct Variable {
    /// Its name.
    pub(crate) name: Value,
    /// The name, with blanks up to the length of the longest.
    pub(crate) aligned: Value,
    /// What it is set to.
    pub(crate) value: Value,
    /// Whether its value holds the password.
    pub(crate) secret: bool,
}

/// Components that are reached by HTTPS, and the names for address, user and password.
const HTTPS: &[(&str, [&str; 3])] = &[
    (
        "clickhouse_https",
        ["CLICKHOUSE_URL", "CLICKHOUSE_USER", "CLICKHOUSE_PASSWORD"],
    ),
    (
        "flink",
        [
            "FLINK_REST_URL",
            "FLINK_REST_USERNAME",
            "FLINK_REST_PASSWORD",
        ],
    ),
    (
        "grafana",
        ["GRAFANA_URL", "GRAFANA_USERNAME", "GRAFANA_PASSWORD"],
    ),
    (
        "jolokia",
        ["JOLOKIA_URL", "JOLOKIA_USERNAME", "JOLOKIA_PASSWORD"],
    ),
    (
        "kafka_connect",
        [
            "KAFKA_CONNECT_URL",
            "KAFKA_CONNECT_USERNAME",
            "KAFKA_CONNECT_PASSWORD",
        ],
    ),
    (
        "kafka_rest",
        [
            "KAFKA_REST_URL",
            "KAFKA_REST_USERNAME",
            "KAFKA_REST_PASSWORD",
        ],
    ),
    (
        "opensearch",
        [
            "OPENSEARCH_URL",
            "OPENSEARCH_USERNAME",
            "OPENSEARCH_PASSWORD",
        ],
    ),
    (
        "opensearch_dashboards",
        [
            "OPENSEARCH_DASHBOARDS_URL",
            "OPENSEARCH_DASHBOARDS_USERNAME",
            "OPENSEARCH_DASHBOARDS_PASSWORD",
        ],
    ),
    (
        "prometheus",
        [
            "PROMETHEUS_SD_URL",
            "PROMETHEUS_SD_USERNAME",
            "PROMETHEUS_SD_PASSWORD",
        ],
    ),
    (
        "query_frontend",
        [
            "PROMETHEUS_URL",
            "PROMETHEUS_USERNAME",
            "PROMETHEUS_PASSWORD",
        ],
    ),
    (
        "receiver_routing",
        [
            "REMOTE_WRITE_URL",
            "REMOTE_WRITE_USERNAME",
            "REMOTE_WRITE_PASSWORD",
        ],
    ),
    (
        "schema_registry",
        [
            "SCHEMA_REGISTRY_URL",
            "SCHEMA_REGISTRY_USERNAME",
            "SCHEMA_REGISTRY_PASSWORD",
        ],
    ),
];

impl Model {
    /// The variables, with the certificate files in `folder`, which is empty or ends with a slash.
    ///
    /// First come those that this project's own texts read, then those that the tools of the protocol know. A URI that
    /// holds the password is among them only if secrets are part of the text: a variable inside it would have to hold the
    /// password in encoded form.
    pub(crate) fn variables(&self, folder: &'static str) -> Vec<Variable> {
        let mut variables = vec![
            setting("AIVEN_HOST", &self.host),
            setting("AIVEN_PORT", &self.port.quoted()),
            setting("AIVEN_USER", &self.user),
        ];
        if self.reads_password() {
            variables.push(secret("AIVEN_PASSWORD", &self.password));
        }
        variables.extend(self.of_protocol(folder));
        let longest = variables.iter().map(|one| one.name.spans().reveal().len());
        let longest = longest.max().unwrap_or_default();
        for variable in &mut variables {
            let name = variable.name.spans().reveal();
            variable.aligned = Value::text(&Text::from(&*format!("{name:longest$}"))).as_is();
        }
        variables
    }

    /// Those whose values may be seen.
    pub(crate) fn settings(&self, folder: &'static str) -> Vec<Variable> {
        let mut variables = self.variables(folder);
        variables.retain(|variable| !variable.secret);
        variables
    }

    /// Those that hold the password.
    pub(crate) fn secrets(&self) -> Vec<Variable> {
        let mut variables = self.variables("");
        variables.retain(|variable| variable.secret);
        variables
    }

    /// Whether a password is what the user signs in with.
    pub(crate) fn reads_password(&self) -> bool {
        !self.certificate
    }

    /// Whether the component is reached by HTTPS.
    pub(crate) fn has_url(&self) -> bool {
        let component = self.component.spans().reveal();
        HTTPS.iter().any(|(name, _)| *name == component)
    }

    fn of_protocol(&self, folder: &'static str) -> Vec<Variable> {
        let component = self.component.spans().reveal();
        match component.as_str() {
            "kafka" => self.of_kafka(folder),
            "pg" | "pgbouncer" => self.of_pg(folder),
            "mysql" | "mysqlx" | "clickhouse_mysql" => self.of_mysql(folder),
            "valkey" | "redis" | "dragonfly" => self.of_valkey(),
            "clickhouse" | "clickhouse_arrowflight" => vec![
                setting("CLICKHOUSE_HOST", &self.host),
                setting("CLICKHOUSE_PORT", &self.port.quoted()),
                setting("CLICKHOUSE_USER", &self.user),
                secret("CLICKHOUSE_PASSWORD", &self.password),
                setting("CLICKHOUSE_DATABASE", &self.database),
                setting("CLICKHOUSE_SECURE", &Value::word("true")),
            ],
            name => {
                let known = HTTPS.iter().find(|(component, _)| *component == name);
                known.map_or_else(Vec::new, |(_, names)| self.of_https(*names))
            }
        }
    }

    fn of_kafka(&self, folder: &'static str) -> Vec<Variable> {
        let protocol = if self.sasl { "SASL_SSL" } else { "SSL" };
        let mut variables = vec![
            setting("KAFKA_BOOTSTRAP_SERVERS", &self.address),
            setting("KAFKA_SECURITY_PROTOCOL", &Value::word(protocol)),
        ];
        if self.sasl {
            variables.extend([
                setting("KAFKA_SASL_MECHANISM", &self.mechanism),
                setting("KAFKA_SASL_USERNAME", &self.user),
                secret("KAFKA_SASL_PASSWORD", &self.password),
            ]);
        }
        if self.project_ca {
            variables.push(file("KAFKA_SSL_CA_LOCATION", folder, &self.ca_file));
        }
        if self.certificate {
            variables.extend([
                file(
                    "KAFKA_SSL_CERTIFICATE_LOCATION",
                    folder,
                    &self.certificate_file,
                ),
                file("KAFKA_SSL_KEY_LOCATION", folder, &self.key_file),
            ]);
        }
        variables
    }

    /// What libpq reads, and the URI that most other libraries do.
    fn of_pg(&self, folder: &'static str) -> Vec<Variable> {
        let mut variables = vec![
            setting("PGHOST", &self.host),
            setting("PGPORT", &self.port.quoted()),
            setting("PGUSER", &self.user),
            secret("PGPASSWORD", &self.password),
            setting("PGDATABASE", &self.database),
            setting("PGSSLMODE", &Value::word("verify-full")),
            file("PGSSLROOTCERT", folder, &self.ca_file),
        ];
        if !self.environment {
            let uri = self
                .uri("postgres://")
                .then(self.database_path())
                .plain("?sslmode=verify-full&sslrootcert=")
                .then(path(folder, &self.ca_file).spans().clone());
            variables.push(secret("DATABASE_URL", &Value::text(&uri)));
        }
        variables
    }

    fn of_mysql(&self, folder: &'static str) -> Vec<Variable> {
        let mut variables = vec![
            setting("MYSQL_HOST", &self.host),
            setting("MYSQL_TCP_PORT", &self.port.quoted()),
            setting("MYSQL_USER", &self.user),
            secret("MYSQL_PASSWORD", &self.password),
            setting("MYSQL_DATABASE", &self.database),
            file("MYSQL_SSL_CA", folder, &self.ca_file),
        ];
        if !self.environment {
            let uri = self.uri("mysql://").then(self.database_path());
            variables.push(secret("DATABASE_URL", &Value::text(&uri)));
        }
        variables
    }

    fn of_valkey(&self) -> Vec<Variable> {
        let mut variables = vec![
            secret("VALKEYCLI_AUTH", &self.password),
            secret("REDISCLI_AUTH", &self.password),
        ];
        if !self.environment {
            let schemes = if self.tls {
                ["valkeys://", "rediss://"]
            } else {
                ["valkey://", "redis://"]
            };
            for (name, scheme) in ["VALKEY_URL", "REDIS_URL"].into_iter().zip(schemes) {
                variables.push(secret(name, &Value::text(&self.uri(scheme))));
            }
        }
        variables
    }

    fn of_https(&self, [url, user, password]: [&'static str; 3]) -> Vec<Variable> {
        vec![
            setting(url, &self.https_url("")),
            setting(user, &self.user),
            secret(password, &self.password),
        ]
    }
}

fn setting(name: &'static str, value: &Value) -> Variable {
    Variable {
        name: Value::bare(name),
        aligned: Value::bare(name),
        value: value.clone(),
        secret: false,
    }
}

fn secret(name: &'static str, value: &Value) -> Variable {
    Variable {
        secret: true,
        ..setting(name, value)
    }
}

fn file(name: &'static str, folder: &'static str, value: &Value) -> Variable {
    setting(name, &path(folder, value))
}

fn path(folder: &'static str, file: &Value) -> Value {
    if folder.is_empty() {
        return file.clone();
    }
    Value::text(&Text::default().path(folder).then(file.spans().clone()))
}
