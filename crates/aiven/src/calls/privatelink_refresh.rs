//! Asks Aiven to look at Google's side; the answer shows up in a later list.

use super::path::post;
use crate::{Call, Fault, Request};

/// `POST /v1/project/P/service/S/privatelink/google/refresh`
///
/// Permission: `service:configuration:write`.
///
/// It only queues the work: what the reply says is not documented and not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkRefresh {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for PrivatelinkRefresh {
    type Answer = ();

    fn request(&self) -> Request {
        post(
            &[
                "project",
                &self.project,
                "service",
                &self.service,
                "privatelink",
                "google",
                "refresh",
            ],
            None,
        )
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        let _ = body;
        Ok(())
    }

    fn permission(&self) -> Option<&'static str> {
        Some("service:configuration:write")
    }
}
