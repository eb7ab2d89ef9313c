//! The clouds of Aiven: public, so that it also tells a refused preflight from a dead network.

use super::path::get;
use crate::objects::list;
use crate::{Call, Cloud, Fault, Request};

/// `GET /v1/clouds`
///
/// Permission: none. Needs no token.
/// Source: operation `ListClouds` of Aiven's API description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clouds;

impl Call for Clouds {
    type Reply = Vec<Cloud>;

    fn request(&self) -> Request {
        Request {
            authorized: false,
            ..get(&["clouds"])
        }
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        list(body, "clouds", Cloud::read)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

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
                  [Cloud { cloud_name: "custom-1", cloud_description: None }]
            "#]],
        );
    }
}
