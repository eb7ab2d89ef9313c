//! The VPC that the service runs in.

use aiven::{Fault, Service, Vpc, VpcState};

use super::findings::{blocks, checking, holds, is_own_cloud, unknown, warns};
use super::{Finding, Surroundings};

const SUBJECT: &str = "VPC";

pub(super) fn vpc(service: &Service, surroundings: &Surroundings) -> Vec<Finding> {
    let Some(id) = &service.project_vpc_id else {
        return vec![blocks(
            SUBJECT,
            "The service does not run in a VPC.",
            "Create a project VPC in the same region and move the service into it.",
        )];
    };
    let vpcs = &surroundings.vpcs;
    let listed = vpcs.value.as_ref().map(|list| {
        let found = list.iter().find(|vpc| vpc.project_vpc_id == *id);
        (found, list.unreadable)
    });
    match (listed, &vpcs.fault) {
        (Some((Some(vpc), _)), _) => {
            let compared = !is_own_cloud(service, surroundings);
            std::iter::once(state(service, vpc, compared))
                .chain(range(vpc))
                .collect()
        }
        (Some((None, 0)), _) => vec![warns(
            SUBJECT,
            "The service runs in a VPC that is not one of the project's: probably an organization VPC.",
            "Aiven does not document whether this works. Ask Aiven, or try it.",
        )],
        (Some((None, _)), _) => vec![unknown(
            SUBJECT,
            "The service runs in a VPC. Some of the project's VPCs could not be read, and it may be one of them.",
        )],
        (None, None) => vec![checking(SUBJECT, "The project's VPCs are being read.")],
        (None, Some(Fault::Forbidden { .. })) => vec![unknown(
            SUBJECT,
            "The service runs in a VPC. Your token cannot read its state, which needs project:networking:read.",
        )],
        (None, Some(_)) => vec![unknown(
            SUBJECT,
            "The service runs in a VPC, whose state could not be read.",
        )],
    }
}

/// Source: the service must run in a VPC of its region, and that must be `ACTIVE`.
///
/// The name of an own cloud says nothing of its region, so it is not `compared`.
fn state(service: &Service, vpc: &Vpc, compared: bool) -> Finding {
    let range = vpc.network_cidr.as_deref().unwrap_or("a VPC");
    if compared && vpc.cloud_name.is_some() && vpc.cloud_name != service.cloud_name {
        return blocks(
            SUBJECT,
            "The service's VPC is in another region than the service.",
            "Wait for a migration in progress to end, or move the service into a VPC of its region.",
        );
    }
    match &vpc.state {
        VpcState::Active => holds(
            SUBJECT,
            format!("The service runs in {range}, which is active."),
        ),
        VpcState::Approved => blocks(
            SUBJECT,
            format!("The VPC {range} is still being set up."),
            "Wait until it is ACTIVE, then check again.",
        ),
        VpcState::Deleting | VpcState::Deleted => blocks(
            SUBJECT,
            format!("The VPC {range} is {}.", vpc.state.as_str()),
            "Move the service into another VPC.",
        ),
        VpcState::Other(state) => unknown(
            SUBJECT,
            format!("The VPC {range} is in the state “{state}”, which Attaché does not know."),
        ),
    }
}

/// Source: Aiven reserves 172.24.0.0/16 to publish services, and lets nobody create a VPC over it.
fn range(vpc: &Vpc) -> Option<Finding> {
    let cidr = vpc.network_cidr.as_deref()?;
    overlaps_reserved(cidr)?.then(|| {
        warns(
            "VPC range",
            format!("The VPC's range {cidr} overlaps 172.24.0.0/16, which Aiven reserves."),
            "Move the service into a VPC with another range.",
        )
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
