//! The prerequisites, each looked at for real: what was found, why it matters, what to do.
//!
//! Source: Aiven's page on Google Private Service Connect and its API description. What cannot be known
//! from the API is said to be unchecked, and stops nobody.

use aiven::{Fault, Service, ServiceState, Vpc, VpcState};

use super::{Finding, Surroundings, Verdict};
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

impl Finding {
    fn with_remedy(mut self, remedy: &str) -> Self {
        self.remedy = Some(remedy.to_owned());
        self
    }
}

/// The findings that decide whether a privatelink can be enabled; they need no call of their own.
pub(crate) fn essentials(data: &ServiceData, surroundings: &Surroundings) -> Vec<Finding> {
    let Some(service) = &data.details.value else {
        return vec![finding(
            "Service",
            Verdict::Checking,
            "The service is being read.",
        )];
    };
    let mut findings = vec![cloud(service), running(service)];
    findings.extend(vpc(service, surroundings));
    findings.push(permission(data));
    findings
}

/// All findings, the blocking ones first.
pub(crate) fn findings(data: &ServiceData, surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = essentials(data, surroundings);
    if let Some(service) = &data.details.value {
        findings.extend(own_cloud(service, surroundings));
        findings.push(components(data, service));
        findings.extend(unlocked(service));
        findings.push(price(service, surroundings));
    }
    in_order(findings)
}

/// The worst first, and otherwise as they came.
fn in_order(findings: Vec<Finding>) -> Vec<Finding> {
    let mut ordered: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        let place = ordered.partition_point(|before| before.verdict <= finding.verdict);
        ordered.insert(place, finding);
    }
    ordered
}

fn cloud(service: &Service) -> Finding {
    const SUBJECT: &str = "Cloud";
    match service.cloud_name.as_deref() {
        Some(cloud) if cloud.starts_with("google-") => {
            finding(SUBJECT, Verdict::Holds, format!("The service runs on Google Cloud, in {cloud}."))
        }
        Some(cloud) => finding(
            SUBJECT,
            Verdict::Fails,
            format!("The service runs in {cloud}, which is not Google Cloud."),
        )
        .with_remedy("Private Service Connect works on Google Cloud only. Migrate the service to a google- cloud, or use the private connection of its own cloud."),
        None => finding(SUBJECT, Verdict::Unchecked, "Aiven did not say which cloud the service runs in."),
    }
}

fn running(service: &Service) -> Finding {
    const SUBJECT: &str = "State";
    let state = service.state.as_str();
    match &service.state {
        ServiceState::Running => finding(SUBJECT, Verdict::Holds, "The service is running."),
        ServiceState::Poweroff => finding(SUBJECT, Verdict::Fails, "The service is powered off.")
            .with_remedy("Power the service on, and wait until it is RUNNING."),
        ServiceState::Rebuilding | ServiceState::Rebalancing => finding(
            SUBJECT,
            Verdict::Warns,
            format!("The service is {state}: nodes are being built or replaced."),
        )
        .with_remedy("Wait until it is RUNNING; a privatelink may hang while this goes on."),
        ServiceState::Other(_) => finding(
            SUBJECT,
            Verdict::Unchecked,
            format!("The service reports the state “{state}”."),
        ),
    }
}

fn vpc(service: &Service, surroundings: &Surroundings) -> Vec<Finding> {
    const SUBJECT: &str = "VPC";
    let Some(id) = &service.project_vpc_id else {
        return vec![
            finding(
                SUBJECT,
                Verdict::Fails,
                "The service does not run in a VPC.",
            )
            .with_remedy("Create a project VPC in the same region and move the service into it."),
        ];
    };
    let Some(vpcs) = &surroundings.vpcs.value else {
        return vec![match &surroundings.vpcs.fault {
            None => finding(
                SUBJECT,
                Verdict::Checking,
                "The project's VPCs are being read.",
            ),
            Some(Fault::Forbidden { .. }) => finding(
                SUBJECT,
                Verdict::Unchecked,
                "The service runs in a VPC; its state could not be looked at, for want of project:networking:read.",
            ),
            Some(_) => finding(
                SUBJECT,
                Verdict::Unchecked,
                "The service runs in a VPC; its state could not be read.",
            ),
        }];
    };
    match vpcs.iter().find(|vpc| vpc.project_vpc_id == *id) {
        Some(vpc) => std::iter::once(vpc_state(service, vpc)).chain(range(vpc)).collect(),
        None if vpcs.unreadable > 0 => vec![finding(
            SUBJECT,
            Verdict::Unchecked,
            "The service runs in a VPC; not all of the project's VPCs could be read, and it was not among the others.",
        )],
        None => vec![
            finding(
                SUBJECT,
                Verdict::Warns,
                "The service runs in a VPC that is not one of the project's: probably an organization VPC.",
            )
            .with_remedy("It is not documented whether this works. Ask Aiven, or try it."),
        ],
    }
}

