//! Asks Aiven to look at Google's side; the answer shows up in a later list.

use super::path::post;
use crate::objects::acknowledged;
use crate::{Call, Fault, Request};

/// `POST /v1/project/P/service/S/privatelink/google/refresh`
///
/// Permission: `service:configuration:write`.
/// Source: operation `ServicePrivatelinkGoogleRefresh` of Aiven's API description.
///
/// It only queues the work: what the reply says is not documented, so any JSON will do, and none too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkRefresh {
    /// The project's name.
    pub project: String,
    /// The service's name.
    pub service: String,
}

impl Call for PrivatelinkRefresh {
    type Reply = ();

    fn request(&self) -> Request {
        post(
            &[
                "project",
                &self.project,
                "service",
                &self.service,
                "privatelink",
                "google",
                "refresh",
            ],
            None,
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

    fn call(name: &str) -> PrivatelinkRefresh {
        PrivatelinkRefresh {
            project: name.to_owned(),
            service: name.to_owned(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            POST /v1/project/prod-1/service/prod-1/privatelink/google/refresh
            POST /v1/project/..%2Fx/service/..%2Fx/privatelink/google/refresh
            POST /v1/project/a%2Fb/service/a%2Fb/privatelink/google/refresh
            POST /v1/project/a%3Fb%23c/service/a%3Fb%23c/privatelink/google/refresh
            POST /v1/project/%C3%BC/service/%C3%BC/privatelink/google/refresh
            POST /v1/project/%252e/service/%252e/privatelink/google/refresh
            POST /v1/project/%252E%252E/service/%252E%252E/privatelink/google/refresh
            POST /v1/project/%252E/service/%252E/privatelink/google/refresh
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/privatelink_refresh.json"),
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
