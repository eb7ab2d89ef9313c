//! Projects, and the clouds their services run in.

use serde_json::Value;

use super::text;

/// A project of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// The name, which is also its id in paths.
    pub project_name: String,
    /// The cloud that new services get by default.
    pub default_cloud: Option<String>,
}

impl Project {
    pub(crate) fn read(value: &Value) -> Option<Self> {
        Some(Self {
            project_name: text(value, "project_name")?,
            default_cloud: text(value, "default_cloud"),
        })
    }
}

/// A cloud region that Aiven runs services in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cloud {
    /// Such as `google-europe-west1`.
    pub cloud_name: String,
    /// Such as `Europe, Belgium - Google Cloud: Belgium`.
    pub cloud_description: Option<String>,
}

impl Cloud {
    pub(crate) fn read(value: &Value) -> Option<Self> {
        Some(Self {
            cloud_name: text(value, "cloud_name")?,
            cloud_description: text(value, "cloud_description"),
        })
    }
}
