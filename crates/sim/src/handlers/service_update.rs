//! `PUT /v1/project/P/service/S`: merges the toggles and switches that are sent. Whatever else is sent may
//! only repeat what already holds.

use serde_json::{Map, Value};

use super::Context;
use crate::{
    Refusal, Transition, World,
    caller::Permission,
    clock::iso,
    json::{object, record},
    secrets,
    service::Service,
    tables::service_types,
};

pub(super) fn handle(
    world: &mut World,
    context: &Context<'_>,
    project: &str,
    name: &str,
) -> Result<Value, Refusal> {
    context.caller.needs(Permission::ServicesWrite)?;
    let clock = world.clock();
    let wait = world.timings.wait(Transition::ComponentsListed, clock);
    let service = world.service(project, name)?;
    let body = context.object()?;
    check_body(service, &body)?;
    if let Some(Value::Object(config)) = body.get("user_config") {
        let before = service.user_config().clone();
        merge(service.user_config(), config);
        if *service.user_config() != before {
            service.document["update_time"] = iso(clock).into();
            service.rebuilding = Some(wait);
        }
    }
    // Redacted whoever asks, as replies to writes are announced to be.
    let mut document = service.document.clone();
    secrets::redact(&mut document);
    Ok(record([("service", document)]))
}

fn check_body(service: &Service, body: &Map<String, Value>) -> Result<(), Refusal> {
    for (key, value) in body {
        match key.as_str() {
            "user_config" => check_config(service, value)?,
            "cmk_id"
            | "disk_space_mb"
            | "group_name"
            | "karapace"
            | "plan"
            | "project_vpc_id"
            | "schema_registry_authz"
            | "tech_emails"
            | "termination_protection" => {
                repeats(key, *value == service.document[key])?;
            }
            "cloud" => repeats(key, *value == service.document["cloud_name"])?,
            "powered" => repeats(key, *value == (service.text("state") != "POWEROFF"))?,
            "maintenance" => {
                let held = &service.document["maintenance"];
                let window = value.as_object();
                let holds =
                    window.is_some_and(|it| it.iter().all(|(key, value)| held[key] == *value));
                repeats(key, holds)?;
            }
            key => {
                return Err(Refusal::bad_request(
                    ["Invalid input: unknown key '", key, "'"].concat(),
                ));
            }
        }
    }
    Ok(())
}

/// Some clients send along what they do not mean to change.
fn repeats(key: &str, holds: bool) -> Result<(), Refusal> {
    if holds {
        return Ok(());
    }
    Err(Refusal::not_simulated(&["a change of ", key].concat()))
}

fn check_config(service: &Service, config: &Value) -> Result<(), Refusal> {
    let wrong = |path: &str, expected: &str| {
        let text = ["Invalid user_config: '", path, "' ", expected].concat();
        Refusal::bad_request(text)
    };
    let Some(config) = config.as_object() else {
        return Err(Refusal::bad_request(
            "Invalid user_config: an object is expected",
        ));
    };
    let known = service_types::find(service.text("service_type"));
    let list = |key| {
        known
            .as_ref()
            .map_or_else(Vec::new, |known| known.list(key))
    };
    let (toggles, switches) = (list("toggles"), list("switches"));
    for (key, value) in config {
        let inner: &[&str] = match key.as_str() {
            "privatelink_access" if !toggles.is_empty() => &toggles,
            "kafka_authentication_methods" if service.text("service_type") == "kafka" => {
                &["certificate", "sasl"]
            }
            key if switches.contains(&key) => {
                if !value.is_boolean() {
                    return Err(wrong(key, "must be a boolean"));
                }
                continue;
            }
            key => match service.document["user_config"].get(key) {
                Some(held) => {
                    repeats(key, value == held)?;
                    continue;
                }
                None => return Err(wrong(key, "is not an option of this service type")),
            },
        };
        let Some(values) = value.as_object() else {
            return Err(wrong(key, "must be an object"));
        };
        for (name, value) in values {
            let path = [key, ".", name].concat();
            if !inner.contains(&name.as_str()) {
                return Err(wrong(&path, "is not an option of this service type"));
            }
            if !value.is_boolean() {
                return Err(wrong(&path, "must be a boolean"));
            }
        }
    }
    Ok(())
}

