//! One service, without and with its secrets.

use crate::objects::{object, unreadable};
use crate::{Fault, Service, ServiceGetSecrets};

pub(super) fn read(body: &str) -> Result<Service, Fault> {
    Service::read(&object(body, "service")?).ok_or_else(|| unreadable("a service's name"))
}

pub(super) fn query(call: &ServiceGetSecrets) -> &'static str {
    if call.include_secrets {
        "?include_secrets=true"
    } else {
        ""
    }
}

pub(super) fn permission(call: &ServiceGetSecrets) -> &'static str {
    if call.include_secrets {
        "service:secrets:read"
    } else {
        "project:services:read"
    }
}

#[cfg(test)]
mod tests;
