//! Deletes a privatelink, its service attachment and every connection.

use super::path::delete;
use crate::objects::{parse, unreadable};
use crate::{Call, Fault, Privatelink, Request};

/// `DELETE /v1/project/P/service/S/privatelink/google`
///
/// Permission: `service:configuration:write`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkDelete {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for PrivatelinkDelete {
    type Answer = Privatelink;

    fn request(&self) -> Request {
        delete(&[
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
