//! Project VPCs.

use serde_json::Value;

use super::{open_enum::open_enum, text};

open_enum! {
    /// Where a VPC stands.
    VpcState {
        /// Accepted, still being set up.
        Approved = "APPROVED",
        /// Ready.
        Active = "ACTIVE",
        /// Being deleted.
        Deleting = "DELETING",
        /// Gone.
        Deleted = "DELETED",
    }
}

/// A VPC of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vpc {
    /// The id that a service in it carries.
    pub project_vpc_id: String,
    /// The cloud it lies in.
    pub cloud_name: Option<String>,
    /// Its range in CIDR notation.
    pub network_cidr: Option<String>,
    /// Where it stands.
    pub state: VpcState,
}

impl Vpc {
    pub(crate) fn read(value: &Value) -> Option<Self> {
        Some(Self {
            project_vpc_id: text(value, "project_vpc_id")?,
            cloud_name: text(value, "cloud_name"),
            network_cidr: text(value, "network_cidr"),
            state: VpcState::from_text(&text(value, "state").unwrap_or_default()),
        })
    }
}
