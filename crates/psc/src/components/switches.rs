//! The switches of `privatelink_access`: which have been changed, and which cannot be.

use aiven::{ApiCall, Service, ServiceUpdate};

use super::Event;
use crate::by_name::ByName;
use crate::gate::Gate;
use crate::product_name;
use crate::remote::{ServiceData, is_on};

/// The switches that were set and not saved.
#[derive(Debug, Default)]
pub(crate) struct Switches(ByName<String, bool>);

impl Switches {
    pub(crate) fn update(&mut self, event: Event, service: Option<&Service>) {
        match event {
            Event::ToggleSet { key, on } => {
                let Some(service) = service else { return };
                if is_on(service, &key) == on {
                    self.0.remove(&key);
                } else {
                    self.0.set(key, on);
                }
            }
            Event::TogglesReset => self.0.clear(),
        }
    }

    /// Forgets what was set, once it is saved.
    pub(crate) fn saved(&mut self) {
        self.0.clear();
    }

    /// What is set for a component, if anything is.
    pub(crate) fn get(&self, key: &str) -> Option<bool> {
        self.0.get(key).copied()
    }

    /// Whether anything is set and not saved.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.0.iter().next().is_some()
    }

    /// The smallest change that leads from the service to what was set: only keys whose effect differs.
    pub(crate) fn changes(&self, service: &Service) -> Vec<(String, bool)> {
        let mut changes: Vec<(String, bool)> = Vec::new();
        for (key, on) in self
            .0
            .iter()
            .filter(|(key, on)| is_on(service, key) != **on)
        {
            let place = changes.partition_point(|(before, _)| before < key);
            changes.insert(place, (key.clone(), *on));
        }
        changes
    }
}

/// Whether the components can be saved now.
pub(crate) fn gate(data: &ServiceData, switches: &Switches) -> Gate {
    data.write_gate().and_then(|| can_save(data, switches))
}

/// Source: components may be set before the privatelink exists (acceptance test of Aiven's provider).
fn can_save(data: &ServiceData, switches: &Switches) -> Gate {
    let Some(service) = &data.details.value else {
        return Gate::closed("The service has not been read yet.");
    };
    if switches.changes(service).is_empty() {
        return Gate::closed("Nothing has been changed.");
    }
    Gate::Open
}

/// The request that saves the components; `None` where nothing has been changed.
pub(crate) fn save_call(data: &ServiceData, switches: &Switches) -> Option<ApiCall> {
    let privatelink_access = switches.changes(data.details.value.as_ref()?);
    if privatelink_access.is_empty() {
        return None;
    }
    Some(ApiCall::ServiceUpdate(ServiceUpdate {
        project: data.project.clone(),
        service: data.service.clone(),
        privatelink_access,
    }))
}

/// Why a component cannot be switched on: the service does not run it. A service that is still being built
/// lists nothing, and then nothing is refused.
///
/// Source: Aiven's Kafka settings `kafka_connect`, `kafka_rest` and `schema_registry`, and the integrations
/// that `prometheus` and `jolokia` come from.
pub(crate) fn obstacle(service: &Service, key: &str) -> Option<String> {
    let runs = service
        .components
        .iter()
        .any(|entry| entry.component == key);
    if runs || service.components.is_empty() || is_on(service, key) {
        return None;
    }
    let name = product_name::component(key);
    Some(match key {
        "prometheus" | "jolokia" => {
            format!("Add a {name} integration to the service first; it does not run {name} yet.")
        }
        "kafka_connect" | "kafka_rest" | "schema_registry" => {
            format!("Switch {name} on in the service's settings first; it does not run it yet.")
        }
        _ => format!("The service does not run {name}."),
    })
}
