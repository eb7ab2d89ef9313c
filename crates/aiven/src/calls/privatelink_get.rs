//! The state of a privatelink and its service attachment.

use super::path::get;
use crate::objects::{parse, unreadable};
use crate::{Call, Fault, Privatelink, Request};

/// `GET /v1/project/P/service/S/privatelink/google`
///
/// Permission: `service:configuration:write`.
///
/// [`Fault::Missing`] means that it is not enabled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkGet {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for PrivatelinkGet {
    type Answer = Privatelink;

    fn request(&self) -> Request {
        get(&[
            "project",
            &self.project,
            "service",
            &self.service,
            "privatelink",
            "google",
        ])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        Privatelink::read(&parse(body)?).ok_or_else(|| unreadable("a privatelink state"))
    }

    fn permission(&self) -> Option<&'static str> {
        Some("service:configuration:write")
    }
}
