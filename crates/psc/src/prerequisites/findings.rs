//! The prerequisites, each looked at for real: what was found, why it matters, what to do.
//!
//! Source: Aiven's page on Google Private Service Connect and its API description. What cannot be known
//! from the API is said to be unknown, and stops nobody until Aiven has refused it.

use aiven::{Fault, Service, ServiceState};

use super::vpc::vpc;
use super::{Finding, Surroundings, Verdict};
use crate::messages::{FEATURE_NOT_ENABLED, forbidden, lacks_permission, said};
use crate::product_name;
use crate::remote::ServiceData;

fn finding(subject: &'static str, verdict: Verdict, says: impl Into<String>) -> Finding {
    Finding {
        subject,
        verdict,
        says: says.into(),
        remedy: None,
    }
}

/// A finding with what to do about it.
fn mendable(
    subject: &'static str,
    verdict: Verdict,
    says: impl Into<String>,
    remedy: impl Into<String>,
) -> Finding {
    Finding {
        remedy: Some(remedy.into()),
        ..finding(subject, verdict, says)
    }
}

pub(super) fn holds(subject: &'static str, says: impl Into<String>) -> Finding {
    finding(subject, Verdict::Holds, says)
}

pub(super) fn checking(subject: &'static str, says: &str) -> Finding {
    finding(subject, Verdict::Checking, says)
}

pub(super) fn unknown(subject: &'static str, says: impl Into<String>) -> Finding {
    finding(subject, Verdict::Unknown, says)
}

pub(super) fn warns(
    subject: &'static str,
    says: impl Into<String>,
    remedy: impl Into<String>,
) -> Finding {
    mendable(subject, Verdict::Warns, says, remedy)
}

pub(super) fn blocks(
    subject: &'static str,
    says: impl Into<String>,
    remedy: impl Into<String>,
) -> Finding {
    mendable(subject, Verdict::Blocks, says, remedy)
}

/// All findings, the worst first, and otherwise as they came.
pub(super) fn findings(data: &ServiceData, surroundings: &Surroundings) -> Vec<Finding> {
    let Some(service) = &data.details.value else {
        return vec![match &data.details.fault {
            None => checking("Service", "The service is being read."),
            Some(_) => unknown("Service", "The service could not be read."),
        }];
    };
    let found = [cloud(service), running(service)]
        .into_iter()
        .chain(vpc(service, surroundings))
        .chain([permission(data, surroundings), components(data, service)])
        .chain(own_cloud(service, surroundings))
        .chain(unlocked(data, service, surroundings));
    let mut ordered: Vec<Finding> = Vec::new();
    for finding in found {
        let place = ordered.partition_point(|before| before.verdict <= finding.verdict);
        ordered.insert(place, finding);
    }
    ordered
}

fn cloud(service: &Service) -> Finding {
    const SUBJECT: &str = "Cloud";
    match service.cloud_name.as_deref() {
        Some(cloud) if cloud.starts_with("google-") => holds(
            SUBJECT,
            format!("The service runs on Google Cloud, in {cloud}."),
        ),
        Some(cloud) => blocks(
            SUBJECT,
            format!("The service runs in {cloud}, which is not Google Cloud."),
            "Migrate the service to Google Cloud, or use the private connection of its own cloud.",
        ),
        None => unknown(
            SUBJECT,
            "Aiven did not say which cloud the service runs in.",
        ),
    }
}

fn running(service: &Service) -> Finding {
    const SUBJECT: &str = "State";
    let state = service.state.as_str();
    match &service.state {
        ServiceState::Running => holds(SUBJECT, "The service is running."),
        ServiceState::Poweroff => blocks(
            SUBJECT,
            "The service is powered off.",
            "Power on the service, and wait until it is RUNNING.",
        ),
        ServiceState::Rebuilding | ServiceState::Rebalancing => warns(
            SUBJECT,
            format!("The service is {state}: its nodes are being built or replaced."),
            "Wait until it is RUNNING. Until then, creating the service attachment may hang.",
        ),
        ServiceState::Other(_) => unknown(
            SUBJECT,
            format!("The service is in the state “{state}”, which Attaché does not know."),
        ),
    }
}

const PERMISSION: &str = "Permission";

/// That Aiven has refused a call: for want of a permission, or for another reason, which then is the subject.
fn refused(fault: &Fault, surroundings: &Surroundings) -> Finding {
    let (says, remedy) = forbidden(fault, surroundings.call_route);
    let subject = if lacks_permission(fault) {
        PERMISSION
    } else {
        "Access"
    };
    blocks(subject, says, remedy)
}

