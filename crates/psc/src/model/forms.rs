//! What is typed and switched before it is sent, and the clipboard.

use super::Model;
use crate::toggles;
use crate::{ClearText, Effect, EndpointField};

impl Model {
    pub(super) fn endpoint_typed(&mut self, field: EndpointField, text: String) {
        if let Some(desk) = &mut self.desk {
            desk.endpoint.set(field, text);
        }
    }

    pub(super) fn ip_typed(&mut self, connection: String, text: String) {
        if let Some(desk) = &mut self.desk {
            desk.addresses.set(connection, text);
            desk.failure = None;
        }
    }

    pub(super) fn toggle_set(&mut self, key: String, on: bool) {
        let Some(desk) = &mut self.desk else { return };
        let Some(service) = &desk.details.value else {
            return;
        };
        desk.failure = None;
        if toggles::is_on(service, &key) == on {
            desk.toggles.remove(&key);
        } else {
            desk.toggles.set(key, on);
        }
    }

    pub(super) fn toggles_reset(&mut self) {
        if let Some(desk) = &mut self.desk {
            desk.toggles.clear();
            desk.failure = None;
        }
    }

    pub(super) fn copy(&mut self, label: String, text: String, effects: &mut Vec<Effect>) {
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
