//! The service object, and the document it was read from.

use std::fmt;

use serde_json::Value;

use super::{List, insert_sorted, object, open_enum, text};
use crate::{ConnectionId, Fault, ServiceName};

open_enum! {
    /// Where a service stands.
    ServiceState {
        /// Running.
        Running = "RUNNING",
        /// Being built.
        Rebuilding = "REBUILDING",
        /// Nodes are being replaced.
        Rebalancing = "REBALANCING",
        /// Powered off.
        Poweroff = "POWEROFF",
    }
}

/// A service without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// The name.
    pub service_name: ServiceName,
    /// Such as `kafka` or `pg`.
    pub service_type: String,
    /// Such as `google-europe-west1`.
    pub cloud_name: Option<String>,
    /// Such as `business-4`.
    pub plan: Option<String>,
    /// Where it stands.
    pub state: ServiceState,
    /// The VPC it lies in, if any.
    pub project_vpc_id: Option<String>,
    /// Where its components listen; empty while it is being built.
    pub components: List<Component>,
    /// Its users' names, in the order of the API.
    pub users: List<ServiceUser>,
    /// The databases of the service, where it has them.
    pub databases: Vec<String>,
    /// The keys set under `user_config.privatelink_access`, sorted; an absent key counts as off.
    pub privatelink_access: Vec<(String, bool)>,
}

/// One address a component listens at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// Such as `kafka` or `schema_registry`.
    pub component: String,
    /// The DNS name, which TLS certificates are issued for.
    pub host: String,
    /// The TCP port.
    pub port: u16,
    /// `dynamic`, `public`, `private` or `privatelink`.
    pub route: String,
    /// `primary`, `replica`, `ha_replica` or `disaster_recovery`.
    pub usage: Option<String>,
    /// The connection it is reached through, on the privatelink route.
    pub privatelink_connection_id: Option<ConnectionId>,
    /// `certificate` or `sasl`, for `kafka` only.
    pub kafka_authentication_method: Option<String>,
    /// `project_ca` or `letsencrypt`, for `kafka` only; absent means the project's CA.
    pub kafka_ssl_ca: Option<String>,
    /// Whether TLS is on, where it can be switched off.
    pub ssl: Option<bool>,
    /// The path of HTTP components.
    pub path: Option<String>,
}

/// A user of the service, without credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceUser {
    /// The name.
    pub username: String,
    /// `primary` or `regular`, among others.
    pub kind: Option<String>,
}

impl Service {
    pub(crate) fn read(value: &Value) -> Option<Self> {
        Some(Self {
            service_name: text(value, "service_name")?.into(),
            service_type: text(value, "service_type").unwrap_or_default(),
            cloud_name: text(value, "cloud_name"),
            plan: text(value, "plan"),
            state: ServiceState::from_text(&text(value, "state").unwrap_or_default()),
            project_vpc_id: text(value, "project_vpc_id"),
            components: List::read(items(value, "components"), Component::read),
            users: List::read(items(value, "users"), ServiceUser::read),
            databases: items(value, "databases")
                .iter()
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect(),
            privatelink_access: booleans(value.pointer("/user_config/privatelink_access")),
        })
    }
}

impl Component {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            component: text(value, "component")?,
            host: text(value, "host")?,
            port: value.get("port")?.as_u64()?.try_into().ok()?,
            route: text(value, "route")?,
            usage: text(value, "usage"),
            privatelink_connection_id: text(value, "privatelink_connection_id").map(Into::into),
            kafka_authentication_method: text(value, "kafka_authentication_method"),
            kafka_ssl_ca: text(value, "kafka_ssl_ca"),
            ssl: value.get("ssl").and_then(Value::as_bool),
            path: text(value, "path"),
        })
    }
}

impl ServiceUser {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            username: text(value, "username")?,
            kind: text(value, "type"),
        })
    }
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let items = value.get(key).and_then(Value::as_array);
    items.map_or(&[], Vec::as_slice)
}

fn booleans(object: Option<&Value>) -> Vec<(String, bool)> {
    let keys = object.and_then(Value::as_object).into_iter().flatten();
    let mut set = Vec::new();
    keys.filter_map(|(key, value)| Some((key.clone(), value.as_bool()?)))
        .for_each(|switch| insert_sorted(&mut set, switch));
    set
}

/// The whole service object as the API sent it, secrets included. `Debug` shows only the name.
///
/// Connection information is made from this, so that a field which is absent, null or of another type is
/// met as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct ServiceDocument(Value);

impl ServiceDocument {
    pub(crate) fn read(body: &str) -> Result<Self, Fault> {
        object(body, "service").map(Self)
    }

    /// The service object. Holds secrets: nothing of it may be logged or kept.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Whether what is needed to sign in was blanked. Other secrets, such as those of integrations, take other
    /// permissions.
    pub fn is_redacted(&self) -> bool {
        let signs_in = [&self.0["users"], &self.0["connection_info"]];
        signs_in
            .iter()
            .any(|part| serde_json::to_string(part).is_ok_and(|text| is_redacted(&text)))
    }
}

impl fmt::Debug for ServiceDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "ServiceDocument({:?})",
            self.0["service_name"].as_str().unwrap_or("?")
        )
    }
}

/// Whether a secret was blanked by the API, by itself or inside a URI.
///
/// Source: Aiven's secret redaction page; in force by default from 1 March 2027.
pub fn is_redacted(secret: &str) -> bool {
    secret.contains("<redacted>") || secret.to_ascii_lowercase().contains("%3credacted%3e")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_of_a_document_never_shows_a_secret() {
        let body = include_str!("../../fixtures/service_get.json");
        let document = ServiceDocument::read(body).unwrap();
        let debug = format!("{document:?} {document:#?} {:?}", Some(&document));
        assert_eq!(debug.matches("rt-pl-kafka").count(), 3);
        assert!(!debug.contains('{'), "{debug}");
        for secret in ["AVNS_Pw0", "pw", "CERT", "KEY", "cert", "key"] {
            assert!(body.contains(secret));
            assert!(!debug.contains(&format!("\"{secret}\"")), "{debug}");
        }
    }

    #[test]
    fn a_service_holds_no_secret() {
        let body = include_str!("../../fixtures/service_get_pg.json");
        let service = Service::read(&object(body, "service").unwrap()).unwrap();
        assert!(body.contains("AVNS_Pw0"));
        assert!(!format!("{service:?}").contains("AVNS_Pw0"));
    }

    #[test]
    fn redaction_is_seen_in_every_form() {
        for redacted in [
            "<redacted>",
            "postgres://avnadmin:<redacted>@host:1/defaultdb",
            "postgres://avnadmin:%3Credacted%3E@host:1/defaultdb",
            "%3credacted%3e",
        ] {
            assert!(is_redacted(redacted), "{redacted}");
        }
        for kept in ["", "AVNS_Pw0", "redacted", "<redacted", "&lt;redacted&gt;"] {
            assert!(!is_redacted(kept), "{kept}");
        }
    }
}
