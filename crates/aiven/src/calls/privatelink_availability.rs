//! Where privatelinks are offered, and their price.

use super::path::get;
use crate::objects::list;
use crate::{Call, Fault, Price, Request};

/// `GET /v1/project/P/privatelink-availability`
///
/// Permission: `project:services:write`.
///
/// A cloud that is not listed is of unknown price, not unavailable: the documented lists name no Google cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkAvailability {
    /// The project's name.
    pub project: String,
}

impl Call for PrivatelinkAvailability {
    type Answer = Vec<Price>;

    fn request(&self) -> Request {
        get(&["project", &self.project, "privatelink-availability"])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        list(body, "privatelink_availability", Price::read)
    }

    fn permission(&self) -> Option<&'static str> {
        Some("project:services:write")
    }
}
