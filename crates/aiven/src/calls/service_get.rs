//! One service, without and with its secrets.

use super::path::get;
use crate::objects::{object, unreadable};
use crate::{Call, Fault, Request, Service, ServiceDocument};

/// `GET /v1/project/P/service/S`
///
/// Permission: `project:services:read`.
/// Source: operation `ServiceGet` of Aiven's API description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceGet {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for ServiceGet {
    type Reply = Service;

    fn request(&self) -> Request {
        get(&["project", &self.project, "service", &self.service])
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        Service::read(&object(body, "service")?).ok_or_else(|| unreadable("a service's name"))
    }

    fn permission(&self) -> Option<&'static str> {
        Some("project:services:read")
    }
}

/// `GET /v1/project/P/service/S?include_secrets=true`, and without the query where that was refused.
///
/// Permission: `service:secrets:read` or `service:users:write`, or the role admin, operator or developer.
/// Without it the API answers 403, or 200 with `<redacted>` in the place of each secret.
/// Source: operation `ServiceGet` of Aiven's API description, and Aiven's page on secret redaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceGetSecrets {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
    /// Whether secrets are asked for; `false` is the second try after a 403.
    pub include_secrets: bool,
}

impl Call for ServiceGetSecrets {
    type Reply = ServiceDocument;

    fn request(&self) -> Request {
        let mut request = get(&["project", &self.project, "service", &self.service]);
        if self.include_secrets {
            request.path.push_str("?include_secrets=true");
        }
        request
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        ServiceDocument::read(body)
    }

    fn permission(&self) -> Option<&'static str> {
        Some(if self.include_secrets {
            "service:secrets:read"
        } else {
            "project:services:read"
        })
    }
}

#[cfg(test)]
mod tests;