fn vpc_state(service: &Service, vpc: &Vpc) -> Finding {
    const SUBJECT: &str = "VPC";
    let range = vpc.network_cidr.as_deref().unwrap_or("a VPC");
    if vpc.cloud_name.is_some() && vpc.cloud_name != service.cloud_name {
        return finding(SUBJECT, Verdict::Fails, "The service's VPC lies in another region than the service.")
            .with_remedy("Wait until a migration under way has ended, or move the service into a VPC of its region.");
    }
    match &vpc.state {
        VpcState::Active => finding(
            SUBJECT,
            Verdict::Holds,
            format!("The service runs in {range}, which is active."),
        ),
        VpcState::Approved => finding(
            SUBJECT,
            Verdict::Warns,
            format!("The VPC {range} is still being set up."),
        )
        .with_remedy("Wait until it is ACTIVE."),
        VpcState::Deleting | VpcState::Deleted => finding(
            SUBJECT,
            Verdict::Fails,
            format!("The VPC {range} is {}.", vpc.state.as_str()),
        )
        .with_remedy("Move the service into another VPC."),
        VpcState::Other(state) => finding(
            SUBJECT,
            Verdict::Unchecked,
            format!("The VPC {range} reports the state “{state}”."),
        ),
    }
}

/// Source: Aiven reserves 172.24.0.0/16 to publish services.
fn range(vpc: &Vpc) -> Option<Finding> {
    let cidr = vpc.network_cidr.as_deref()?;
    overlaps_reserved(cidr)?.then(|| {
        finding(
            "VPC range",
            Verdict::Warns,
            format!("The VPC's range {cidr} overlaps 172.24.0.0/16, which Aiven reserves."),
        )
        .with_remedy("Move the service into a VPC with another range.")
    })
}

/// Whether a range in CIDR notation overlaps 172.24.0.0/16; `None` if it is no IPv4 range.
fn overlaps_reserved(cidr: &str) -> Option<bool> {
    let (network, length) = cidr.split_once('/')?;
    let network = u32::from(network.parse::<std::net::Ipv4Addr>().ok()?);
    let length: u32 = length.parse().ok().filter(|length| *length <= 32)?;
    let shared = length.min(16);
    let mask = u32::MAX.checked_shl(32 - shared).unwrap_or(0);
    Some(network & mask == u32::from_be_bytes([172, 24, 0, 0]) & mask)
}

fn permission(data: &ServiceData) -> Finding {
    const SUBJECT: &str = "Permission";
    if data.is_snapshot {
        return finding(
            SUBJECT,
            Verdict::Unchecked,
            "A copy is looked at without a token.",
        );
    }
    match (&data.privatelink.value, &data.privatelink.fault) {
        (_, Some(Fault::Forbidden { .. })) => finding(
            SUBJECT,
            Verdict::Fails,
            "Your token may not look at privatelinks, let alone change them.",
        )
        .with_remedy("It needs service:configuration:write. The roles admin and operator have it."),
        (Some(_), _) => finding(
            SUBJECT,
            Verdict::Holds,
            "Your token may configure privatelinks of this service.",
        ),
        (None, Some(_)) => finding(
            SUBJECT,
            Verdict::Unchecked,
            "The privatelink could not be read.",
        ),
        (None, None) => finding(SUBJECT, Verdict::Checking, "The privatelink is being read."),
    }
}

