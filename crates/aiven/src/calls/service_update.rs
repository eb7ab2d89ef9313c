//! Switches `privatelink_access` components of a service on and off.

use serde_json::{Map, Value, json};

use super::path::put;
use crate::objects::parse;
use crate::{Call, Fault, Request};

/// `PUT /v1/project/P/service/S`
///
/// Permission: `service:configuration:write`. or `project:services:write`
///
/// The reply may carry redacted secrets and is not used: the service is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceUpdate {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
    /// The changed keys and nothing else: the API merges them into what is stored.
    pub privatelink_access: Vec<(String, bool)>,
}

impl Call for ServiceUpdate {
    type Answer = ();

    fn request(&self) -> Request {
        let access: Map<String, Value> = self
            .privatelink_access
            .iter()
            .map(|(key, on)| (key.clone(), Value::Bool(*on)))
            .collect();
        let body = json!({ "user_config": { "privatelink_access": access } });
        put(
            &["project", &self.project, "service", &self.service],
            body.to_string(),
        )
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        parse(body).map(|_| ())
    }

    fn permission(&self) -> Option<&'static str> {
        Some("service:configuration:write")
    }
}
