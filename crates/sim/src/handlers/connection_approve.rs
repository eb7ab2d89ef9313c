//! `POST …/connections/C/approve`: stores the endpoint's address, for good.

use std::net::Ipv4Addr;

use serde_json::Value;

use super::{Context, ServiceRef};
use crate::{
    Refusal, Transition, World,
    privatelink::{APPROVED, PENDING},
};

pub(super) fn handle(
    world: &mut World,
    context: &Context<'_>,
    target: &ServiceRef<'_>,
    id: &str,
) -> Result<Value, Refusal> {
    let wait = world
        .timings
        .wait(Transition::EndpointAccepted, world.clock());
    let service = world.service(target.project, target.service)?;
    let link = service.active_privatelink()?;
    let connection = link
        .connections
        .iter_mut()
        .find(|connection| connection.id == id)
        .ok_or_else(|| Refusal::new(404, "Privatelink connection does not exist"))?;
    let ip = address(context)?;
    if connection.state != PENDING {
        return Err(Refusal::conflict(
            ["Privatelink connection state is ", connection.state].concat(),
        ));
    }
    connection.state = APPROVED;
    connection.ip = Some(ip);
    connection.acceptance = Some(wait);
    Ok(connection.json())
}

fn address(context: &Context<'_>) -> Result<String, Refusal> {
    let mut body = context.object()?;
    let ip = body.remove("user_ip_address");
    if let Some(key) = body.keys().next() {
        return Err(Refusal::bad_request(
            ["Invalid input: unknown key '", key, "'"].concat(),
        ));
    }
    let ip = ip.as_ref().and_then(Value::as_str).unwrap_or_default();
    let is_host = |ip: &Ipv4Addr| !ip.is_unspecified() && !ip.is_loopback() && !ip.is_multicast();
    ip.parse()
        .ok()
        .filter(is_host)
        .map(|ip: Ipv4Addr| ip.to_string())
        .ok_or_else(|| {
            Refusal::bad_request("Invalid input for user_ip_address: an IPv4 address is expected")
        })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, testing::Client};

    const SERVICE: &str = "/v1/project/acme-production/service/orders-kafka";
    const LINK: &str = "/v1/project/acme-production/service/orders-kafka/privatelink/google";

    fn approve(client: &mut Client, id: &str, body: &str) -> String {
        let path = format!("{LINK}/connections/{id}/approve");
        let (status, body) = client.call("POST", &path, body);
        format!("{status} {}", body.get("message").unwrap_or(&body))
    }

    #[test]
    fn the_address_is_stored_at_once_and_for_good() {
        let mut client = Client::new(Scenario::AwaitingApproval);
        let mut said = Vec::new();
        for body in [
            r#"{"user_ip_address":"10.0.0.100"}"#,
            r#"{"user_ip_address":"10.0.0.100"}"#,
            r#"{"user_ip_address":"10.0.0.101"}"#,
        ] {
            said.push(approve(&mut client, "plc3fd852bec98", body));
        }
        expect![[r#"
            200 {"privatelink_connection_id":"plc3fd852bec98","psc_connection_id":"12870921937223780","state":"user-approved","user_ip_address":"10.0.0.100"}
            409 "Privatelink connection state is user-approved"
            409 "Privatelink connection state is user-approved""#]].assert_eq(&said.join("\n"));
    }

    #[test]
    fn bad_input_is_refused_and_changes_nothing() {
        let mut client = Client::new(Scenario::AwaitingApproval);
        let before = client.connections(LINK);
        let mut said = vec![approve(
            &mut client,
            "plc0",
            r#"{"user_ip_address":"10.0.0.1"}"#,
        )];
        for body in [
            "",
            "{}",
            r#"{"user_ip_address":null}"#,
            r#"{"user_ip_address":"10.0.0.256"}"#,
            r#"{"user_ip_address":"fd00::1"}"#,
            r#"{"user_ip_address":"0.0.0.0"}"#,
            r#"{"user_ip_address":"10.0.0.1","state":"active"}"#,
        ] {
            said.push(approve(&mut client, "plc3fd852bec98", body));
        }
        expect![[r#"
            404 "Privatelink connection does not exist"
            400 "Invalid input: the body must be a JSON object"
            400 "Invalid input for user_ip_address: an IPv4 address is expected"
            400 "Invalid input for user_ip_address: an IPv4 address is expected"
            400 "Invalid input for user_ip_address: an IPv4 address is expected"
            400 "Invalid input for user_ip_address: an IPv4 address is expected"
            400 "Invalid input for user_ip_address: an IPv4 address is expected"
            400 "Invalid input: unknown key 'state'""#]]
        .assert_eq(&said.join("\n"));
        assert_eq!(client.connections(LINK), before);
    }

    #[test]
    fn refreshing_brings_it_to_active() {
        let mut client = Client::new(Scenario::AwaitingApproval);
        approve(
            &mut client,
            "plc3fd852bec98",
            r#"{"user_ip_address":"10.0.0.100"}"#,
        );
        let mut said = Vec::new();
        for _ in 0..4 {
            said.push(client.connections(LINK));
            said.push(client.endpoints());
            client.refresh(LINK);
        }
        client.pass(5);
        said.push(client.connections(LINK));
        expect![[r"
            plc3fd852bec98 12870921937223780 user-approved 10.0.0.100
            orders-kafka psc-orders-kafka-1 10.0.0.100 PENDING
            plc3fd852bec98 12870921937223780 connected 10.0.0.100
            orders-kafka psc-orders-kafka-1 10.0.0.100 ACCEPTED
            plc3fd852bec98 12870921937223780 active 10.0.0.100
            orders-kafka psc-orders-kafka-1 10.0.0.100 ACCEPTED
            plc3fd852bec98 12870921937223780 active 10.0.0.100
            orders-kafka psc-orders-kafka-1 10.0.0.100 ACCEPTED
            plc3fd852bec98 12870921937223780 active 10.0.0.100
        "]]
        .assert_eq(&said.concat());
    }

    #[test]
    fn states_may_be_jumped_over() {
        let mut client = Client::new(Scenario::AwaitingApproval);
        approve(
            &mut client,
            "plc3fd852bec98",
            r#"{"user_ip_address":"10.0.0.100"}"#,
        );
        client.pass(600);
        assert!(client.connections(LINK).contains("user-approved"));
        client.refresh(LINK);
        assert!(client.connections(LINK).contains(" active "));
        assert_eq!(client.privatelink_rows(SERVICE), "");
    }

    #[test]
    fn nothing_can_be_approved_while_the_privatelink_is_creating() {
        let mut client = Client::new(Scenario::Fresh);
        client.call("POST", LINK, "{}");
        let said = approve(&mut client, "plc1", r#"{"user_ip_address":"10.0.0.1"}"#);
        assert_eq!(said, r#"409 "Privatelink state is creating""#);
    }
}
