//! The connections of a privatelink, as Aiven last saw them.

use super::path::get;
use crate::objects::list;
use crate::{Call, Connection, Fault, Request};

/// `GET /v1/project/P/service/S/privatelink/google/connections`
///
/// Permission: `service:configuration:write`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionList {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for ConnectionList {
    type Answer = Vec<Connection>;

    fn request(&self) -> Request {
        get(&[
            "project",
            &self.project,
            "service",
            &self.service,
            "privatelink",
            "google",
            "connections",
        ])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        list(body, "connections", Connection::read)
    }

    fn permission(&self) -> Option<&'static str> {
        Some("service:configuration:write")
    }
}
