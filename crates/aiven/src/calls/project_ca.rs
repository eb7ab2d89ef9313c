//! The CA certificate of a project, as PEM.

use crate::Fault;
use crate::objects::{parse, text, unreadable};

pub(super) fn read(body: &str) -> Result<String, Fault> {
    text(&parse(body)?, "certificate").ok_or_else(|| unreadable("a certificate"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{ProjectCa, check};

    fn call(name: &str) -> ProjectCa {
        ProjectCa {
            project: name.into(),
        }
    }

    #[test]
    fn request() {
        check::request(
            call,
            &expect![[r#"
                GET /v1/project/prod-1/kms/ca (organization:projects:write)
                GET /v1/project/..%2Fx/kms/ca (organization:projects:write)
                GET /v1/project/a%2Fb/kms/ca (organization:projects:write)
                GET /v1/project/a%3Fb%23c/kms/ca (organization:projects:write)
                GET /v1/project/%C3%BC/kms/ca (organization:projects:write)
                GET /v1/project/%252e/kms/ca (organization:projects:write)
                GET /v1/project/%252E%252E/kms/ca (organization:projects:write)
                GET /v1/project/%252E/kms/ca (organization:projects:write)
            "#]],
        );
    }

    #[test]
    fn documented_reply() {
        check::fixture(
            &call("prod-1"),
            include_str!("../../fixtures/project_ca.json"),
            &expect![[r#"
                "-----BEGIN CERTIFICATE-----\nMIIEQTCCAqmgAwIBAgIU\n-----END CERTIFICATE-----\n"
            "#]],
        );
    }

    #[test]
    fn other_replies() {
        check::bodies(
            &call("prod-1"),
            &[
                r#"{"certificate":null}"#,
                r#"{"certificate":""}"#,
                r#"{"certificate":["x"]}"#,
            ],
            &expect![[r#"
                ""
                  the reply could not be read: expected JSON
                " \n"
                  the reply could not be read: expected JSON
                "null"
                  the reply could not be read: expected a certificate
                "7"
                  the reply could not be read: expected a certificate
                "\"ok\""
                  the reply could not be read: expected a certificate
                "[]"
                  the reply could not be read: expected a certificate
                "{}"
                  the reply could not be read: expected a certificate
                "{\"cut\": "
                  the reply could not be read: expected JSON
                "<html>Request Time-out</html>"
                  the reply could not be read: expected JSON
                "{\"certificate\":null}"
                  the reply could not be read: expected a certificate
                "{\"certificate\":\"\"}"
                  the reply could not be read: expected a certificate
                "{\"certificate\":[\"x\"]}"
                  the reply could not be read: expected a certificate
            "#]],
        );
    }
}
