//! Where privatelinks are offered, and their price.

use super::path::get;
use crate::objects::list;
use crate::{Call, Fault, Price, Request};

/// `GET /v1/project/P/privatelink-availability`
///
/// Permission: `project:services:write`.
/// Source: operation `ProjectPrivatelinkAvailabilityList` of Aiven's API description.
///
/// A cloud that is not listed is of unknown price, not unavailable: the documented lists name no Google cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatelinkAvailability {
    /// The project's name.
    pub project: String,
}

impl Call for PrivatelinkAvailability {
    type Reply = Vec<Price>;

    fn request(&self) -> Request {
        get(&["project", &self.project, "privatelink-availability"])
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        list(body, "privatelink_availability", Price::read)
    }

    fn permission(&self) -> Option<&'static str> {
        Some("project:services:write")
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

    fn call(name: &str) -> PrivatelinkAvailability {
        PrivatelinkAvailability {
            project: name.to_owned(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            GET /v1/project/prod-1/privatelink-availability
            GET /v1/project/..%2Fx/privatelink-availability
            GET /v1/project/a%2Fb/privatelink-availability
            GET /v1/project/a%3Fb%23c/privatelink-availability
            GET /v1/project/%C3%BC/privatelink-availability
            GET /v1/project/%252e/privatelink-availability
            GET /v1/project/%252E%252E/privatelink-availability
            GET /v1/project/%252E/privatelink-availability
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/privatelink_availability.json"),
            &expect![[r#"
                [Price { cloud_name: "aws-eu-west-1", price_usd: Some("0.0500") }, Price { cloud_name: "google-europe-west1", price_usd: Some("0.0600") }]
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"privatelink_availability":null}"#,
                r#"{"privatelink_availability":[]}"#,
                r#"{"privatelink_availability":[{},{"cloud_name":"google-x","price_usd":null},{"cloud_name":"google-y","price_usd":0.06}]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a list `privatelink_availability`
                "7"
                  the reply could not be read: expected a list `privatelink_availability`
                "\"ok\""
                  the reply could not be read: expected a list `privatelink_availability`
                "[]"
                  the reply could not be read: expected a list `privatelink_availability`
                "{}"
                  the reply could not be read: expected a list `privatelink_availability`
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"privatelink_availability\":null}"
                  the reply could not be read: expected a list `privatelink_availability`
                "{\"privatelink_availability\":[]}"
                  []
                "{\"privatelink_availability\":[{},{\"cloud_name\":\"google-x\",\"price_usd\":null},{\"cloud_name\":\"google-y\",\"price_usd\":0.06}]}"
                  [Price { cloud_name: "google-x", price_usd: None }, Price { cloud_name: "google-y", price_usd: None }]
            "#]],
        );
    }
}
