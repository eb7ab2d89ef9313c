//! The quoted form: for the chosen entry, quoted for the shell, encoded for the URI.
//!
//! It says the same as the AVN form where there is one.

mod command;
mod uri_form;

use serde_json::Value;

use crate::{Entry, SecretStatus, Text, kind::Kind, uri};

/// What a text is made from.
pub(crate) struct Parts<'a> {
    pub(crate) entry: &'a Entry,
    pub(crate) username: &'a str,
    pub(crate) password: Result<String, SecretStatus>,
    /// `None` where it must be named and is not known.
    pub(crate) database: Option<String>,
    /// How a client of Kafka signs in where it does so with a password; `None` if the service takes no way.
    pub(crate) sasl_mechanism: Option<&'static str>,
}

/// What `avn` takes for every service.
pub(crate) const SASL_MECHANISM_OF_AVN: &str = "SCRAM-SHA-256";

/// The mechanism of `avn`, unless it is switched off and another is not. What is not named is on.
///
/// Source: `kafka_sasl_mechanisms` in Aiven's schema of service types.
pub(crate) fn sasl_mechanism(service: &Value) -> Option<&'static str> {
    let switches = &service["user_config"]["kafka_sasl_mechanisms"];
    let mechanisms = [
        ("scram_sha_256", SASL_MECHANISM_OF_AVN),
        ("scram_sha_512", "SCRAM-SHA-512"),
        ("plain", "PLAIN"),
    ];
    let mut on = mechanisms.iter().filter(|(key, _)| switches[key] != false);
    on.next().map(|(_, name)| *name)
}

/// The text, without a line end.
pub(crate) fn text(kind: Kind, parts: &Parts<'_>) -> Text {
    match kind {
        Kind::Kcat => command::kcat("kcat", parts),
        Kind::Kafkacat => command::kcat("kafkacat", parts),
        // Their texts are templates, and `avn` prints something beside them.
        Kind::Psql | Kind::PgUri | Kind::PgString => Text::default(),
        Kind::ValkeyUri => uri_form::valkey(parts),
        Kind::HttpsUrl => uri_form::https(parts),
        Kind::Curl => command::curl(parts),
        Kind::HostPort => uri::address(parts.entry),
    }
}

/// The databases that an entry can be asked for, the usual one first. For `PgBouncer` these are its pools.
pub fn databases(service: &Value, entry: &Entry) -> Vec<String> {
    let (list, usual) = match entry.component.as_str() {
        "pgbouncer" => (names(&service["connection_pools"], Some("pool_name")), None),
        "pg" | "mysql" | "mysqlx" => (names(&service["databases"], None), Some("defaultdb")),
        "clickhouse" | "clickhouse_https" | "clickhouse_mysql" | "clickhouse_arrowflight" => {
            (names(&service["databases"], None), Some("default"))
        }
        _ => (Vec::new(), None),
    };
    let rest = list.into_iter().filter(|name| Some(name.as_str()) != usual);
    usual.map(str::to_owned).into_iter().chain(rest).collect()
}

fn names(list: &Value, field: Option<&str>) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    let names = items.filter_map(|item| field.map_or(item, |field| &item[field]).as_str());
    names.map(str::to_owned).collect()
}

impl Parts<'_> {
    fn tls(&self) -> bool {
        self.entry.ssl != Some(false)
    }
}
