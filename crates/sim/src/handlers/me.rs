//! `GET /v1/me`: whose token it is.

use serde_json::Value;

use super::Context;
use crate::{json::record, tables::projects};

pub(super) fn handle(context: &Context<'_>) -> Value {
    record([("user", projects::user(context.caller))])
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::{Scenario, testing::Client};

    #[test]
    fn each_token_has_an_owner() {
        let mut client = Client::new(Scenario::Fresh);
        let mut said = Vec::new();
        for token in ["demo", "readonly", "stranger", "expired", "other"] {
            client.token = Some(token);
            let (status, body) = client.call("GET", "/v1/me", "");
            let user = &body["user"];
            said.push(format!(
                "{token}: {status} {} {} {}\n",
                user["user"], user["project_memberships"], body["message"],
            ));
        }
        expect![[r#"
            demo: 200 "ada@acme.example" {"acme-production":["admin"],"acme-staging":["admin"]} null
            readonly: 200 "rita@acme.example" {"acme-production":["read_only"],"acme-staging":["read_only"]} null
            stranger: 200 "stan@elsewhere.example" {} null
            expired: 401 null null "Missing (expired) db token"
            other: 401 null null "Invalid token"
        "#]].assert_eq(&said.concat());
    }
}
