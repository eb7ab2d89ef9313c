//! Which connection it is, and what else that connection leads to.

use serde_json::Value as Json;
use snippets_api::{Entry, Text};

use super::Model;
use crate::value::Value;

/// A port that the connection leads to.
#[derive(Clone)]
pub(crate) struct ConnectionPort {
    /// Its number.
    pub(crate) number: Value,
    /// The component behind it, with its authentication.
    pub(crate) component: Value,
}

/// The ports of all components that are switched on for the connection of an entry, this one's first.
pub(super) fn ports(service: &Json, entry: &Entry) -> Vec<ConnectionPort> {
    let mut ports = vec![(entry.port, entry.id())];
    let rows = service["components"].as_array().into_iter().flatten();
    for row in rows {
        let of_connection = row["route"] == "privatelink"
            && row["privatelink_connection_id"] == *entry.privatelink_connection_id;
        let number = row["port"]
            .as_u64()
            .and_then(|port| u16::try_from(port).ok());
        if let (true, Some(number), Some(component)) =
            (of_connection, number, row["component"].as_str())
            && !ports.iter().any(|(known, _)| *known == number)
        {
            let method = row["kafka_authentication_method"].as_str();
            let words = [Some(component), method];
            let name: Vec<_> = words.into_iter().flatten().collect();
            ports.push((number, name.join("-")));
        }
    }
    let port = |(number, name): (u16, String)| ConnectionPort {
        number: Value::port(number),
        component: Value::text(&Text::from(&*name)),
    };
    ports.into_iter().map(port).collect()
}

/// The region as Google names it: `europe-west1` of Aiven's `google-europe-west1`.
pub(super) fn region(service: &Json) -> &str {
    let cloud = service["cloud_name"].as_str().unwrap_or_default();
    cloud.strip_prefix("google-").unwrap_or_default()
}

/// A name for what is made for the connection in Kubernetes and Google Cloud: `SERVICE-COMPONENT-CONNECTION`.
pub(super) fn resource(service: &str, entry: &Entry) -> String {
    resource_name(
        &[service, &entry.id(), &entry.privatelink_connection_id],
        200,
    )
}

/// The words in letters, digits and hyphens, as Kubernetes and Google Cloud take names.
pub(super) fn resource_name(words: &[&str], most: usize) -> String {
    let words = words.iter().filter(|word| !word.is_empty());
    let joined = words
        .copied()
        .collect::<Vec<_>>()
        .join("-")
        .to_ascii_lowercase();
    let safe = |letter: char| match letter {
        'a'..='z' | '0'..='9' => letter,
        _ => '-',
    };
    let name: String = joined.chars().map(safe).take(most).collect();
    let name = name.trim_matches('-');
    if name.is_empty() { "aiven" } else { name }.to_owned()
}

impl Model {
    /// The PEM of the CA, line by line, for notations that indent it.
    pub(crate) fn ca_lines(&self) -> Vec<Value> {
        let pem = self.ca.spans();
        if pem.has_missing() {
            return vec![self.ca.as_is()];
        }
        lines(pem)
    }
}

/// The lines of a PEM file as they are: it has no characters that mean something to a notation of lines.
fn lines(pem: &Text) -> Vec<Value> {
    let text = pem.reveal();
    let letters = |letter: &char| letter.is_ascii_graphic() || *letter == ' ';
    let line = |line: &str| {
        let line: String = line.trim().chars().filter(letters).collect();
        Value::text(&Text::from(&*line)).as_is()
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use snippets_api::Entry;

    use super::*;

    #[test]
    fn a_resource_has_a_name_that_kubernetes_takes() {
        let entry = |component: &str, connection: &str| Entry {
            component: component.to_owned(),
            host: String::new(),
            port: 1,
            usage: None,
            privatelink_connection_id: connection.to_owned(),
            kafka_authentication_method: None,
            kafka_ssl_ca: None,
            ssl: None,
            path: None,
        };
        let name =
            |service, component, connection| resource(service, &entry(component, connection));
        assert_eq!(
            name("svc", "schema_registry", "plc1"),
            "svc-schema-registry-plc1"
        );
        assert_eq!(name("Sv/c", "pg", ""), "sv-c-pg");
        assert_eq!(name("é", "é", "é"), "aiven");
        assert_eq!(name("", "-pg-", ""), "pg");
        assert_eq!(name(&"s".repeat(300), "pg", "").len(), 200);
    }
}
