//! The addresses of a connection.

use aiven::{Component, ConnectionId};
use serde::{Deserialize, Serialize};

/// One address that a connection leads to. A service has one for each component, authentication method, CA and
/// usage, so that the route alone does not tell them apart.
///
/// The fields are those of [`aiven::Component`], which says what they mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "aiven::Component has the same fields")]
pub struct Entry {
    pub component: String,
    pub host: String,
    pub port: u16,
    pub usage: Option<String>,
    pub privatelink_connection_id: String,
    pub kafka_authentication_method: Option<String>,
    pub kafka_ssl_ca: Option<String>,
    pub ssl: Option<bool>,
    pub path: Option<String>,
}

/// The entries of one connection, in the order of the API. Those of other connections are never mixed in.
pub fn entries(components: &[Component], connection: &ConnectionId) -> Vec<Entry> {
    let of_connection = components.iter().filter(|component| {
        component.route == "privatelink"
            && component.privatelink_connection_id.as_ref() == Some(connection)
    });
    of_connection.cloned().map(entry).collect()
}

/// The entry of any component. One that is on no connection has an empty id.
pub fn entry(component: Component) -> Entry {
    let connection = component
        .privatelink_connection_id
        .filter(|_| component.route == "privatelink");
    Entry {
        component: component.component,
        host: component.host,
        port: component.port,
        usage: component.usage,
        privatelink_connection_id: connection.map_or_else(String::new, |id| id.to_string()),
        kafka_authentication_method: component.kafka_authentication_method,
        kafka_ssl_ca: component.kafka_ssl_ca,
        ssl: component.ssl,
        path: component.path,
    }
}

impl Entry {
    /// A name for the entry within its connection, fit for an address: `kafka-sasl-letsencrypt`, `pg`, `pg-replica`.
    pub fn id(&self) -> String {
        let words = [
            Some(self.component.as_str()),
            self.authentication(),
            self.ca(),
            self.usage(),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join("-")
    }

    /// A heading: the component by a name, with authentication, CA and usage where they are not the ordinary ones.
    pub fn title(&self, name: &str) -> String {
        let remarks = [
            self.authentication().map(|method| match method {
                "certificate" => "client certificate".to_owned(),
                "sasl" => "SASL".to_owned(),
                other => other.to_owned(),
            }),
            self.ca().map(|ca| match ca {
                "letsencrypt" => "public CA".to_owned(),
                other => other.to_owned(),
            }),
            self.usage().map(|usage| usage.replace('_', " ")),
        ];
        let remarks: Vec<_> = remarks.into_iter().flatten().collect();
        match remarks.as_slice() {
            [] => name.to_owned(),
            remarks => format!("{name}, {}", remarks.join(", ")),
        }
    }

    /// Whether the certificate of a Kafka port is from a public authority instead of the project's own.
    pub fn has_public_ca(&self) -> bool {
        self.kafka_ssl_ca.as_deref() == Some("letsencrypt")
    }

    fn authentication(&self) -> Option<&str> {
        self.kafka_authentication_method.as_deref()
    }

    /// The CA where it is not the project's, which is also meant where none is named.
    fn ca(&self) -> Option<&str> {
        self.kafka_ssl_ca
            .as_deref()
            .filter(|ca| *ca != "project_ca")
    }

    /// The usage where it is not the primary.
    fn usage(&self) -> Option<&str> {
        self.usage.as_deref().filter(|usage| *usage != "primary")
    }
}
