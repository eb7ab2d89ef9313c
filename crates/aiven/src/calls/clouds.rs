//! The clouds of Aiven.

use serde_json::Value;

use crate::objects::{list, text};
use crate::{Fault, List};

pub(super) fn read(body: &str) -> Result<List<Cloud>, Fault> {
    list(body, "clouds", Cloud::read)
}

/// A cloud region that Aiven runs services in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cloud {
    /// Such as `google-europe-west1`.
    pub cloud_name: String,
    /// Such as `Europe, Belgium - Google Cloud: Belgium`.
    pub cloud_description: Option<String>,
}

impl Cloud {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            cloud_name: text(value, "cloud_name")?,
            cloud_description: text(value, "cloud_description"),
        })
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Clouds, check};

    fn call(_name: &str) -> Clouds {
        Clouds
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            GET /v1/clouds (without token)
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/clouds.json"),
            &expect![[r#"
                [Cloud { cloud_name: "google-europe-west1", cloud_description: Some("Europe, Belgium - Google Cloud: Belgium") }, Cloud { cloud_name: "aws-eu-west-1", cloud_description: Some("Europe, Ireland - Amazon Web Services: Ireland") }]
            "#]],
        );
    }

    #[test]
    fn rows_that_cannot_be_read_are_counted() {
        check::rows(
            &call("prod-1"),
            include_str!("../../fixtures/clouds.json"),
            "clouds",
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"clouds":null}"#,
                r#"{"clouds":[null,{},{"cloud_name":null},{"cloud_name":"custom-1","cloud_description":null}]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a list `clouds`
                "7"
                  the reply could not be read: expected a list `clouds`
                "\"ok\""
                  the reply could not be read: expected a list `clouds`
                "[]"
                  the reply could not be read: expected a list `clouds`
                "{}"
                  the reply could not be read: expected a list `clouds`
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"clouds\":null}"
                  the reply could not be read: expected a list `clouds`
                "{\"clouds\":[null,{},{\"cloud_name\":null},{\"cloud_name\":\"custom-1\",\"cloud_description\":null}]}"
                  [Cloud { cloud_name: "custom-1", cloud_description: None }, 3 unreadable]
            "#]],
        );
    }
}