/// The API has no field for "bring your own cloud"; a cloud that the public list does not name is a hint.
fn own_cloud(service: &Service, surroundings: &Surroundings) -> Option<Finding> {
    const SUBJECT: &str = "Aiven's own cloud";
    let cloud = service.cloud_name.as_deref()?;
    if !cloud.starts_with("google-") {
        return None;
    }
    Some(match (&surroundings.clouds.value, &surroundings.clouds.fault) {
        (Some(clouds), _) if clouds.iter().any(|known| known.cloud_name == cloud) => {
            finding(SUBJECT, Verdict::Holds, "The service runs in Aiven's own cloud account.")
        }
        (Some(clouds), _) if clouds.unreadable > 0 => finding(
            SUBJECT,
            Verdict::Unchecked,
            "Not all of Aiven's clouds could be read, and the service's was not among the others.",
        ),
        (Some(_), _) => finding(
            SUBJECT,
            Verdict::Warns,
            format!("{cloud} is not among Aiven's public clouds: the service may run in your own account."),
        )
        .with_remedy("Private Service Connect is not offered for bring-your-own-cloud services."),
        (None, Some(_)) => finding(SUBJECT, Verdict::Unchecked, "The list of clouds could not be read."),
        (None, None) => finding(SUBJECT, Verdict::Checking, "The list of clouds is being read."),
    })
}

fn components(data: &ServiceData, service: &Service) -> Finding {
    const SUBJECT: &str = "Components";
    let service_type = &service.service_type;
    let (keys, from_table) = data.component_keys(service);
    if data.is_schema_unread() {
        return finding(
            SUBJECT,
            Verdict::Checking,
            "The components of this service type are being read.",
        );
    }
    let source = if from_table {
        " (from a built-in table; Aiven's own list could not be read)"
    } else {
        ""
    };
    if keys.is_empty() {
        return finding(
            SUBJECT,
            Verdict::Fails,
            format!(
                "Services of type {} have no component that a privatelink reaches{source}.",
                product_name::service_type(service_type)
            ),
        )
        .with_remedy("Use another way to connect, such as VPC peering.");
    }
    finding(
        SUBJECT,
        Verdict::Holds,
        format!(
            "Can be switched on: {}{source}.",
            product_name::components(keys.iter().map(String::as_str))
        ),
    )
}

fn unlocked(service: &Service) -> Option<Finding> {
    (service.service_type == "pg").then(|| {
        finding(
            "PostgreSQL",
            Verdict::Warns,
            "Aiven unlocks Private Service Connect for PostgreSQL on request; the API does not say whether it has.",
        )
        .with_remedy("Ask Aiven for it, or try: enabling it fails harmlessly where it is locked.")
    })
}

fn price(service: &Service, surroundings: &Surroundings) -> Finding {
    const SUBJECT: &str = "Price";
    let unknown = "A privatelink costs extra by the hour; Aiven's price list does not name this cloud. Google charges for the endpoint too.";
    match (&surroundings.prices.value, &surroundings.prices.fault) {
        (Some(_), _) => match price_usd(service, surroundings) {
            Some(price) => finding(
                SUBJECT,
                Verdict::Holds,
                format!(
                    "The privatelink costs {price} US dollars an hour. Google charges for the endpoint too."
                ),
            ),
            None => finding(SUBJECT, Verdict::Unchecked, unknown),
        },
        (None, Some(_)) => finding(
            SUBJECT,
            Verdict::Unchecked,
            "A privatelink costs extra by the hour; the price could not be read.",
        ),
        (None, None) => finding(SUBJECT, Verdict::Checking, "The price is being read."),
    }
}

/// The price of an hour in the service's cloud, where it is listed.
pub(crate) fn price_usd(service: &Service, surroundings: &Surroundings) -> Option<String> {
    let cloud = service.cloud_name.as_ref()?;
    let listed = surroundings
        .prices
        .value
        .as_ref()?
        .iter()
        .find(|price| price.cloud_name == *cloud)?;
    listed.price_usd.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ranges_that_touch_the_reserved_one_overlap_it() {
        let check = |cidr, expected| assert_eq!(overlaps_reserved(cidr), expected, "{cidr}");
        check("172.24.0.0/16", Some(true));
        check("172.24.128.0/20", Some(true));
        check("172.16.0.0/12", Some(true));
        check("172.25.0.0/20", Some(false));
        check("10.0.0.0/8", Some(false));
        check("0.0.0.0/0", Some(true));
        check("10.0.0.0", None);
        check("10.0.0.0/33", None);
        check("fd00::/8", None);
    }
}
