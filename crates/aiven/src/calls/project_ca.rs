//! The CA certificate of a project, as PEM.

use super::path::get;
use crate::objects::{parse, text, unreadable};
use crate::{Call, Fault, Request};

/// `GET /v1/project/P/kms/ca`
///
/// Permission: `organization:projects:write`. The table lists it so; members have been seen to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectCa {
    /// The project's name.
    pub project: String,
}

impl Call for ProjectCa {
    type Answer = String;

    fn request(&self) -> Request {
        get(&["project", &self.project, "kms", "ca"])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        text(&parse(body)?, "certificate").ok_or_else(|| unreadable("a certificate"))
    }

    fn permission(&self) -> Option<&'static str> {
        Some("organization:projects:write")
    }
}
