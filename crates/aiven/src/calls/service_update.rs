//! Switches `privatelink_access` components of a service on and off.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::ServiceUpdate;

#[derive(Serialize)]
struct Body {
    user_config: UserConfig,
}

/// The changed keys and nothing else.
#[derive(Serialize)]
struct UserConfig {
    privatelink_access: Value,
}

pub(super) fn body(call: &ServiceUpdate) -> String {
    // One by one: collecting would sort them first, with code that nothing else of the page needs.
    let mut access = Map::new();
    for (key, on) in &call.privatelink_access {
        access.insert(key.clone(), Value::Bool(*on));
    }
    let body = Body {
        user_config: UserConfig {
            privatelink_access: Value::Object(access),
        },
    };
    serde_json::to_string(&body).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

    fn call(name: &str) -> ServiceUpdate {
        ServiceUpdate {
            project: name.into(),
            service: name.into(),
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
                PUT /v1/project/prod-1/service/prod-1 {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
                PUT /v1/project/..%2Fx/service/..%2Fx {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
                PUT /v1/project/a%2Fb/service/a%2Fb {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
                PUT /v1/project/a%3Fb%23c/service/a%3Fb%23c {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
                PUT /v1/project/%C3%BC/service/%C3%BC {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
                PUT /v1/project/%252e/service/%252e {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
                PUT /v1/project/%252E%252E/service/%252E%252E {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
                PUT /v1/project/%252E/service/%252E {"user_config":{"privatelink_access":{"kafka":true,"schema_registry":false}}} (service:configuration:write)
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
