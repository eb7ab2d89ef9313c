//! The projects the token may see.

use super::path::get;
use crate::objects::list;
use crate::{Call, Fault, Project, Request};

/// `GET /v1/project`
///
/// Permission: none.
/// Source: operation `ProjectList` of Aiven's API description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectList;

impl Call for ProjectList {
    type Reply = Vec<Project>;

    fn request(&self) -> Request {
        get(&["project"])
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        list(body, "projects", Project::read)
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

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
                  [Project { project_name: "p", default_cloud: None }]
            "#]],
        );
    }
}
