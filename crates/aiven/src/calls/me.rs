//! Whose token it is; the first call of every session.

use super::path::get;
use crate::objects::{object, unreadable};
use crate::{Call, Fault, Request, User};

/// `GET /v1/me`
///
/// Permission: none.
/// Source: operation `UserInfo` of Aiven's API description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me;

impl Call for Me {
    type Reply = User;

    fn request(&self) -> Request {
        get(&["me"])
    }

    fn read_body(&self, body: &str) -> Result<Self::Reply, Fault> {
        User::read(&object(body, "user")?).ok_or_else(|| unreadable("a user's address"))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check;

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
                User { user: "ana@example.com", real_name: Some("Ana Lind"), projects: ["prod-data", "staging"] }
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
                  User { user: "a@b.c", real_name: None, projects: [] }
                "{\"user\":{\"user\":\"a@b.c\",\"projects\":[\"p\",null,7]},\"message\":\"\",\"errors\":[]}"
                  User { user: "a@b.c", real_name: None, projects: ["p"] }
            "#]],
        );
    }
}
