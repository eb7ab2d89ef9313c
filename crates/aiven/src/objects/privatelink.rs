//! The privatelink of a service: Aiven's half of Private Service Connect.

use serde_json::Value;

use super::{open_enum::open_enum, text};

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
    pub(crate) fn read(value: &Value) -> Option<Self> {
        Some(Self {
            google_service_attachment: text(value, "google_service_attachment"),
            state: PrivatelinkState::from_text(&text(value, "state")?),
        })
    }
}

/// The price of a privatelink in one cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// Such as `google-europe-west1`.
    pub cloud_name: String,
    /// US dollars an hour, as Aiven prints them.
    pub price_usd: Option<String>,
}

impl Price {
    pub(crate) fn read(value: &Value) -> Option<Self> {
        Some(Self {
            cloud_name: text(value, "cloud_name")?,
            price_usd: text(value, "price_usd"),
        })
    }
}
