//! The VPCs of a project.

use super::path::get;
use crate::objects::list;
use crate::{Call, Fault, Request, Vpc};

/// `GET /v1/project/P/vpcs`
///
/// Permission: `project:networking:read`.
/// Source: operation `VpcList` of Aiven's API description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcList {
    /// The project's name.
    pub project: String,
}

impl Call for VpcList {
    type Reply = Vec<Vpc>;

    fn request(&self) -> Request {
        get(&["project", &self.project, "vpcs"])
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        list(body, "vpcs", Vpc::read)
    }

    fn permission(&self) -> Option<&'static str> {
        Some("project:networking:read")
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

    fn call(name: &str) -> VpcList {
        VpcList {
            project: name.to_owned(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            GET /v1/project/prod-1/vpcs
            GET /v1/project/..%2Fx/vpcs
            GET /v1/project/a%2Fb/vpcs
            GET /v1/project/a%3Fb%23c/vpcs
            GET /v1/project/%C3%BC/vpcs
            GET /v1/project/%252e/vpcs
            GET /v1/project/%252E%252E/vpcs
            GET /v1/project/%252E/vpcs
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/vpc_list.json"),
            &expect![[r#"
                [Vpc { project_vpc_id: "8f3c1d52-0a4e-4b7a-9d61-2f5b7c9e0a13", cloud_name: Some("google-europe-west1"), network_cidr: Some("10.8.0.0/24"), state: Active }, Vpc { project_vpc_id: "c1b0a5de-77f2-4d0c-8e35-6b1d9f2a4c70", cloud_name: Some("aws-eu-west-1"), network_cidr: Some("10.9.0.0/24"), state: Approved }]
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"vpcs":null}"#,
                r#"{"vpcs":[]}"#,
                r#"{"vpcs":[{},{"project_vpc_id":"v","state":"MOVING"},{"project_vpc_id":"w","state":null,"network_cidr":7}]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a list `vpcs`
                "7"
                  the reply could not be read: expected a list `vpcs`
                "\"ok\""
                  the reply could not be read: expected a list `vpcs`
                "[]"
                  the reply could not be read: expected a list `vpcs`
                "{}"
                  the reply could not be read: expected a list `vpcs`
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"vpcs\":null}"
                  the reply could not be read: expected a list `vpcs`
                "{\"vpcs\":[]}"
                  []
                "{\"vpcs\":[{},{\"project_vpc_id\":\"v\",\"state\":\"MOVING\"},{\"project_vpc_id\":\"w\",\"state\":null,\"network_cidr\":7}]}"
                  [Vpc { project_vpc_id: "v", cloud_name: None, network_cidr: None, state: Other("MOVING") }, Vpc { project_vpc_id: "w", cloud_name: None, network_cidr: None, state: Other("") }]
            "#]],
        );
    }
}
