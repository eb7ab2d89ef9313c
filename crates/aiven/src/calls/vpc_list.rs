//! The VPCs of a project.

use super::path::get;
use crate::objects::list;
use crate::{Call, Fault, Request, Vpc};

/// `GET /v1/project/P/vpcs`
///
/// Permission: `project:networking:read`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcList {
    /// The project's name.
    pub project: String,
}

impl Call for VpcList {
    type Answer = Vec<Vpc>;

    fn request(&self) -> Request {
        get(&["project", &self.project, "vpcs"])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        list(body, "vpcs", Vpc::read)
    }

    fn permission(&self) -> Option<&'static str> {
        Some("project:networking:read")
    }
}
