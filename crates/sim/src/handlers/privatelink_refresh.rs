//! `POST …/privatelink/google/refresh`: queues a look at Google. The result shows some time later.

use serde_json::Value;

use super::ServiceRef;
use crate::{Refusal, Transition, World, json::record};

pub(super) fn handle(world: &mut World, target: &ServiceRef<'_>) -> Result<Value, Refusal> {
    let wait = world.timings.wait(Transition::RefreshDone, world.clock());
    let service = world.service(target.project, target.service)?;
    service.active_privatelink()?.refresh.get_or_insert(wait);
    Ok(record([("message", "Privatelink refresh queued".into())]))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, testing::Client};

    const SERVICE: &str = "/v1/project/acme-production/service/orders-kafka";

    #[test]
    fn the_result_shows_later() {
        let mut client = Client::new(Scenario::AwaitingEndpoint);
        let path = format!("{SERVICE}/privatelink/google");
        client.endpoint("orders-kafka", "10.0.0.7");
        client.pass(60);
        let mut said = vec![format!("unasked: {:?}\n", client.connections(&path))];
        let (status, body) = client.call("POST", &format!("{path}/refresh"), "");
        said.push(format!("{status} {body}\n"));
        said.push(format!("at once: {:?}\n", client.connections(&path)));
        client.pass(1);
        said.push(format!("later: {:?}\n", client.connections(&path)));
        expect![[r#"
            unasked: ""
            200 {"message":"Privatelink refresh queued"}
            at once: ""
            later: "plcd264bcb8cc4 21216379200822581 pending-user-approval null\n"
        "#]]
        .assert_eq(&said.concat());
    }

    #[test]
    fn an_endpoint_deleted_at_google_takes_its_connection_along() {
        let mut client = Client::new(Scenario::Connected);
        let path = format!("{SERVICE}/privatelink/google");
        let psc_id = client.world.endpoints(client.now)[0]
            .psc_connection_id
            .clone();
        client.world.delete_endpoint(client.now, &psc_id).unwrap();
        assert_ne!(client.connections(&path), "");
        client.refresh(&path);
        assert_eq!(client.connections(&path), "");
        assert_eq!(client.privatelink_rows(SERVICE), "");
    }

    #[test]
    fn without_an_active_privatelink_it_is_refused() {
        let mut client = Client::new(Scenario::Fresh);
        let path = format!("{SERVICE}/privatelink/google");
        let refresh = format!("{path}/refresh");
        assert_eq!(client.call("POST", &refresh, "").0, 404);
        client.call("POST", &path, "{}");
        assert_eq!(
            client.status_and_message("POST", &refresh, ""),
            format!("409 POST {refresh}: Privatelink state is creating")
        );
    }
}
