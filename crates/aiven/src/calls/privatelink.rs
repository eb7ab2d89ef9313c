//! The privatelink of a service: Aiven's half of Private Service Connect.

use serde_json::Value;

use crate::Fault;
use crate::objects::{open_enum, parse, text, unreadable};

pub(super) fn read(body: &str) -> Result<Privatelink, Fault> {
    Privatelink::read(&parse(body)?).ok_or_else(|| unreadable("a privatelink state"))
}

open_enum! {
    /// Where a privatelink stands. "Not enabled" is no state: the API then answers 404.
    PrivatelinkState {
        /// Being created, usually for a minute or two.
        Creating = "creating",
        /// The service attachment exists; endpoints can be created.
        Active = "active",
        /// Being deleted, together with all its connections.
        Deleting = "deleting",
    }
}

/// The privatelink of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Privatelink {
    /// `projects/…/regions/…/serviceAttachments/…`; may be absent while creating, and even while active.
    pub google_service_attachment: Option<String>,
    /// Where it stands.
    pub state: PrivatelinkState,
}

impl Privatelink {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            google_service_attachment: text(value, "google_service_attachment"),
            state: PrivatelinkState::from_text(&text(value, "state")?),
        })
    }
}

#[cfg(test)]
mod tests;
