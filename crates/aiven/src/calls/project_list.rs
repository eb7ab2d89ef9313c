//! The projects the token may see.

use serde_json::Value;

use crate::objects::{list, text};
use crate::{Fault, List, ProjectName};

pub(super) fn read(body: &str) -> Result<List<Project>, Fault> {
    list(body, "projects", Project::read)
}

/// A project of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// The name.
    pub project_name: ProjectName,
    /// The cloud that new services get by default.
    pub default_cloud: Option<String>,
}

impl Project {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            project_name: text(value, "project_name")?.into(),
            default_cloud: text(value, "default_cloud"),
        })
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{ProjectList, check};

    fn call(_name: &str) -> ProjectList {
        ProjectList
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
            GET /v1/project
        "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/project_list.json"),
            &expect![[r#"
                [Project { project_name: "prod-data", default_cloud: Some("google-europe-west1") }, Project { project_name: "staging", default_cloud: None }]
            "#]],
        );
    }

    #[test]
    fn rows_that_cannot_be_read_are_counted() {
        check::rows(
            &call("prod-1"),
            include_str!("../../fixtures/project_list.json"),
            "projects",
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"projects":null}"#,
                r#"{"projects":[]}"#,
                r#"{"projects":["p",{"project_name":""},{"project_name":"p","default_cloud":7}]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a list `projects`
                "7"
                  the reply could not be read: expected a list `projects`
                "\"ok\""
                  the reply could not be read: expected a list `projects`
                "[]"
                  the reply could not be read: expected a list `projects`
                "{}"
                  the reply could not be read: expected a list `projects`
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"projects\":null}"
                  the reply could not be read: expected a list `projects`
                "{\"projects\":[]}"
                  []
                "{\"projects\":[\"p\",{\"project_name\":\"\"},{\"project_name\":\"p\",\"default_cloud\":7}]}"
                  [Project { project_name: "p", default_cloud: None }, 2 unreadable]
            "#]],
        );
    }
}
