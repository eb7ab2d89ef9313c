//! Enables the privatelink of a service.

use super::path::post;
use crate::objects::{parse, unreadable};
use crate::{Call, Fault, Privatelink, Request};

/// `POST /v1/project/P/service/S/privatelink/google`
///
/// Permission: `service:configuration:write`.
///
/// The empty object is sent because an older version of the API refused a missing body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkCreate {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for PrivatelinkCreate {
    type Answer = Privatelink;

    fn request(&self) -> Request {
        post(
            &[
                "project",
                &self.project,
                "service",
                &self.service,
                "privatelink",
                "google",
            ],
            Some("{}".to_owned()),
        )
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        Privatelink::read(&parse(body)?).ok_or_else(|| unreadable("a privatelink state"))
    }

    fn permission(&self) -> Option<&'static str> {
        Some("service:configuration:write")
    }
}