fn merge(config: &mut Map<String, Value>, changes: &Map<String, Value>) {
    for (key, change) in changes {
        match change {
            Value::Object(inner) => {
                let section = config.entry(key.clone()).or_insert(Value::Null);
                merge(object(section), inner);
            }
            value => {
                config.insert(key.clone(), value.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{Scenario, testing::Client};

    const SERVICE: &str = "/v1/project/acme-production/service/orders-kafka";

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(body: &str, expected: Expect) {
        let mut client = Client::new(Scenario::Fresh);
        let (status, reply) = client.call("PUT", SERVICE, body);
        let said = match status {
            200 => &reply["service"]["user_config"],
            _ => &reply["message"],
        };
        expected.assert_eq(&format!("{status} {said}"));
    }

    #[test]
    fn what_is_sent_is_merged() {
        check(
            r#"{"user_config":{"privatelink_access":{"kafka":true}}}"#,
            expect![[
                r#"200 {"ip_filter":["0.0.0.0/0","::/0"],"kafka_authentication_methods":{"certificate":true,"sasl":true},"kafka_rest":true,"kafka_version":"4.0","privatelink_access":{"kafka":true},"schema_registry":true}"#
            ]],
        );
        check(
            r#"{"plan":"business-4","user_config":{"kafka_authentication_methods":{"sasl":false}}}"#,
            expect![[
                r#"200 {"ip_filter":["0.0.0.0/0","::/0"],"kafka_authentication_methods":{"certificate":true,"sasl":false},"kafka_rest":true,"kafka_version":"4.0","schema_registry":true}"#
            ]],
        );
        check(
            "{}",
            expect![[
                r#"200 {"ip_filter":["0.0.0.0/0","::/0"],"kafka_authentication_methods":{"certificate":true,"sasl":true},"kafka_rest":true,"kafka_version":"4.0","schema_registry":true}"#
            ]],
        );
    }

    #[test]
    fn what_the_schema_does_not_know_is_refused() {
        check(
            "",
            expect![[r#"400 "Invalid input: the body must be a JSON object""#]],
        );
        check(
            r#"{"user_config":[]}"#,
            expect![[r#"400 "Invalid user_config: an object is expected""#]],
        );
        check(
            r#"{"user_config":{"privatelink_access":true}}"#,
            expect![[r#"400 "Invalid user_config: 'privatelink_access' must be an object""#]],
        );
        check(
            r#"{"user_config":{"privatelink_access":{"pg":true}}}"#,
            expect![[
                r#"400 "Invalid user_config: 'privatelink_access.pg' is not an option of this service type""#
            ]],
        );
        check(
            r#"{"user_config":{"privatelink_access":{"kafka":"true"}}}"#,
            expect![[r#"400 "Invalid user_config: 'privatelink_access.kafka' must be a boolean""#]],
        );
        check(
            r#"{"user_config":{"privatelink_access":{"kafka":null}}}"#,
            expect![[r#"400 "Invalid user_config: 'privatelink_access.kafka' must be a boolean""#]],
        );
        check(
            r#"{"user_config":{"nothing":1}}"#,
            expect![[
                r#"400 "Invalid user_config: 'nothing' is not an option of this service type""#
            ]],
        );
        check(
            r#"{"surprise":1}"#,
            expect![[r#"400 "Invalid input: unknown key 'surprise'""#]],
        );
    }

    #[test]
    fn what_already_holds_may_be_repeated() {
        let mut client = Client::new(Scenario::Fresh);
        let before = client.get(SERVICE);
        let vpc = before["service"]["project_vpc_id"].as_str().unwrap();
        let body = format!(
            r#"{{"cloud":"google-europe-west1","plan":"business-4","project_vpc_id":"{vpc}",
            "powered":true,"termination_protection":false,"disk_space_mb":81920,"group_name":"default",
            "maintenance":{{"dow":"sunday","time":"04:30:00"}},"tech_emails":[],"cmk_id":null,
            "user_config":{{"kafka_version":"4.0","ip_filter":["0.0.0.0/0","::/0"]}}}}"#
        );
        let (status, reply) = client.call("PUT", SERVICE, &body);
        assert_eq!(status, 200, "{reply}");
        assert_eq!(client.get(SERVICE), before);

        let off = "/v1/project/acme-production/service/powered-off-pg";
        let mut client = Client::new(Scenario::Obstacles);
        assert_eq!(client.call("PUT", off, r#"{"powered":false}"#).0, 200);
        let outside = "/v1/project/acme-production/service/no-vpc-kafka";
        let (status, reply) = client.call("PUT", outside, r#"{"project_vpc_id":null}"#);
        assert_eq!(status, 200, "{reply}");
    }

    #[test]
    fn what_would_change_something_else_is_not_played() {
        let mut client = Client::new(Scenario::Fresh);
        let before = client.get(SERVICE);
        let mut said = Vec::new();
        for body in [
            r#"{"cloud":"google-us-central1"}"#,
            r#"{"plan":"business-8"}"#,
            r#"{"plan":4}"#,
            r#"{"project_vpc_id":null}"#,
            r#"{"powered":false}"#,
            r#"{"termination_protection":true}"#,
            r#"{"disk_space_mb":90112}"#,
            r#"{"maintenance":{"dow":"monday"}}"#,
            r#"{"maintenance":"sunday"}"#,
            r#"{"user_config":{"kafka_version":"4.1"}}"#,
            r#"{"user_config":{"ip_filter":["10.0.0.0/8"]}}"#,
        ] {
            let (status, reply) = client.call("PUT", SERVICE, body);
            said.push(format!("{status} {body}: {}\n", reply["message"]));
        }
        expect![[r#"
            501 {"cloud":"google-us-central1"}: "The simulator knows a change of cloud and does not play it"
            501 {"plan":"business-8"}: "The simulator knows a change of plan and does not play it"
            501 {"plan":4}: "The simulator knows a change of plan and does not play it"
            501 {"project_vpc_id":null}: "The simulator knows a change of project_vpc_id and does not play it"
            501 {"powered":false}: "The simulator knows a change of powered and does not play it"
            501 {"termination_protection":true}: "The simulator knows a change of termination_protection and does not play it"
            501 {"disk_space_mb":90112}: "The simulator knows a change of disk_space_mb and does not play it"
            501 {"maintenance":{"dow":"monday"}}: "The simulator knows a change of maintenance and does not play it"
            501 {"maintenance":"sunday"}: "The simulator knows a change of maintenance and does not play it"
            501 {"user_config":{"kafka_version":"4.1"}}: "The simulator knows a change of kafka_version and does not play it"
            501 {"user_config":{"ip_filter":["10.0.0.0/8"]}}: "The simulator knows a change of ip_filter and does not play it"
        "#]].assert_eq(&said.concat());
        assert_eq!(client.get(SERVICE), before);
    }

    #[test]
    fn the_reply_holds_no_secret() {
        let mut client = Client::new(Scenario::Fresh);
        let reply = client.call("PUT", SERVICE, "{}").1.to_string();
        assert!(!reply.contains("AVNS_") && !reply.contains("PRIVATE KEY"));
    }

    #[test]
    fn addresses_follow_the_toggles_some_time_later() {
        let mut client = Client::new(Scenario::Connected);
        let mut said = Vec::new();
        for body in [
            r#"{"user_config":{"privatelink_access":{"kafka":false,"schema_registry":false}}}"#,
            r#"{"user_config":{"privatelink_access":{"kafka_rest":true,"kafka_connect":true}}}"#,
        ] {
            client.call("PUT", SERVICE, body);
            said.push(format!("at once:\n{}", client.privatelink_rows(SERVICE)));
            client.pass(1);
            said.push(format!("later:\n{}", client.privatelink_rows(SERVICE)));
        }
        expect![[r"
            at once:
            kafka certificate primary plc3fd852bec98 privatelink-1-orders-kafka-acme-production.c.aivencloud.com 20655
            kafka sasl primary plc3fd852bec98 privatelink-1-orders-kafka-acme-production.c.aivencloud.com 20659
            schema_registry null primary plc3fd852bec98 privatelink-1-orders-kafka-acme-production.c.aivencloud.com 11804
            later:
            at once:
            later:
            kafka_rest null primary plc3fd852bec98 privatelink-1-orders-kafka-acme-production.c.aivencloud.com 11805
        "]].assert_eq(&said.concat());
    }

    #[test]
    fn a_component_that_is_switched_on_begins_to_listen() {
        let mut client = Client::new(Scenario::Connected);
        client.call(
            "PUT",
            SERVICE,
            r#"{"user_config":{"kafka_connect":true,"privatelink_access":{"kafka_connect":true}}}"#,
        );
        client.pass(1);
        assert!(client.privatelink_rows(SERVICE).contains("kafka_connect"));
        let service = client.get(SERVICE);
        assert!(service["service"]["connection_info"]["kafka_connect_uri"].is_string());
    }
}
