//! Deletes a privatelink, its service attachment and every connection.

use super::path::delete;
use crate::objects::{parse, unreadable};
use crate::{Call, Fault, Privatelink, Request};

/// `DELETE /v1/project/P/service/S/privatelink/google`
///
/// Permission: `service:configuration:write`.
/// Source: operation `ServicePrivatelinkGoogleDelete` of Aiven's API description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkDelete {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for PrivatelinkDelete {
    type Reply = Privatelink;

    fn request(&self) -> Request {
        delete(&[
            "project",
            &self.project,
            "service",
            &self.service,
            "privatelink",
            "google",
        ])
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

    fn call(name: &str) -> PrivatelinkDelete {
        PrivatelinkDelete {
            project: name.to_owned(),
            service: name.to_owned(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            DELETE /v1/project/prod-1/service/prod-1/privatelink/google
            DELETE /v1/project/..%2Fx/service/..%2Fx/privatelink/google
            DELETE /v1/project/a%2Fb/service/a%2Fb/privatelink/google
            DELETE /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google
            DELETE /v1/project/%C3%BC/service/%C3%BC/privatelink/google
            DELETE /v1/project/%252e/service/%252e/privatelink/google
            DELETE /v1/project/%252E%252E/service/%252E%252E/privatelink/google
            DELETE /v1/project/%252E/service/%252E/privatelink/google
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/privatelink_delete.json"),
            &expect![[r#"
                Privatelink { google_service_attachment: Some("projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s3fd836dfc60"), state: Deleting }
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
