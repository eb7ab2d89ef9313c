//! By which CA a client knows the server.

use crate::{Entry, Note};

/// Components whose certificates are from a public CA, and on some older services from the project's: no field of the
/// API says which.
const UNTOLD: &[&str] = &[
    "clickhouse",
    "clickhouse_arrowflight",
    "clickhouse_https",
    "dragonfly",
    "flink",
    "grafana",
    "opensearch",
    "opensearch_dashboards",
    "query_frontend",
    "receiver_routing",
    "redis",
    "valkey",
];

/// Whether nothing says which CA the certificate of an entry is from.
pub(crate) fn is_untold(entry: &Entry) -> bool {
    UNTOLD.contains(&&*entry.component)
}

/// Whether the project's CA is the one to trust. Where nothing says so, it is if it was given.
pub(crate) fn is_project_ca(entry: &Entry, ca: Option<&str>) -> bool {
    if is_untold(entry) {
        ca.is_some()
    } else {
        !entry.has_public_ca()
    }
}

/// What to say of the choice where nothing says which CA it is.
pub(crate) fn note(ca: Option<&str>) -> Note {
    match ca {
        Some(_) => Note::ProjectCaChosen,
        None => Note::PublicCaSupposed,
    }
}
