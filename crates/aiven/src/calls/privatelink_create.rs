//! Enables the privatelink of a service.

use super::path::post;
use crate::objects::{parse, unreadable};
use crate::{Call, Fault, Privatelink, Request};

/// `POST /v1/project/P/service/S/privatelink/google`
///
/// Permission: `service:configuration:write`.
/// Source: operation `ServicePrivatelinkGoogleCreate` of Aiven's API description.
///
/// The empty object is sent because an older version of the API refused a missing body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkCreate {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for PrivatelinkCreate {
    type Reply = Privatelink;

    fn request(&self) -> Request {
        post(
            &[
                "project",
                &self.project,
                "service",
                &self.service,
                "privatelink",
                "google",
            ],
            Some("{}".to_owned()),
        )
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        Privatelink::read(&parse(body)?).ok_or_else(|| unreadable("a privatelink state"))
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

    fn call(name: &str) -> PrivatelinkCreate {
        PrivatelinkCreate {
            project: name.to_owned(),
            service: name.to_owned(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            POST /v1/project/prod-1/service/prod-1/privatelink/google {}
            POST /v1/project/..%2Fx/service/..%2Fx/privatelink/google {}
            POST /v1/project/a%2Fb/service/a%2Fb/privatelink/google {}
            POST /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google {}
            POST /v1/project/%C3%BC/service/%C3%BC/privatelink/google {}
            POST /v1/project/%252e/service/%252e/privatelink/google {}
            POST /v1/project/%252E%252E/service/%252E%252E/privatelink/google {}
            POST /v1/project/%252E/service/%252E/privatelink/google {}
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/privatelink_create.json"),
            &expect![[r#"
                Privatelink { google_service_attachment: None, state: Creating }
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"google_service_attachment":"","state":"active"}"#,
                r#"{"state":"active"}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a privatelink state
                "7"
                  the reply could not be read: expected a privatelink state
                "\"ok\""
                  the reply could not be read: expected a privatelink state
                "[]"
                  the reply could not be read: expected a privatelink state
                "{}"
                  the reply could not be read: expected a privatelink state
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"google_service_attachment\":\"\",\"state\":\"active\"}"
                  Privatelink { google_service_attachment: None, state: Active }
                "{\"state\":\"active\"}"
                  Privatelink { google_service_attachment: None, state: Active }
            "#]],
        );
    }
}
