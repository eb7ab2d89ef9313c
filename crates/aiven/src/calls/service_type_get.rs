//! The schema of one service type: which components it can switch on.

use super::path::get;
use crate::objects::parse;
use crate::{Call, Fault, Request, ServiceType};

/// `GET /v1/project/P/service-types/T`
///
/// Permission: none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceTypeGet {
    /// The project's name.
    pub project: String,
    /// The service type, such as `kafka`.
    pub service_type: String,
}

impl Call for ServiceTypeGet {
    type Answer = ServiceType;

    fn request(&self) -> Request {
        get(&[
            "project",
            &self.project,
            "service-types",
            &self.service_type,
        ])
    }

    fn read(&self, body: &str) -> Result<Self::Answer, Fault> {
        parse(body).map(|value| ServiceType::read(&value))
    }
}
