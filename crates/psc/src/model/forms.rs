//! What is typed and switched before it is sent, and the clipboard.

use super::Model;
use crate::toggles;
use crate::{ClearText, Effect, EndpointField};

impl Model {
    pub(super) fn endpoint_typed(&mut self, field: EndpointField, text: String) {
        if let Some(service_model) = &mut self.service_model {
            service_model.endpoint.set(field, text);
        }
    }

    pub(super) fn ip_typed(&mut self, connection: String, text: String) {
        if let Some(service_model) = &mut self.service_model {
            service_model.addresses.set(connection, text);
            service_model.failure = None;
        }
    }

    pub(super) fn toggle_set(&mut self, key: String, on: bool) {
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        let Some(service) = &service_model.details.value else {
            return;
        };
        service_model.failure = None;
        if toggles::is_on(service, &key) == on {
            service_model.toggles.remove(&key);
        } else {
            service_model.toggles.set(key, on);
        }
    }

    pub(super) fn toggles_reset(&mut self) {
        if let Some(service_model) = &mut self.service_model {
            service_model.toggles.clear();
            service_model.failure = None;
        }
    }

    pub(crate) fn copy(&mut self, label: String, text: String, effects: &mut Vec<Effect>) {
        self.copied = None;
        effects.push(Effect::Copy {
            label,
            text: ClearText(text),
        });
    }

    pub(super) fn copy_ended(&mut self, label: String, copied: bool) {
        self.announce(if copied {
            format!("Copied: {label}.")
        } else {
            format!(
                "The browser did not allow copying: {label}. Select the text and copy it by hand."
            )
        });
        self.copied = Some((label, copied));
    }
}
