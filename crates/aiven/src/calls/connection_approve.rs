//! Approves a connection with the private IP address of its endpoint.

use serde::Serialize;

use crate::objects::{parse, unreadable};
use crate::{Connection, ConnectionApprove, Fault};

#[derive(Serialize)]
struct Body {
    user_ip_address: String,
}

pub(super) fn body(call: &ConnectionApprove) -> String {
    let body = Body {
        user_ip_address: call.user_ip_address.to_string(),
    };
    serde_json::to_string(&body).unwrap_or_default()
}

pub(super) fn read(body: &str) -> Result<Connection, Fault> {
    Connection::read(&parse(body)?).ok_or_else(|| unreadable("a connection"))
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use expect_test::expect;

    use super::*;
    use crate::check;

    fn call(name: &str) -> ConnectionApprove {
        ConnectionApprove {
            project: name.into(),
            service: name.into(),
            connection: name.into(),
            user_ip_address: Ipv4Addr::new(10, 0, 0, 100),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
                POST /v1/project/prod-1/service/prod-1/privatelink/google/connections/prod-1/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
                POST /v1/project/..%2Fx/service/..%2Fx/privatelink/google/connections/..%2Fx/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
                POST /v1/project/a%2Fb/service/a%2Fb/privatelink/google/connections/a%2Fb/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
                POST /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google/connections/a%3Fb%23c/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
                POST /v1/project/%C3%BC/service/%C3%BC/privatelink/google/connections/%C3%BC/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
                POST /v1/project/%252e/service/%252e/privatelink/google/connections/%252e/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
                POST /v1/project/%252E%252E/service/%252E%252E/privatelink/google/connections/%252E%252E/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
                POST /v1/project/%252E/service/%252E/privatelink/google/connections/%252E/approve {"user_ip_address":"10.0.0.100"} (service:configuration:write)
            "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/connection_approve.json"),
            &expect![[r#"
                Connection { privatelink_connection_id: "plc3fd852bec98", psc_connection_id: Some("12870921937223780"), state: UserApproved, user_ip_address: Some("10.0.0.100") }
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"privatelink_connection_id":null,"state":"user-approved"}"#,
                r#"{"privatelink_connection_id":"plc1"}"#,
                r#"{"connections":[]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a connection
                "7"
                  the reply could not be read: expected a connection
                "\"ok\""
                  the reply could not be read: expected a connection
                "[]"
                  the reply could not be read: expected a connection
                "{}"
                  the reply could not be read: expected a connection
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"privatelink_connection_id\":null,\"state\":\"user-approved\"}"
                  the reply could not be read: expected a connection
                "{\"privatelink_connection_id\":\"plc1\"}"
                  Connection { privatelink_connection_id: "plc1", psc_connection_id: None, state: Other(""), user_ip_address: None }
                "{\"connections\":[]}"
                  the reply could not be read: expected a connection
            "#]],
        );
    }
}
