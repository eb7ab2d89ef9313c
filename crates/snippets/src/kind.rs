//! The tools whose text is written in Rust: those of `avn`, and the one-liners beside them.

use crate::Entry;

/// What writes the text of a tool in Rust, because `avn` prints it as well, or because it is one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Kcat,
    Kafkacat,
    Psql,
    PgUri,
    PgString,
    ValkeyUri,
    HttpsUrl,
    Curl,
    HostPort,
}

impl Kind {
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
            Self::Kcat | Self::Kafkacat | Self::Psql | Self::Curl => true,
            Self::PgUri | Self::PgString | Self::ValkeyUri | Self::HttpsUrl | Self::HostPort => {
                false
            }
        }
    }

    /// Source: the utilities of the client, the service types they take and the usages they can ask for.
    pub(crate) fn is_produced_by_avn(self, service_type: &str, entry: &Entry) -> bool {
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
