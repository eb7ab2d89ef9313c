//! `GET /v1/project/P/service/S`: one service.

use serde_json::Value;

use super::Context;
use crate::{Refusal, World, caller::Permission, json::record, secrets};

pub(super) fn handle(
    world: &mut World,
    context: &Context<'_>,
    project: &str,
    name: &str,
) -> Result<Value, Refusal> {
    context.caller.needs(Permission::Read)?;
    let service = world.service(project, name)?;
    context.include_secrets()?;
    if let Some(wait) = &mut service.rebuilding {
        wait.poll();
        world.settle_again();
    }
    let mut document = world.service(project, name)?.document.clone();
    if !context.caller.reads_secrets() {
        secrets::redact(&mut document);
    }
    Ok(record([("service", document)]))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{Scenario, testing::Client};

    const PATH: &str = "/v1/project/acme-production/service/billing-pg";

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(token: &'static str, query: &str, expected: Expect) {
        let mut client = Client::new(Scenario::Fresh);
        client.token = Some(token);
        let (status, body) = client.call("GET", &format!("{PATH}{query}"), "");
        let said = match status {
            200 => format!(
                "{} {}",
                body["service"]["users"][0]["password"], body["service"]["service_uri"]
            ),
            _ => body["message"].to_string(),
        };
        expected.assert_eq(&format!("{status} {said}"));
    }

    #[test]
    fn secrets_are_for_those_who_may() {
        check(
            "demo",
            "",
            expect![[
                r#"200 "AVNS_8f/Qz+4@x-Lk" "postgres://avnadmin:AVNS_8f%2FQz%2B4%40x-Lk@billing-pg-acme-production.c.aivencloud.com:14866/defaultdb?sslmode=require""#
            ]],
        );
        check(
            "demo",
            "?include_secrets=true",
            expect![[
                r#"200 "AVNS_8f/Qz+4@x-Lk" "postgres://avnadmin:AVNS_8f%2FQz%2B4%40x-Lk@billing-pg-acme-production.c.aivencloud.com:14866/defaultdb?sslmode=require""#
            ]],
        );
        check(
            "readonly",
            "",
            expect![[
                r#"200 "<redacted>" "postgres://avnadmin:<redacted>@billing-pg-acme-production.c.aivencloud.com:14866/defaultdb?sslmode=require""#
            ]],
        );
        check(
            "readonly",
            "?include_secrets=false",
            expect![[
                r#"200 "<redacted>" "postgres://avnadmin:<redacted>@billing-pg-acme-production.c.aivencloud.com:14866/defaultdb?sslmode=require""#
            ]],
        );
        check(
            "readonly",
            "?include_secrets=true",
            expect![[r#"403 "Permission denied: service:secrets:read is required""#]],
        );
        check(
            "demo",
            "?include_secrets=yes",
            expect![[r#"400 "Invalid query parameter 'include_secrets': a boolean is expected""#]],
        );
        check("stranger", "", expect![[r#"403 "Not a project member""#]]);
    }

    #[test]
    fn a_service_that_is_not_there_is_said_so() {
        let mut client = Client::new(Scenario::Fresh);
        let path = "/v1/project/acme-production/service/nothing";
        expect![[r#"{"errors":[{"error_code":"service_does_not_exist","message":"Service does not exist","status":404}],"message":"Service does not exist"}"#]].assert_eq(&client.call("GET", path, "").1.to_string());
    }
}
