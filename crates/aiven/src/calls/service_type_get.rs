//! The schema of one service type: which components it can switch on.

use super::path::get;
use crate::objects::{parse, unreadable};
use crate::{Call, Fault, Request, ServiceType};

/// `GET /v1/project/P/service-types/T`
///
/// Permission: any of the roles developer, operator and `read_only`; there is no permission by name.
/// Source: operation `ProjectServiceTypesGet` of Aiven's API description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceTypeGet {
    /// The project's name.
    pub project: String,
    /// The service type, such as `kafka`.
    pub service_type: String,
}

impl Call for ServiceTypeGet {
    type Reply = ServiceType;

    fn request(&self) -> Request {
        get(&[
            "project",
            &self.project,
            "service-types",
            &self.service_type,
        ])
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        ServiceType::read(&parse(body)?).ok_or_else(|| unreadable("a schema"))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

    fn call(name: &str) -> ServiceTypeGet {
        ServiceTypeGet {
            project: name.to_owned(),
            service_type: name.to_owned(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            GET /v1/project/prod-1/service-types/prod-1
            GET /v1/project/..%2Fx/service-types/..%2Fx
            GET /v1/project/a%2Fb/service-types/a%2Fb
            GET /v1/project/a%3Fb%23c/service-types/a%3Fb%23c
            GET /v1/project/%C3%BC/service-types/%C3%BC
            GET /v1/project/%252e/service-types/%252e
            GET /v1/project/%252E%252E/service-types/%252E%252E
            GET /v1/project/%252E/service-types/%252E
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/service_type_get.json"),
            &expect![[r#"
                ServiceType { toggles: ["jolokia", "kafka", "kafka_connect", "kafka_rest", "prometheus", "schema_registry"] }
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"user_config_schema":null}"#,
                r#"{"user_config_schema":{}}"#,
                r#"{"user_config_schema":{"properties":{"privatelink_access":null}}}"#,
                r#"{"user_config_schema":{"properties":{"privatelink_access":{"properties":{"b":{"type":["boolean","null"]},"a":{"type":"boolean"},"no":{"type":"string"},"nor":null}}}}}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a schema
                "7"
                  the reply could not be read: expected a schema
                "\"ok\""
                  the reply could not be read: expected a schema
                "[]"
                  the reply could not be read: expected a schema
                "{}"
                  the reply could not be read: expected a schema
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"user_config_schema\":null}"
                  the reply could not be read: expected a schema
                "{\"user_config_schema\":{}}"
                  ServiceType { toggles: [] }
                "{\"user_config_schema\":{\"properties\":{\"privatelink_access\":null}}}"
                  ServiceType { toggles: [] }
                "{\"user_config_schema\":{\"properties\":{\"privatelink_access\":{\"properties\":{\"b\":{\"type\":[\"boolean\",\"null\"]},\"a\":{\"type\":\"boolean\"},\"no\":{\"type\":\"string\"},\"nor\":null}}}}}"
                  ServiceType { toggles: ["a", "b"] }
            "#]],
        );
    }
}
