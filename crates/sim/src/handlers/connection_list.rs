//! `GET …/privatelink/google/connections`: what Aiven has seen, in the order it was seen.

use serde_json::Value;

use super::ServiceRef;
use crate::{Refusal, World, json::record, privatelink::Connection};

pub(super) fn handle(world: &mut World, target: &ServiceRef<'_>) -> Result<Value, Refusal> {
    world
        .service(target.project, target.service)?
        .privatelink()?
        .poll_connections();
    world.settle_again();
    let service = world.service(target.project, target.service)?;
    let connections = &service.privatelink()?.connections;
    let rows: Vec<_> = connections.iter().map(Connection::json).collect();
    Ok(record([("connections", rows.into())]))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{Scenario, testing::Client};

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(scenario: Scenario, service: &str, expected: Expect) {
        let path = format!("/v1/project/acme-production/service/{service}/privatelink/google");
        expected.assert_eq(&Client::new(scenario).connections(&path));
    }

    #[test]
    fn scenarios_begin_with_theirs() {
        check(Scenario::AwaitingEndpoint, "orders-kafka", expect![[r""]]);
        check(
            Scenario::AwaitingApproval,
            "orders-kafka",
            expect![[r"
            plc3fd852bec98 12870921937223780 pending-user-approval null
        "]],
        );
        check(
            Scenario::Connected,
            "orders-kafka",
            expect![[r"
            plc3fd852bec98 12870921937223780 active 10.0.0.100
        "]],
        );
        check(
            Scenario::TwoConnections,
            "rt-pl-kafka",
            expect![[r"
            plc5e3f907f46c 23479018263541760 active 10.0.0.101
            plc5e3f9573e9a 23479018263541761 active 10.0.0.102
        "]],
        );
        check(
            Scenario::TwoConnections,
            "pg1-test",
            expect![[r"
            plc58e4782ab22 23479018263541762 active 10.0.0.103
        "]],
        );
        check(
            Scenario::TwoConnections,
            "vk",
            expect![[r"
            plc1 23479018263541763 active 10.0.0.104
        "]],
        );
        check(
            Scenario::Obstacles,
            "no-address-kafka",
            expect![[r"
            plc3fd852bed02 12870921937223802 connected null
        "]],
        );
        check(
            Scenario::Obstacles,
            "unknown-state-kafka",
            expect![[r"
            plc3fd852bed03 12870921937223803 awaiting-quorum 10.0.2.3
        "]],
        );
    }
}
