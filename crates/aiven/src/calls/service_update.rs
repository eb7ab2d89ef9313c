//! Switches `privatelink_access` components of a service on and off.

use serde_json::{Map, Value, json};

use super::path::put;
use crate::objects::acknowledged;
use crate::{Call, Fault, Request};

/// `PUT /v1/project/P/service/S`
///
/// Permission: `service:configuration:write` or `project:services:write`.
/// Source: operation `ServiceUpdate` of Aiven's API description.
///
/// The reply may carry redacted secrets and is not used: the service is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceUpdate {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
    /// The changed keys and nothing else: the API merges them into what is stored.
    pub privatelink_access: Vec<(String, bool)>,
}

impl Call for ServiceUpdate {
    type Reply = ();

    fn request(&self) -> Request {
        // One by one: collecting would sort them first, with code that nothing else of the page needs.
        let mut access = Map::new();
        for (key, on) in &self.privatelink_access {
            access.insert(key.clone(), Value::Bool(*on));
        }
        let body = json!({ "user_config": { "privatelink_access": access } });
        put(
            &["project", &self.project, "service", &self.service],
            body.to_string(),
        )
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        acknowledged(body)
    }

    fn permission(&self) -> Option<&'static str> {
        Some("service:configuration:write")
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

    fn call(name: &str) -> ServiceUpdate {
        ServiceUpdate {
            project: name.to_owned(),
            service: name.to_owned(),
            privatelink_access: vec![
                ("kafka".to_owned(), true),
                ("schema_registry".to_owned(), false),
            ],
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            PUT /v1/project/prod-1/service/prod-1 {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
            PUT /v1/project/..%2Fx/service/..%2Fx {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
            PUT /v1/project/a%2Fb/service/a%2Fb {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
            PUT /v1/project/a%3Fb%23c/service/a%3Fb%23c {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
            PUT /v1/project/%C3%BC/service/%C3%BC {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
            PUT /v1/project/%252e/service/%252e {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
            PUT /v1/project/%252E%252E/service/%252E%252E {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
            PUT /v1/project/%252E/service/%252E {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}}
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/service_update.json"),
            &expect![[r#"
                ()
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[],
            &expect![[r#"
            ""
              ()
            " \n"
              ()
            "null"
              ()
            "7"
              ()
            "\"ok\""
              ()
            "[]"
              ()
            "{}"
              ()
            "{\"cut\": "
              the reply could not be read: expected JSON
            "<html>Request Time-out</html>"
              the reply could not be read: expected JSON
        "#]],
        );
    }
}
