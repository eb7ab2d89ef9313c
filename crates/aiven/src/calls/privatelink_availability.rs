//! Where privatelinks are offered, and their price.

use serde_json::Value;

use crate::objects::{list, text};
use crate::{Fault, List};

pub(super) fn read(body: &str) -> Result<List<Price>, Fault> {
    list(body, "privatelink_availability", Price::read)
}

/// The price of a privatelink in one cloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// Such as `google-europe-west1`.
    pub cloud_name: String,
    /// US dollars an hour, as Aiven prints them.
    pub price_usd: Option<String>,
}

impl Price {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            cloud_name: text(value, "cloud_name")?,
            price_usd: text(value, "price_usd"),
        })
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{PrivatelinkAvailability, check};

    fn call(name: &str) -> PrivatelinkAvailability {
        PrivatelinkAvailability {
            project: name.into(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
                GET /v1/project/prod-1/privatelink-availability (project:services:write)
                GET /v1/project/..%2Fx/privatelink-availability (project:services:write)
                GET /v1/project/a%2Fb/privatelink-availability (project:services:write)
                GET /v1/project/a%3Fb%23c/privatelink-availability (project:services:write)
                GET /v1/project/%C3%BC/privatelink-availability (project:services:write)
                GET /v1/project/%252e/privatelink-availability (project:services:write)
                GET /v1/project/%252E%252E/privatelink-availability (project:services:write)
                GET /v1/project/%252E/privatelink-availability (project:services:write)
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
    fn rows_that_cannot_be_read_are_counted() {
        check::rows(
            &call("prod-1"),
            include_str!("../../fixtures/privatelink_availability.json"),
            "privatelink_availability",
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
                  [Price { cloud_name: "google-x", price_usd: None }, Price { cloud_name: "google-y", price_usd: None }, 1 unreadable]
            "#]],
        );
    }
}
