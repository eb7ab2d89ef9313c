//! The services of a project.

use super::path::get;
use crate::objects::list;
use crate::{Call, Fault, Request, Service};

/// `GET /v1/project/P/service`
///
/// Permission: `project:services:read`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceList {
    /// The project's name.
    pub project: String,
}

impl Call for ServiceList {
    type Answer = Vec<Service>;

    fn request(&self) -> Request {
        get(&["project", &self.project, "service"])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        list(body, "services", Service::read)
    }

    fn permission(&self) -> Option<&'static str> {
        Some("project:services:read")
    }
}
