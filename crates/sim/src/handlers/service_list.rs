//! `GET /v1/project/P/service`: the services of a project, complete.

use serde_json::Value;

use super::Context;
use crate::{Refusal, World, caller::Permission, json::record, secrets};

pub(super) fn handle(
    world: &World,
    context: &Context<'_>,
    project: &str,
) -> Result<Value, Refusal> {
    context.caller.needs(Permission::Read)?;
    context.include_secrets()?;
    let mut services: Vec<Value> = world.services_of(project).cloned().collect();
    if !context.caller.reads_secrets() {
        services.iter_mut().for_each(secrets::redact);
    }
    Ok(record([("services", services.into())]))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, testing::Client};

    #[test]
    fn it_lists_the_services_of_the_project_alone() {
        let mut client = Client::new(Scenario::Fresh);
        let mut said = Vec::new();
        for project in ["acme-production", "acme-staging"] {
            let reply = client.get(&format!("/v1/project/{project}/service"));
            for service in reply["services"].as_array().unwrap() {
                said.push(format!(
                    "{project} {} {} {} {}\n",
                    service["service_name"],
                    service["service_type"],
                    service["cloud_name"],
                    service["state"],
                ));
            }
        }
        expect![[r#"
            acme-production "orders-kafka" "kafka" "google-europe-west1" "RUNNING"
            acme-production "billing-pg" "pg" "google-europe-west1" "RUNNING"
            acme-production "sessions-valkey" "valkey" "google-europe-west1" "RUNNING"
            acme-staging "orders-kafka-staging" "kafka" "google-europe-west3" "RUNNING"
            acme-staging "search-opensearch" "opensearch" "google-europe-west3" "RUNNING"
        "#]]
        .assert_eq(&said.concat());
    }

    #[test]
    fn a_reader_gets_no_secret() {
        let mut client = Client::new(Scenario::Fresh);
        client.token = Some("readonly");
        let reply = client
            .get("/v1/project/acme-production/service")
            .to_string();
        assert!(reply.contains("<redacted>"));
        assert!(!reply.contains("AVNS_"));
        assert!(!reply.contains("PRIVATE KEY"));
    }
}
