//! What is known of the components that a privatelink can reach: `privatelink_access` and their addresses.

use aiven::{ConnectionId, ConnectionState, Service, known_toggles};

use super::ServiceData;

/// Whether a component is on. An absent key counts as off: the schema has no defaults.
pub(crate) fn is_on(service: &Service, key: &str) -> bool {
    service
        .privatelink_access
        .iter()
        .any(|(known, on)| known == key && *on)
}

/// How many addresses a component has on a connection.
pub(crate) fn reachable(service: &Service, key: &str, connection: &ConnectionId) -> usize {
    let here = service.components.iter().filter(|entry| {
        entry.component == key && entry.privatelink_connection_id.as_ref() == Some(connection)
    });
    here.count()
}

impl ServiceData {
    /// The keys that can be switched, and whether they come from the built-in table. The live schema always wins;
    /// what is set on the service is listed even if neither knows it.
    pub(crate) fn component_keys(&self, service: &Service) -> (Vec<String>, bool) {
        let (mut keys, from_table) = match &self.schema.value {
            Some(schema) => (schema.toggles.clone(), false),
            None => (
                known_toggles(&service.service_type)
                    .unwrap_or_default()
                    .iter()
                    .map(|key| (*key).to_owned())
                    .collect(),
                self.schema.fault.is_some(),
            ),
        };
        for (key, _) in &service.privatelink_access {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        (keys, from_table)
    }

    /// Whether the service is of a type that has no component to switch on.
    pub(crate) fn is_unsupported(&self) -> bool {
        let service = self
            .details
            .value
            .as_ref()
            .filter(|_| !self.is_schema_unread());
        service.is_some_and(|service| self.component_keys(service).0.is_empty())
    }

    /// Whether the schema has been neither read nor refused.
    pub(crate) fn is_schema_unread(&self) -> bool {
        self.schema.value.is_none() && self.schema.fault.is_none()
    }

    /// The keys that are switched on, in the order of the service.
    pub(crate) fn switched_on(&self) -> impl Iterator<Item = &str> {
        let access = self
            .details
            .value
            .iter()
            .flat_map(|service| &service.privatelink_access);
        access.filter(|(_, on)| *on).map(|(key, _)| key.as_str())
    }

    /// Whether a component is switched on, a connection works, and its address is not there yet: the load
    /// balancer is being rebuilt, which takes minutes.
    pub(crate) fn is_preparing(&self) -> bool {
        self.details.value.as_ref().is_some_and(|service| {
            self.switched_on()
                .any(|key| !self.awaited(service, key).is_empty())
        })
    }

    /// The working connections through which a component should be reachable and is not yet.
    pub(crate) fn awaited<'a>(&'a self, service: &Service, key: &str) -> Vec<&'a ConnectionId> {
        let working = self
            .rows()
            .iter()
            .filter(|row| row.state == ConnectionState::Active);
        let runs = service.components.is_empty()
            || service
                .components
                .iter()
                .any(|entry| entry.component == key);
        working
            .map(|row| &row.privatelink_connection_id)
            .filter(|id| runs && reachable(service, key, id) == 0)
            .collect()
    }
}
