//! What can be had for a connection: its entries, and the tools for each.

mod tool;

use aiven::Component;

pub(crate) use tool::Kind;
pub use tool::{Tool, tools};

/// One address that a connection leads to. A service has one for each component, authentication method, CA and
/// usage, so that the route alone does not tell them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The entry as the API sends it; host and port are never derived.
    pub component: Component,
}

/// The entries of one connection, in the order of the API. Those of other connections are never mixed in.
pub fn entries(components: &[Component], privatelink_connection_id: &str) -> Vec<Entry> {
    let of_connection = components.iter().filter(|component| {
        component.route == "privatelink"
            && component.privatelink_connection_id.as_deref() == Some(privatelink_connection_id)
    });
    of_connection
        .map(|component| Entry {
            component: component.clone(),
        })
        .collect()
}

impl Entry {
    /// A name for the entry within its connection, fit for an address: `kafka-sasl-letsencrypt`, `pg`, `pg-replica`.
    pub fn id(&self) -> String {
        let words = [
            Some(self.component.component.as_str()),
            self.authentication(),
            self.ca(),
            self.usage(),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join("-")
    }

    /// A heading: the component, with authentication, CA and usage where they are not the ordinary ones.
    pub fn title(&self) -> String {
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
            [] => self.component.component.clone(),
            remarks => format!("{}, {}", self.component.component, remarks.join(", ")),
        }
    }

    /// Whether the certificate of a Kafka port is from a public authority instead of the project's own.
    pub fn has_public_ca(&self) -> bool {
        self.component.kafka_ssl_ca.as_deref() == Some("letsencrypt")
    }

    fn authentication(&self) -> Option<&str> {
        self.component.kafka_authentication_method.as_deref()
    }

    /// The CA where it is not the project's, which is also meant where none is named.
    fn ca(&self) -> Option<&str> {
        self.component
            .kafka_ssl_ca
            .as_deref()
            .filter(|ca| *ca != "project_ca")
    }

    /// The usage where it is not the primary.
    fn usage(&self) -> Option<&str> {
        self.component
            .usage
            .as_deref()
            .filter(|usage| *usage != "primary")
    }
}
