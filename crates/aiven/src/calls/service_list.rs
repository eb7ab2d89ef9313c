//! The services of a project.

use crate::objects::list;
use crate::{Fault, List, Service};

pub(super) fn read(body: &str) -> Result<List<Service>, Fault> {
    list(body, "services", Service::read)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{ServiceList, check};

    fn call(name: &str) -> ServiceList {
        ServiceList {
            project: name.into(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
                GET /v1/project/prod-1/service (project:services:read)
                GET /v1/project/..%2Fx/service (project:services:read)
                GET /v1/project/a%2Fb/service (project:services:read)
                GET /v1/project/a%3Fb%23c/service (project:services:read)
                GET /v1/project/%C3%BC/service (project:services:read)
                GET /v1/project/%252e/service (project:services:read)
                GET /v1/project/%252E%252E/service (project:services:read)
                GET /v1/project/%252E/service (project:services:read)
            "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/service_list.json"),
            &expect![[r#"
                [
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
                    },
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
                    },
                    Service { service_name: "os-new", service_type: "opensearch", cloud_name: Some("google-europe-west1"), plan: Some("startup-4"), state: Rebuilding, project_vpc_id: None, components: [], users: [], databases: [], privatelink_access: [] },
                ]
            "#]],
        );
    }

    #[test]
    fn rows_that_cannot_be_read_are_counted() {
        check::rows(
            &call("prod-1"),
            include_str!("../../fixtures/service_list.json"),
            "services",
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"services":null}"#,
                r#"{"services":[]}"#,
                r#"{"services":[null,{},{"service_name":7},{"service_name":"only"}]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a list `services`
                "7"
                  the reply could not be read: expected a list `services`
                "\"ok\""
                  the reply could not be read: expected a list `services`
                "[]"
                  the reply could not be read: expected a list `services`
                "{}"
                  the reply could not be read: expected a list `services`
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"services\":null}"
                  the reply could not be read: expected a list `services`
                "{\"services\":[]}"
                  []
                "{\"services\":[null,{},{\"service_name\":7},{\"service_name\":\"only\"}]}"
                  [Service { service_name: "only", service_type: "", cloud_name: None, plan: None, state: Other(""), project_vpc_id: None, components: [], users: [], databases: [], privatelink_access: [] }, 3 unreadable]
            "#]],
        );
    }
}
