//! The connections of a privatelink, as Aiven last saw them.

use crate::objects::list;
use crate::{Connection, Fault, List};

pub(super) fn read(body: &str) -> Result<List<Connection>, Fault> {
    list(body, "connections", Connection::read)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Call, ConnectionList, check};

    fn call(name: &str) -> ConnectionList {
        ConnectionList {
            project: name.into(),
            service: name.into(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
                GET /v1/project/prod-1/service/prod-1/privatelink/google/connections (service:configuration:write)
                GET /v1/project/..%2Fx/service/..%2Fx/privatelink/google/connections (service:configuration:write)
                GET /v1/project/a%2Fb/service/a%2Fb/privatelink/google/connections (service:configuration:write)
                GET /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google/connections (service:configuration:write)
                GET /v1/project/%C3%BC/service/%C3%BC/privatelink/google/connections (service:configuration:write)
                GET /v1/project/%252e/service/%252e/privatelink/google/connections (service:configuration:write)
                GET /v1/project/%252E%252E/service/%252E%252E/privatelink/google/connections (service:configuration:write)
                GET /v1/project/%252E/service/%252E/privatelink/google/connections (service:configuration:write)
            "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/connection_list.json"),
            &expect![[r#"
                [Connection { privatelink_connection_id: "plc3fd852bec98", psc_connection_id: Some("12870921937223780"), state: PendingUserApproval, user_ip_address: None }, Connection { privatelink_connection_id: "plc3fd852bf1a4", psc_connection_id: Some("98765432109876543210"), state: Active, user_ip_address: Some("10.0.0.101") }]
            "#]],
        );
    }

    #[test]
    fn rows_that_cannot_be_read_are_counted() {
        check::rows(
            &call("prod-1"),
            include_str!("../../fixtures/connection_list.json"),
            "connections",
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"connections":null}"#,
                r#"{"connections":[]}"#,
                r#"{"connections":[null,{},{"privatelink_connection_id":"plc1"},{"privatelink_connection_id":"plc2","psc_connection_id":null,"state":"resting","user_ip_address":""}]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a list `connections`
                "7"
                  the reply could not be read: expected a list `connections`
                "\"ok\""
                  the reply could not be read: expected a list `connections`
                "[]"
                  the reply could not be read: expected a list `connections`
                "{}"
                  the reply could not be read: expected a list `connections`
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"connections\":null}"
                  the reply could not be read: expected a list `connections`
                "{\"connections\":[]}"
                  []
                "{\"connections\":[null,{},{\"privatelink_connection_id\":\"plc1\"},{\"privatelink_connection_id\":\"plc2\",\"psc_connection_id\":null,\"state\":\"resting\",\"user_ip_address\":\"\"}]}"
                  [Connection { privatelink_connection_id: "plc1", psc_connection_id: None, state: Other(""), user_ip_address: None }, Connection { privatelink_connection_id: "plc2", psc_connection_id: None, state: Other("resting"), user_ip_address: None }, 2 unreadable]
            "#]],
        );
    }

    #[test]
    fn the_id_of_google_keeps_every_digit() {
        let psc_connection_id = |id: &str| {
            let row = format!(r#"{{"privatelink_connection_id":"plc1","psc_connection_id":{id}}}"#);
            let list = call("s").read_body(&format!(r#"{{"connections":[{row}]}}"#));
            list.unwrap().rows.remove(0).psc_connection_id
        };
        for (sent, read) in [
            (r#""12870921937223780""#, Some("12870921937223780")),
            // 2^53 + 1 is the first number that a float rounds.
            (r#""9007199254740993""#, Some("9007199254740993")),
            ("9007199254740993", Some("9007199254740993")),
            // The largest number of 64 bits, and the first beyond.
            ("18446744073709551615", Some("18446744073709551615")),
            (r#""18446744073709551616""#, Some("18446744073709551616")),
            ("18446744073709551616", None),
            ("-1", None),
            ("1.5", None),
            ("true", None),
        ] {
            assert_eq!(psc_connection_id(sent).as_deref(), read, "{sent}");
        }
    }
}
