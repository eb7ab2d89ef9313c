//! `DELETE …/privatelink/google`: takes the attachment and every connection away.

use serde_json::Value;

use super::ServiceRef;
use crate::{Refusal, Transition, World, components, privatelink::PrivatelinkState};

pub(super) fn handle(world: &mut World, target: &ServiceRef<'_>) -> Result<Value, Refusal> {
    let wait = world
        .timings
        .wait(Transition::PrivatelinkGone, world.clock());
    let service = world.service(target.project, target.service)?;
    let link = service.privatelink()?;
    if let PrivatelinkState::Deleting(_) = link.state {
        return Err(Refusal::conflict("Privatelink state is deleting"));
    }
    link.state = PrivatelinkState::Deleting(wait);
    link.connections.clear();
    link.refresh = None;
    let reply = link.json();
    components::drop_vanished(service);
    Ok(reply)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, testing::Client};

    const SERVICE: &str = "/v1/project/acme-production/service/orders-kafka";

    #[test]
    fn everything_goes_with_it() {
        let mut client = Client::new(Scenario::Connected);
        let path = format!("{SERVICE}/privatelink/google");
        let mut said = Vec::new();
        for (method, path) in [
            ("DELETE", path.clone()),
            ("GET", path.clone()),
            ("DELETE", path.clone()),
            ("GET", format!("{path}/connections")),
            ("POST", format!("{path}/refresh")),
        ] {
            let (status, body) = client.call(method, &path, "");
            said.push(format!("{status} {body}\n"));
        }
        said.push(client.privatelink_rows(SERVICE));
        said.push(client.endpoints());
        client.pass(2);
        said.push(format!("{}\n", client.call("GET", &path, "").0));
        said.push(client.endpoints());
        expect![[r#"
            200 {"google_service_attachment":"projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60","state":"deleting"}
            200 {"google_service_attachment":"projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60","state":"deleting"}
            409 {"errors":[{"message":"Privatelink state is deleting","status":409}],"message":"Privatelink state is deleting"}
            200 {"connections":[]}
            409 {"errors":[{"message":"Privatelink state is deleting","status":409}],"message":"Privatelink state is deleting"}
            orders-kafka psc-orders-kafka-1 10.0.0.100 ACCEPTED
            404
            orders-kafka psc-orders-kafka-1 10.0.0.100 CLOSED
        "#]].assert_eq(&said.concat());
    }

    #[test]
    fn one_made_afterwards_has_another_attachment() {
        let mut client = Client::new(Scenario::Connected);
        let path = format!("{SERVICE}/privatelink/google");
        let before = client.get(&path)["google_service_attachment"].clone();
        client.call("DELETE", &path, "");
        client.pass(2);
        client.call("POST", &path, "{}");
        client.pass(2);
        let after = client.get(&path)["google_service_attachment"].clone();
        assert!(after.is_string());
        assert_ne!(after, before);
        // The old endpoint leads nowhere, and is not seen by the new attachment.
        client.refresh(&path);
        assert_eq!(client.connections(&path), "");
    }
}
