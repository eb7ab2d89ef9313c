//! `POST …/privatelink/google`: begins a privatelink, where the service can have one.

use serde_json::Value;

use super::{Context, ServiceRef};
use crate::{
    Refusal, Transition, World, privatelink::Privatelink, service::Service, tables::clouds,
    tables::vpcs::Vpc,
};

pub(super) fn handle(
    world: &mut World,
    context: &Context<'_>,
    target: &ServiceRef<'_>,
) -> Result<Value, Refusal> {
    let vpcs = world.vpcs.clone();
    let wait = world
        .timings
        .wait(Transition::PrivatelinkActive, world.clock());
    let service = world.service(target.project, target.service)?;
    context.without_keys()?;
    if service.privatelink.is_some() {
        return Err(Refusal::conflict("Privatelink already exists"));
    }
    check_service(service, &vpcs)?;
    let link = Privatelink::creating(wait);
    let reply = link.json();
    service.privatelink = Some(link);
    Ok(reply)
}

/// What stands in the way. The texts are this crate's own: the API's are not published.
fn check_service(service: &Service, vpcs: &[Vpc]) -> Result<(), Refusal> {
    let cloud = service.text("cloud_name");
    if !cloud.starts_with("google-") {
        return Err(Refusal::bad_request(
            ["Google privatelink is not available in cloud ", cloud].concat(),
        ));
    }
    if clouds::description(cloud).is_null() {
        return Err(Refusal::bad_request(
            "Google privatelink is not supported for services in custom clouds",
        ));
    }
    let Some(vpc_id) = service.document["project_vpc_id"].as_str() else {
        return Err(Refusal::bad_request(
            "Google privatelink is only supported for services in a VPC",
        ));
    };
    if let Some(vpc) = vpcs.iter().find(|vpc| vpc.id == vpc_id) {
        check_vpc(vpc)?;
    }
    if service.text("state") == "POWEROFF" {
        return Err(Refusal::conflict("Service is not powered on").with_code("not_powered"));
    }
    if service.text("service_type") == "pg" && !service.unlocked {
        return Err(
            Refusal::new(403, "Google privatelink is not enabled for PostgreSQL")
                .with_code("feature_not_enabled"),
        );
    }
    Ok(())
}

fn check_vpc(vpc: &Vpc) -> Result<(), Refusal> {
    if vpc.state != "ACTIVE" {
        return Err(Refusal::conflict(
            ["Project VPC state is ", vpc.state].concat(),
        ));
    }
    if vpc.overlaps_reserved() {
        return Err(Refusal::bad_request(
            "Project VPC network overlaps with the reserved network 172.24.0.0/16",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{Scenario, testing::Client};

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(scenario: Scenario, service: &str, body: &str, expected: Expect) {
        let path = format!("/v1/project/acme-production/service/{service}/privatelink/google");
        let (status, reply) = Client::new(scenario).call("POST", &path, body);
        expected.assert_eq(&format!("{status} {reply}"));
    }

    #[test]
    fn it_begins_creating() {
        check(
            Scenario::Fresh,
            "orders-kafka",
            "{}",
            expect![[r#"200 {"google_service_attachment":null,"state":"creating"}"#]],
        );
        check(
            Scenario::Fresh,
            "billing-pg",
            "{}",
            expect![[r#"200 {"google_service_attachment":null,"state":"creating"}"#]],
        );
    }

    #[test]
    fn the_body_may_be_missing() {
        check(
            Scenario::Fresh,
            "orders-kafka",
            "",
            expect![[r#"200 {"google_service_attachment":null,"state":"creating"}"#]],
        );
    }

    #[test]
    fn a_body_must_be_an_empty_object() {
        check(
            Scenario::Fresh,
            "orders-kafka",
            "[]",
            expect![[
                r#"400 {"errors":[{"message":"Invalid input: the body must be a JSON object","status":400}],"message":"Invalid input: the body must be a JSON object"}"#
            ]],
        );
        check(
            Scenario::Fresh,
            "orders-kafka",
            r#"{"principals":[]}"#,
            expect![[
                r#"400 {"errors":[{"message":"Invalid input: unknown key 'principals'","status":400}],"message":"Invalid input: unknown key 'principals'"}"#
            ]],
        );
    }

    #[test]
    fn obstacles_are_refused() {
        for (service, expected) in [
            (
                "wrong-cloud-kafka",
                expect![[
                    r#"400 {"errors":[{"message":"Google privatelink is not available in cloud aws-eu-west-1","status":400}],"message":"Google privatelink is not available in cloud aws-eu-west-1"}"#
                ]],
            ),
            (
                "byoc-kafka",
                expect![[
                    r#"400 {"errors":[{"message":"Google privatelink is not supported for services in custom clouds","status":400}],"message":"Google privatelink is not supported for services in custom clouds"}"#
                ]],
            ),
            (
                "no-vpc-kafka",
                expect![[
                    r#"400 {"errors":[{"message":"Google privatelink is only supported for services in a VPC","status":400}],"message":"Google privatelink is only supported for services in a VPC"}"#
                ]],
            ),
            (
                "pending-vpc-kafka",
                expect![[
                    r#"409 {"errors":[{"message":"Project VPC state is APPROVED","status":409}],"message":"Project VPC state is APPROVED"}"#
                ]],
            ),
            (
                "overlapping-vpc-kafka",
                expect![[
                    r#"400 {"errors":[{"message":"Project VPC network overlaps with the reserved network 172.24.0.0/16","status":400}],"message":"Project VPC network overlaps with the reserved network 172.24.0.0/16"}"#
                ]],
            ),
            (
                "powered-off-pg",
                expect![[
                    r#"409 {"errors":[{"error_code":"not_powered","message":"Service is not powered on","status":409}],"message":"Service is not powered on"}"#
                ]],
            ),
            (
                "locked-pg",
                expect![[
                    r#"403 {"errors":[{"error_code":"feature_not_enabled","message":"Google privatelink is not enabled for PostgreSQL","status":403}],"message":"Google privatelink is not enabled for PostgreSQL"}"#
                ]],
            ),
            (
                "organization-vpc-kafka",
                expect![[r#"200 {"google_service_attachment":null,"state":"creating"}"#]],
            ),
            (
                "no-address-kafka",
                expect![[
                    r#"409 {"errors":[{"message":"Privatelink already exists","status":409}],"message":"Privatelink already exists"}"#
                ]],
            ),
        ] {
            check(Scenario::Obstacles, service, "{}", expected);
        }
    }

    #[test]
    fn a_service_whose_nodes_are_replaced_holds_it_up() {
        let path = "/v1/project/acme-production/service/rebalancing-kafka/privatelink/google";
        let mut client = Client::new(Scenario::Obstacles);
        assert_eq!(client.call("POST", path, "{}").0, 200);
        client.pass(3600);
        assert_eq!(client.get(path)["state"], "creating");
    }
}
