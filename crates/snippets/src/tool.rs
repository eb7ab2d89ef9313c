//! The tools that text can be made for.

use crate::Entry;

/// A tool, or a form in which connection information is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tool {
    /// A name for addresses, such as `kcat`.
    pub id: &'static str,
    /// What to call it on screen.
    pub label: &'static str,
    /// Whether `avn service connection-info` prints this for the entry; else it is this project's own work.
    pub produced_by_avn: bool,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Kcat,
    Kafkacat,
    Psql,
    PgUri,
    PgString,
    ValkeyUri,
    ValkeyCli,
    HttpsUrl,
    Curl,
    Mysql,
    MysqlUri,
    ClickhouseClient,
    HostPort,
}

/// The tools for an entry of a service of that type, the most useful first. There is always `HOST:PORT`.
pub fn tools(service_type: &str, entry: &Entry) -> Vec<Tool> {
    let kinds: &[Kind] = match entry.component.as_str() {
        "kafka" => &[Kind::Kcat, Kind::Kafkacat],
        "pg" | "pgbouncer" => &[Kind::Psql, Kind::PgUri, Kind::PgString],
        "mysql" | "clickhouse_mysql" => &[Kind::Mysql, Kind::MysqlUri],
        "clickhouse" => &[Kind::ClickhouseClient],
        "valkey" | "redis" | "dragonfly" => &[Kind::ValkeyUri, Kind::ValkeyCli],
        "schema_registry"
        | "kafka_rest"
        | "kafka_connect"
        | "opensearch"
        | "opensearch_dashboards"
        | "grafana"
        | "clickhouse_https" => &[Kind::HttpsUrl, Kind::Curl],
        _ => &[],
    };
    let kinds = kinds.iter().chain([&Kind::HostPort]);
    kinds.map(|kind| kind.tool(service_type, entry)).collect()
}

impl Kind {
    fn tool(self, service_type: &str, entry: &Entry) -> Tool {
        let (id, label) = self.words();
        Tool {
            id,
            label,
            produced_by_avn: self.is_produced_by_avn(service_type, entry),
            kind: self,
        }
    }

    /// The words of the utility of `avn service connection-info` that prints this, where it has one.
    pub(crate) fn utility(self) -> Option<&'static str> {
        match self {
            Self::Kcat => Some("kcat"),
            Self::Kafkacat => Some("kafkacat"),
            Self::Psql => Some("psql"),
            Self::PgUri => Some("pg uri"),
            Self::PgString => Some("pg string"),
            Self::ValkeyUri => Some("valkey uri"),
            _ => None,
        }
    }

    /// Whether it is a command line: other users of the machine can read a password in it.
    pub(crate) fn is_command(self) -> bool {
        match self {
            Self::Kcat
            | Self::Kafkacat
            | Self::Psql
            | Self::ValkeyCli
            | Self::Curl
            | Self::Mysql
            | Self::ClickhouseClient => true,
            Self::PgUri
            | Self::PgString
            | Self::ValkeyUri
            | Self::HttpsUrl
            | Self::MysqlUri
            | Self::HostPort => false,
        }
    }

    /// Whether it reads certificates and keys from files.
    pub(crate) fn reads_files(self) -> bool {
        matches!(self, Self::Kcat | Self::Kafkacat)
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Kcat => ("kcat", "kcat"),
            Self::Kafkacat => ("kafkacat", "kafkacat"),
            Self::Psql => ("psql", "psql"),
            Self::PgUri | Self::ValkeyUri | Self::MysqlUri => ("uri", "URI"),
            Self::PgString => ("string", "Connection string"),
            Self::ValkeyCli => ("valkey-cli", "valkey-cli"),
            Self::HttpsUrl => ("url", "URL"),
            Self::Curl => ("curl", "curl"),
            Self::Mysql => ("mysql", "mysql"),
            Self::ClickhouseClient => ("clickhouse-client", "clickhouse-client"),
            Self::HostPort => ("host-port", "Host and port"),
        }
    }

    /// Source: the utilities of the client, the service types they take and the usages they can ask for.
    fn is_produced_by_avn(self, service_type: &str, entry: &Entry) -> bool {
        let usage = entry.usage.as_deref();
        match self {
            Self::Kcat | Self::Kafkacat => {
                let method = entry.kafka_authentication_method.as_deref();
                service_type == "kafka" && matches!(method, Some("certificate" | "sasl"))
            }
            Self::Psql | Self::PgUri | Self::PgString => {
                let usages: &[&str] = match (service_type, self) {
                    ("pg", _) | ("alloydbomni", Self::Psql) => {
                        &["primary", "replica", "disaster_recovery"]
                    }
                    ("alloydbomni", _) => &["primary", "replica"],
                    _ => &[],
                };
                entry.component == "pg" && usage.is_some_and(|usage| usages.contains(&usage))
            }
            Self::ValkeyUri => {
                service_type == "valkey"
                    && entry.component == "valkey"
                    && matches!(usage, Some("primary" | "replica"))
            }
            _ => false,
        }
    }
}
