//! `GET /v1/project/P/vpcs`: the VPCs of a project.

use serde_json::Value;

use super::Context;
use crate::{Refusal, World, caller::Permission, json::record};

pub(super) fn handle(
    world: &World,
    context: &Context<'_>,
    project: &str,
) -> Result<Value, Refusal> {
    context.caller.needs(Permission::Read)?;
    let vpcs: Vec<_> = world
        .vpcs
        .iter()
        .filter(|vpc| vpc.project == project)
        .map(crate::tables::vpcs::Vpc::json)
        .collect();
    Ok(record([("vpcs", vpcs.into())]))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{Scenario, testing::Client};

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(scenario: Scenario, expected: Expect) {
        let reply = Client::new(scenario).get("/v1/project/acme-production/vpcs");
        let rows: String = reply["vpcs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|vpc| {
                format!(
                    "{} {} {}\n",
                    vpc["cloud_name"], vpc["network_cidr"], vpc["state"]
                )
            })
            .collect::<Vec<_>>()
            .concat();
        expected.assert_eq(&rows);
    }

    #[test]
    fn obstacles_have_vpcs_of_their_own() {
        check(
            Scenario::Fresh,
            expect![[r#"
            "google-europe-west1" "10.20.0.0/22" "ACTIVE"
        "#]],
        );
        check(
            Scenario::Obstacles,
            expect![[r#"
            "google-europe-west1" "10.20.0.0/22" "ACTIVE"
            "aws-eu-west-1" "10.21.0.0/24" "ACTIVE"
            "google-us-east1" "10.22.0.0/24" "APPROVED"
            "google-europe-north1" "172.24.16.0/20" "ACTIVE"
        "#]],
        );
    }
}
