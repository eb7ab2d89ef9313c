//! One service, read without and with its secrets.

use expect_test::{Expect, expect};

use crate::{Call, ServiceGet, ServiceGetSecrets, check};

fn plain(name: &str) -> ServiceGet {
    ServiceGet {
        project: name.into(),
        service: name.into(),
    }
}

fn secrets(name: &str, include_secrets: bool) -> ServiceGetSecrets {
    ServiceGetSecrets {
        project: name.into(),
        service: name.into(),
        include_secrets,
    }
}

#[test]
fn request() {
    check::request(
        plain,
        &expect![[r#"
            GET /v1/project/prod-1/service/prod-1 (project:services:read)
            GET /v1/project/..%2Fx/service/..%2Fx (project:services:read)
            GET /v1/project/a%2Fb/service/a%2Fb (project:services:read)
            GET /v1/project/a%3Fb%23c/service/a%3Fb%23c (project:services:read)
            GET /v1/project/%C3%BC/service/%C3%BC (project:services:read)
            GET /v1/project/%252e/service/%252e (project:services:read)
            GET /v1/project/%252E%252E/service/%252E%252E (project:services:read)
            GET /v1/project/%252E/service/%252E (project:services:read)
        "#]],
    );
    check::request(
        |name| secrets(name, true),
        &expect![[r#"
            GET /v1/project/prod-1/service/prod-1?include_secrets=true (service:secrets:read)
            GET /v1/project/..%2Fx/service/..%2Fx?include_secrets=true (service:secrets:read)
            GET /v1/project/a%2Fb/service/a%2Fb?include_secrets=true (service:secrets:read)
            GET /v1/project/a%3Fb%23c/service/a%3Fb%23c?include_secrets=true (service:secrets:read)
            GET /v1/project/%C3%BC/service/%C3%BC?include_secrets=true (service:secrets:read)
            GET /v1/project/%252e/service/%252e?include_secrets=true (service:secrets:read)
            GET /v1/project/%252E%252E/service/%252E%252E?include_secrets=true (service:secrets:read)
            GET /v1/project/%252E/service/%252E?include_secrets=true (service:secrets:read)
        "#]],
    );
    check::request(
        |name| secrets(name, false),
        &expect![[r#"
            GET /v1/project/prod-1/service/prod-1 (project:services:read)
            GET /v1/project/..%2Fx/service/..%2Fx (project:services:read)
            GET /v1/project/a%2Fb/service/a%2Fb (project:services:read)
            GET /v1/project/a%3Fb%23c/service/a%3Fb%23c (project:services:read)
            GET /v1/project/%C3%BC/service/%C3%BC (project:services:read)
            GET /v1/project/%252e/service/%252e (project:services:read)
            GET /v1/project/%252E%252E/service/%252E%252E (project:services:read)
            GET /v1/project/%252E/service/%252E (project:services:read)
        "#]],
    );
}

#[test]
fn kafka() {
    check::fixture(
        &plain("s"),
        include_str!("../../../fixtures/service_get.json"),
        &expect![[r#"
            Service {
                service_name: "rt-pl-kafka",
                service_type: "kafka",
                cloud_name: Some("google-europe-west1"),
                plan: Some("business-4"),
                state: Running,
                project_vpc_id: Some("8f3c1d52-0a4e-4b7a-9d61-2f5b7c9e0a13"),
                components: [
                    Component { component: "kafka", host: "rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 14611, route: "dynamic", usage: Some("primary"), privatelink_connection_id: None, kafka_authentication_method: Some("certificate"), kafka_ssl_ca: Some("project_ca"), ssl: None, path: None },
                    Component { component: "kafka", host: "rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 14622, route: "dynamic", usage: Some("primary"), privatelink_connection_id: None, kafka_authentication_method: Some("sasl"), kafka_ssl_ca: Some("project_ca"), ssl: None, path: None },
                    Component { component: "kafka", host: "privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 23220, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc5e3f907f46c"), kafka_authentication_method: Some("certificate"), kafka_ssl_ca: Some("project_ca"), ssl: None, path: None },
                    Component { component: "kafka", host: "privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 23228, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc5e3f9573e9a"), kafka_authentication_method: Some("certificate"), kafka_ssl_ca: Some("project_ca"), ssl: None, path: None },
                    Component { component: "kafka", host: "privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 23224, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc5e3f907f46c"), kafka_authentication_method: Some("sasl"), kafka_ssl_ca: Some("project_ca"), ssl: None, path: None },
                    Component { component: "kafka", host: "privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 23232, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc5e3f9573e9a"), kafka_authentication_method: Some("sasl"), kafka_ssl_ca: Some("project_ca"), ssl: None, path: None },
                    Component { component: "schema_registry", host: "rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 14614, route: "dynamic", usage: Some("primary"), privatelink_connection_id: None, kafka_authentication_method: None, kafka_ssl_ca: None, ssl: None, path: None },
                    Component { component: "schema_registry", host: "privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 14614, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc5e3f907f46c"), kafka_authentication_method: None, kafka_ssl_ca: None, ssl: None, path: None },
                    Component { component: "schema_registry", host: "privatelink-2-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com", port: 14614, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc5e3f9573e9a"), kafka_authentication_method: None, kafka_ssl_ca: None, ssl: None, path: None },
                ],
                users: [ServiceUser { username: "avnadmin", kind: Some("primary") }, ServiceUser { username: "alice", kind: Some("regular") }],
                databases: [],
                privatelink_access: [("jolokia", false), ("kafka", true), ("schema_registry", true)],
            }
        "#]],
    );
}

#[test]
fn pg() {
    check::fixture(
        &plain("s"),
        include_str!("../../../fixtures/service_get_pg.json"),
        &expect![[r#"
            Service {
                service_name: "pg1",
                service_type: "pg",
                cloud_name: Some("google-europe-west1"),
                plan: Some("business-8"),
                state: Running,
                project_vpc_id: Some("8f3c1d52-0a4e-4b7a-9d61-2f5b7c9e0a13"),
                components: [
                    Component { component: "pg", host: "pg1-test.aivencloud.com", port: 12656, route: "dynamic", usage: Some("primary"), privatelink_connection_id: None, kafka_authentication_method: None, kafka_ssl_ca: None, ssl: Some(true), path: None },
                    Component { component: "pg", host: "privatelink-1-pg1-test.aivencloud.com", port: 12656, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc58e4782ab22"), kafka_authentication_method: None, kafka_ssl_ca: None, ssl: Some(true), path: None },
                ],
                users: [ServiceUser { username: "avnadmin", kind: Some("primary") }, ServiceUser { username: "alice", kind: Some("regular") }],
                databases: ["defaultdb"],
                privatelink_access: [("pg", true)],
            }
        "#]],
    );
}

#[test]
fn valkey() {
    check::fixture(
        &plain("s"),
        include_str!("../../../fixtures/service_get_valkey.json"),
        &expect![[r#"
            Service {
                service_name: "vk",
                service_type: "valkey",
                cloud_name: Some("google-europe-west1"),
                plan: Some("startup-4"),
                state: Running,
                project_vpc_id: Some("8f3c1d52-0a4e-4b7a-9d61-2f5b7c9e0a13"),
                components: [
                    Component { component: "valkey", host: "privatelink-1-vk", port: 13040, route: "privatelink", usage: Some("primary"), privatelink_connection_id: Some("plc1"), kafka_authentication_method: None, kafka_ssl_ca: None, ssl: Some(true), path: None },
                    Component { component: "valkey", host: "privatelink-1-replica-vk", port: 13041, route: "privatelink", usage: Some("replica"), privatelink_connection_id: Some("plc1"), kafka_authentication_method: None, kafka_ssl_ca: None, ssl: Some(true), path: None },
                ],
                users: [ServiceUser { username: "default", kind: Some("primary") }],
                databases: [],
                privatelink_access: [("valkey", true)],
            }
        "#]],
    );
}

#[test]
fn other_replies() {
    check::bodies(
        &plain("s"),
        &[
            r#"{"service":null}"#,
            r#"{"service":{}}"#,
            r#"{"service":{"service_name":"s"}}"#,
            r#"{"service":{"service_name":"s","state":"SLEEPING","project_vpc_id":"","components":null,"users":null,"databases":null,"user_config":null}}"#,
            r#"{"service":{"service_name":"s","user_config":{"kafka_rest":"yes","karapace":true,"privatelink_access":{"z":true,"a":false,"b":null,"c":1}}}}"#,
        ],
        &expect![[r#"
            ""
              the reply could not be read: expected JSON
            " \n"
              the reply could not be read: expected JSON
            "null"
              the reply could not be read: expected an object `service`
            "7"
              the reply could not be read: expected an object `service`
            "\"ok\""
              the reply could not be read: expected an object `service`
            "[]"
              the reply could not be read: expected an object `service`
            "{}"
              the reply could not be read: expected an object `service`
            "{\"cut\": "
              the reply could not be read: expected JSON
            "<html>Request Time-out</html>"
              the reply could not be read: expected JSON
            "{\"service\":null}"
              the reply could not be read: expected an object `service`
            "{\"service\":{}}"
              the reply could not be read: expected a service's name
            "{\"service\":{\"service_name\":\"s\"}}"
              Service { service_name: "s", service_type: "", cloud_name: None, plan: None, state: Other(""), project_vpc_id: None, components: [], users: [], databases: [], privatelink_access: [] }
            "{\"service\":{\"service_name\":\"s\",\"state\":\"SLEEPING\",\"project_vpc_id\":\"\",\"components\":null,\"users\":null,\"databases\":null,\"user_config\":null}}"
              Service { service_name: "s", service_type: "", cloud_name: None, plan: None, state: Other("SLEEPING"), project_vpc_id: None, components: [], users: [], databases: [], privatelink_access: [] }
            "{\"service\":{\"service_name\":\"s\",\"user_config\":{\"kafka_rest\":\"yes\",\"karapace\":true,\"privatelink_access\":{\"z\":true,\"a\":false,\"b\":null,\"c\":1}}}}"
              Service { service_name: "s", service_type: "", cloud_name: None, plan: None, state: Other(""), project_vpc_id: None, components: [], users: [], databases: [], privatelink_access: [("a", false), ("z", true)] }
        "#]],
    );
}

#[test]
fn users_without_a_name_are_counted() {
    let body = r#"{"service":{"service_name":"s","users":[null,{"username":7},{"username":"a"}]}}"#;
    let users = plain("s").read_body(body).unwrap().users;
    expect![[r#"[ServiceUser { username: "a", kind: None }, 2 unreadable]"#]]
        .assert_eq(&format!("{users:?}"));
}

#[test]
fn components_that_name_no_address_are_counted() {
    let check = |component: &str, expected: Expect| {
        let body = format!(r#"{{"service":{{"service_name":"s","components":[{component}]}}}}"#);
        expected.assert_eq(&format!(
            "{:?}",
            plain("s").read_body(&body).unwrap().components
        ));
    };
    check("null", expect!["[1 unreadable]"]);
    check(
        r#"{"component":"kafka","host":"h","port":1}"#,
        expect!["[1 unreadable]"],
    );
    check(
        r#"{"component":"kafka","host":null,"port":1,"route":"dynamic"}"#,
        expect!["[1 unreadable]"],
    );
    check(
        r#"{"component":"kafka","host":"h","port":"1","route":"dynamic"}"#,
        expect!["[1 unreadable]"],
    );
    check(
        r#"{"component":"kafka","host":"h","port":65536,"route":"dynamic"}"#,
        expect!["[1 unreadable]"],
    );
    check(
        r#"{"component":"brand_new","host":"h","port":65535,"route":"orbital","usage":"tertiary","ssl":"no","path":"/x"}"#,
        expect![[
            r#"[Component { component: "brand_new", host: "h", port: 65535, route: "orbital", usage: Some("tertiary"), privatelink_connection_id: None, kafka_authentication_method: None, kafka_ssl_ca: None, ssl: None, path: Some("/x") }]"#
        ]],
    );
}

#[test]
fn a_document_is_the_service_as_it_came() {
    let body = include_str!("../../../fixtures/service_get_pg.json");
    let document = secrets("s", true).read_body(body).unwrap();
    let whole: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(document.value(), &whole["service"]);
    check::fixture(
        &secrets("s", true),
        body,
        &expect![[r#"
        ServiceDocument("pg1")
    "#]],
    );
    check::bodies(
        &secrets("s", true),
        &[
            r#"{"service":null}"#,
            r#"{"service":{}}"#,
            r#"{"service":{"service_name":7,"users":"AVNS_x"}}"#,
        ],
        &expect![[r#"
            ""
              the reply could not be read: expected JSON
            " \n"
              the reply could not be read: expected JSON
            "null"
              the reply could not be read: expected an object `service`
            "7"
              the reply could not be read: expected an object `service`
            "\"ok\""
              the reply could not be read: expected an object `service`
            "[]"
              the reply could not be read: expected an object `service`
            "{}"
              the reply could not be read: expected an object `service`
            "{\"cut\": "
              the reply could not be read: expected JSON
            "<html>Request Time-out</html>"
              the reply could not be read: expected JSON
            "{\"service\":null}"
              the reply could not be read: expected an object `service`
            "{\"service\":{}}"
              ServiceDocument("?")
            "{\"service\":{\"service_name\":7,\"users\":\"AVNS_x\"}}"
              ServiceDocument("?")
        "#]],
    );
}

#[test]
fn permissions_differ_with_what_is_asked() {
    assert_eq!(
        secrets("s", true).permission(),
        Some("service:secrets:read")
    );
    assert_eq!(
        secrets("s", false).permission(),
        Some("project:services:read")
    );
    assert_eq!(plain("s").permission(), Some("project:services:read"));
}
