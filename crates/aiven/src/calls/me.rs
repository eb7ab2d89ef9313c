//! The owner of the token.

use serde_json::Value;

use crate::objects::{object, text, unreadable};
use crate::{Fault, ProjectName};

pub(super) fn read(body: &str) -> Result<User, Fault> {
    User::read(&object(body, "user")?).ok_or_else(|| unreadable("a user's address"))
}

/// Whose token it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The e-mail address.
    pub user: String,
    /// The name a person goes by.
    pub real_name: Option<String>,
    /// The names of the projects the user is a member of.
    pub projects: Vec<ProjectName>,
    /// Those of them in which every role and permission only reads. A hint and no proof: what the organization grants
    /// may not be among them.
    pub read_only: Vec<ProjectName>,
}

impl User {
    fn read(value: &Value) -> Option<Self> {
        let projects = value.get("projects").and_then(Value::as_array);
        Some(Self {
            user: text(value, "user")?,
            real_name: text(value, "real_name"),
            projects: projects
                .map(|names| {
                    names
                        .iter()
                        .filter_map(Value::as_str)
                        .map(ProjectName::from)
                        .collect()
                })
                .unwrap_or_default(),
            read_only: read_only(&value["project_memberships"]),
        })
    }
}

/// Source: `project_memberships` in Aiven's API description names roles, and permissions such as `project:services:read`.
fn read_only(memberships: &Value) -> Vec<ProjectName> {
    let only_reads = |grants: &Value| {
        let grants = grants.as_array().filter(|grants| !grants.is_empty());
        grants.is_some_and(|grants| {
            grants.iter().all(|grant| {
                grant
                    .as_str()
                    .is_some_and(|grant| grant == "read_only" || grant.ends_with(":read"))
            })
        })
    };
    let memberships = memberships.as_object().into_iter().flatten();
    memberships
        .filter(|(_, grants)| only_reads(grants))
        .map(|(project, _)| project.as_str().into())
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Me, check};

    fn call(_name: &str) -> Me {
        Me
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            GET /v1/me
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/me.json"),
            &expect![[r#"
                User { user: "ana@example.com", real_name: Some("Ana Lind"), projects: ["prod-data", "staging"], read_only: [] }
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"user":null}"#,
                r#"{"user":{}}"#,
                r#"{"user":{"user":null}}"#,
                r#"{"user":{"user":"a@b.c","real_name":null,"projects":null}}"#,
                r#"{"user":{"user":"a@b.c","projects":["p",null,7]},"message":"","errors":[]}"#,
                r#"{"user":{"user":"a@b.c","project_memberships":{"a":["read_only"],"b":["read_only","operator"],"c":["project:services:read","service:secrets:read"],"d":["service:configuration:write"],"e":[],"f":null,"g":[7],"h":"read_only"}}}"#,
                r#"{"user":{"user":"a@b.c","project_memberships":["read_only"]}}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected an object `user`
                "7"
                  the reply could not be read: expected an object `user`
                "\"ok\""
                  the reply could not be read: expected an object `user`
                "[]"
                  the reply could not be read: expected an object `user`
                "{}"
                  the reply could not be read: expected an object `user`
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"user\":null}"
                  the reply could not be read: expected an object `user`
                "{\"user\":{}}"
                  the reply could not be read: expected a user's address
                "{\"user\":{\"user\":null}}"
                  the reply could not be read: expected a user's address
                "{\"user\":{\"user\":\"a@b.c\",\"real_name\":null,\"projects\":null}}"
                  User { user: "a@b.c", real_name: None, projects: [], read_only: [] }
                "{\"user\":{\"user\":\"a@b.c\",\"projects\":[\"p\",null,7]},\"message\":\"\",\"errors\":[]}"
                  User { user: "a@b.c", real_name: None, projects: ["p"], read_only: [] }
                "{\"user\":{\"user\":\"a@b.c\",\"project_memberships\":{\"a\":[\"read_only\"],\"b\":[\"read_only\",\"operator\"],\"c\":[\"project:services:read\",\"service:secrets:read\"],\"d\":[\"service:configuration:write\"],\"e\":[],\"f\":null,\"g\":[7],\"h\":\"read_only\"}}}"
                  User { user: "a@b.c", real_name: None, projects: [], read_only: ["a", "c"] }
                "{\"user\":{\"user\":\"a@b.c\",\"project_memberships\":[\"read_only\"]}}"
                  User { user: "a@b.c", real_name: None, projects: [], read_only: [] }
            "#]],
        );
    }
}
