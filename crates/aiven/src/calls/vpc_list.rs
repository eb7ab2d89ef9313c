//! The VPCs of a project.

use serde_json::Value;

use crate::objects::{list, open_enum, text};
use crate::{Fault, List};

pub(super) fn read(body: &str) -> Result<List<Vpc>, Fault> {
    list(body, "vpcs", Vpc::read)
}

open_enum! {
    /// Where a VPC stands.
    VpcState {
        /// Accepted, still being set up.
        Approved = "APPROVED",
        /// Ready.
        Active = "ACTIVE",
        /// Being deleted.
        Deleting = "DELETING",
        /// Gone.
        Deleted = "DELETED",
    }
}

/// A VPC of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vpc {
    /// The id that a service in it carries.
    pub project_vpc_id: String,
    /// The cloud it lies in.
    pub cloud_name: Option<String>,
    /// Its range in CIDR notation.
    pub network_cidr: Option<String>,
    /// Where it stands.
    pub state: VpcState,
}

impl Vpc {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            project_vpc_id: text(value, "project_vpc_id")?,
            cloud_name: text(value, "cloud_name"),
            network_cidr: text(value, "network_cidr"),
            state: VpcState::from_text(&text(value, "state").unwrap_or_default()),
        })
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{VpcList, check};

    fn call(name: &str) -> VpcList {
        VpcList {
            project: name.into(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
                GET /v1/project/prod-1/vpcs (project:networking:read)
                GET /v1/project/..%2Fx/vpcs (project:networking:read)
                GET /v1/project/a%2Fb/vpcs (project:networking:read)
                GET /v1/project/a%3Fb%23c/vpcs (project:networking:read)
                GET /v1/project/%C3%BC/vpcs (project:networking:read)
                GET /v1/project/%252e/vpcs (project:networking:read)
                GET /v1/project/%252E%252E/vpcs (project:networking:read)
                GET /v1/project/%252E/vpcs (project:networking:read)
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
    fn rows_that_cannot_be_read_are_counted() {
        check::rows(
            &call("prod-1"),
            include_str!("../../fixtures/vpc_list.json"),
            "vpcs",
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
                  [Vpc { project_vpc_id: "v", cloud_name: None, network_cidr: None, state: Other("MOVING") }, Vpc { project_vpc_id: "w", cloud_name: None, network_cidr: None, state: Other("") }, 1 unreadable]
            "#]],
        );
    }
}