fn permission(data: &ServiceData, surroundings: &Surroundings) -> Finding {
    const SUBJECT: &str = PERMISSION;
    if data.is_snapshot {
        return unknown(SUBJECT, "A saved service is opened without a token.");
    }
    match (&data.privatelink.value, &data.privatelink.fault) {
        (_, Some(fault @ Fault::Forbidden { .. })) => refused(fault, surroundings),
        (Some(_), _) => holds(
            SUBJECT,
            "Your token can configure Private Service Connect for this service.",
        ),
        (None, Some(_)) => unknown(
            SUBJECT,
            "The state of Private Service Connect could not be read.",
        ),
        (None, None) => checking(
            SUBJECT,
            "The state of Private Service Connect is being read.",
        ),
    }
}

/// Whether the service may run in the user's own account. The API has no field for that; a cloud that the public
/// list does not name is a hint.
pub(super) fn is_own_cloud(service: &Service, surroundings: &Surroundings) -> bool {
    let clouds = surroundings.clouds.value.as_ref();
    clouds.is_some_and(|clouds| {
        let is_named = |name: &String| clouds.iter().any(|known| known.cloud_name == *name);
        clouds.unreadable == 0 && !service.cloud_name.as_ref().is_some_and(is_named)
    })
}

fn own_cloud(service: &Service, surroundings: &Surroundings) -> Option<Finding> {
    const SUBJECT: &str = "Cloud account";
    let cloud = service.cloud_name.as_deref()?;
    if !cloud.starts_with("google-") {
        return None;
    }
    if is_own_cloud(service, surroundings) {
        return Some(warns(
            SUBJECT,
            format!(
                "{cloud} is not one of Aiven's public clouds: the service may run in your own cloud account."
            ),
            "Private Service Connect is not available for bring-your-own-cloud services.",
        ));
    }
    let clouds = &surroundings.clouds;
    Some(match (&clouds.value, &clouds.fault) {
        (Some(list), _) if list.iter().any(|known| known.cloud_name == cloud) => {
            holds(SUBJECT, "The service runs in Aiven's cloud account.")
        }
        (Some(_), _) => unknown(
            SUBJECT,
            "Some of Aiven's clouds could not be read, and the service's may be one of them.",
        ),
        (None, Some(_)) => unknown(SUBJECT, "The list of clouds could not be read."),
        (None, None) => checking(SUBJECT, "The list of clouds is being read."),
    })
}

fn components(data: &ServiceData, service: &Service) -> Finding {
    const SUBJECT: &str = "Components";
    let (keys, from_table) = data.component_keys(service);
    if data.is_schema_unread() {
        return checking(
            SUBJECT,
            "The components of this service type are being read.",
        );
    }
    let source = if from_table {
        " (from a built-in table; Aiven's own list could not be read)"
    } else {
        ""
    };
    if !keys.is_empty() {
        let names = product_name::components(keys.iter().map(String::as_str));
        return holds(SUBJECT, format!("Can be switched on: {names}{source}."));
    }
    let service_type = product_name::service_type(&service.service_type);
    let says = format!(
        "Services of type {service_type} have no component that can be reached over Private Service Connect{source}."
    );
    if data.link().is_some() {
        return blocks(
            SUBJECT,
            says,
            "Remove Private Service Connect: it incurs charges and nothing can be reached through it.",
        );
    }
    let remedy = "Use another way to connect, such as VPC peering.";
    blocks(SUBJECT, says, remedy)
}

/// Why Aiven has refused it, which is history once it is enabled.
fn refusal<'a>(data: &ServiceData, surroundings: &'a Surroundings) -> Option<&'a Fault> {
    let refusal = surroundings.refusal(&data.service);
    refusal.filter(|_| data.link().is_none())
}

/// What Aiven alone knows: whether it refuses, which only a try tells.
fn unlocked(data: &ServiceData, service: &Service, surroundings: &Surroundings) -> Option<Finding> {
    let (postgresql, feature) = ("PostgreSQL", "Early availability");
    let is_postgresql = service.service_type == "pg";
    match refusal(data, surroundings) {
        Some(fault) if fault.code() == Some(FEATURE_NOT_ENABLED) => Some(Finding {
            subject: if is_postgresql { postgresql } else { feature },
            ..refused(fault, surroundings)
        }),
        Some(fault @ Fault::Forbidden { .. }) => Some(refused(fault, surroundings)),
        Some(fault) => Some(blocks(
            "Aiven's answer",
            format!("Aiven refused to enable it. {}", said(&fault.to_string())),
            "Fix what Aiven names, then check again."
        )),
        None => is_postgresql.then(|| {
            mendable(
                postgresql,
                Verdict::Unknown,
                "Aiven enables Private Service Connect for PostgreSQL on request. The API does not say whether it has.",
                "Ask Aiven to enable it, or try: if it isn't enabled, nothing changes.",
            )
        }),
    }
}
