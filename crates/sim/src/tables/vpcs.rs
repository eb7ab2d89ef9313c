//! The project VPCs, those of the obstacles included.

use serde_json::Value;

use super::projects::{PRODUCTION, STAGING};
use crate::json::record;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Vpc {
    pub(crate) project: &'static str,
    pub(crate) id: &'static str,
    pub(crate) cloud: &'static str,
    pub(crate) range: &'static str,
    pub(crate) state: &'static str,
    /// Whether it is there in the scenario `obstacles` only.
    is_obstacle: bool,
}

/// Where the services of `acme-production` lie.
pub(crate) const MAIN: &str = "3b1a5b0e-7f7c-4c2a-9d55-1f1b6f3c8a01";
/// Where the services of `acme-staging` lie.
pub(crate) const STAGED: &str = "3b1a5b0e-7f7c-4c2a-9d55-1f1b6f3c8a02";
/// Another cloud's.
pub(crate) const AWS: &str = "3b1a5b0e-7f7c-4c2a-9d55-1f1b6f3c8a03";
/// Still being set up.
pub(crate) const APPROVED: &str = "3b1a5b0e-7f7c-4c2a-9d55-1f1b6f3c8a04";
/// Overlaps the range that Aiven keeps for Private Service Connect.
pub(crate) const OVERLAPPING: &str = "3b1a5b0e-7f7c-4c2a-9d55-1f1b6f3c8a05";
/// On no list of the project, as an organization's VPC would be.
pub(crate) const ELSEWHERE: &str = "9c2e7d10-5a5e-4f0b-8c11-7d6e5f4a3b2c";

/// The range that project VPCs in Google Cloud must leave alone: 172.24.0.0/16.
const RESERVED: &str = "172.24.";

const VPCS: [Vpc; 5] = [
    Vpc {
        project: PRODUCTION,
        id: MAIN,
        cloud: "google-europe-west1",
        range: "10.20.0.0/22",
        state: "ACTIVE",
        is_obstacle: false,
    },
    Vpc {
        project: STAGING,
        id: STAGED,
        cloud: "google-europe-west3",
        range: "10.30.0.0/24",
        state: "ACTIVE",
        is_obstacle: false,
    },
    Vpc {
        project: PRODUCTION,
        id: AWS,
        cloud: "aws-eu-west-1",
        range: "10.21.0.0/24",
        state: "ACTIVE",
        is_obstacle: true,
    },
    Vpc {
        project: PRODUCTION,
        id: APPROVED,
        cloud: "google-us-east1",
        range: "10.22.0.0/24",
        state: "APPROVED",
        is_obstacle: true,
    },
    Vpc {
        project: PRODUCTION,
        id: OVERLAPPING,
        cloud: "google-europe-north1",
        range: "172.24.16.0/20",
        state: "ACTIVE",
        is_obstacle: true,
    },
];

/// The VPCs of a world with or without obstacles.
pub(crate) fn all(with_obstacles: bool) -> Vec<Vpc> {
    VPCS.iter()
        .copied()
        .filter(|vpc| with_obstacles || !vpc.is_obstacle)
        .collect()
}

impl Vpc {
    pub(crate) fn json(&self) -> Value {
        record([
            ("cloud_name", self.cloud.into()),
            ("create_time", "2025-11-03T10:15:00Z".into()),
            ("network_cidr", self.range.into()),
            ("project_vpc_id", self.id.into()),
            ("state", self.state.into()),
            ("update_time", "2025-11-03T10:21:00Z".into()),
        ])
    }

    pub(crate) fn overlaps_reserved(&self) -> bool {
        self.range.starts_with(RESERVED)
    }
}
