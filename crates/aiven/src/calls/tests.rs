//! The calls as a whole: every call meets one line of the surface, every line of the surface a call.

use std::fmt::Write;

use expect_test::{Expect, expect};

use crate::*;

/// Lists each call made with hostile names: verb, template, query and permission.
fn check(expected: &Expect) {
    let mut calls = ApiCall::each(|_| "a/b?c#..");
    let secrets = calls.iter().position(|call| {
        matches!(
            call,
            ApiCall::ServiceGetSecrets(ServiceGetSecrets {
                include_secrets: true,
                ..
            })
        )
    });
    let secrets = secrets.expect("it is a call");
    let mut refused = calls[secrets].clone();
    if let ApiCall::ServiceGetSecrets(call) = &mut refused {
        call.include_secrets = false;
    }
    calls.insert(secrets + 1, refused);
    let mut met = [0; SURFACE.len()];
    let mut lines = String::new();
    for call in calls {
        let request = call.request();
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, "-"));
        let mut fitting: Vec<_> = SURFACE
            .iter()
            .filter(|line| line.0 == request.method && fits(line.1, path))
            .collect();
        fitting.dedup();
        let [line] = fitting[..] else {
            panic!("{} {path} fits {fitting:?}", request.method);
        };
        for (own, times) in SURFACE.iter().zip(&mut met) {
            *times += usize::from(own == line);
        }
        let (method, template) = line;
        let permission = call.permission().unwrap_or("-");
        let _ = writeln!(lines, "{method} {template} {query} {permission}");
    }
    expected.assert_eq(&lines);
    for (line, times) in SURFACE.iter().zip(met) {
        assert_ne!(times, 0, "no call meets {line:?}");
    }
}

fn fits(template: &str, path: &str) -> bool {
    let own: Vec<&str> = path.split('/').collect();
    let parts: Vec<&str> = template.split('/').collect();
    let mut pairs = parts.iter().zip(&own);
    parts.len() == own.len() && pairs.all(|(part, own)| *part == "{}" || part == own)
}

#[test]
fn each_call_meets_one_line() {
    check(&expect![[r#"
        GET /v1/me - -
        GET /v1/project - -
        GET /v1/project/{}/service - project:services:read
        GET /v1/project/{}/service/{} - project:services:read
        GET /v1/project/{}/service/{} include_secrets=true service:secrets:read
        GET /v1/project/{}/service/{} - project:services:read
        PUT /v1/project/{}/service/{} - service:configuration:write
        GET /v1/project/{}/service-types/{} - -
        GET /v1/project/{}/vpcs - project:networking:read
        GET /v1/project/{}/privatelink-availability - project:services:write
        GET /v1/project/{}/kms/ca - organization:projects:write
        POST /v1/project/{}/service/{}/privatelink/google - service:configuration:write
        GET /v1/project/{}/service/{}/privatelink/google - service:configuration:write
        DELETE /v1/project/{}/service/{}/privatelink/google - service:configuration:write
        POST /v1/project/{}/service/{}/privatelink/google/refresh - service:configuration:write
        GET /v1/project/{}/service/{}/privatelink/google/connections - service:configuration:write
        POST /v1/project/{}/service/{}/privatelink/google/connections/{}/approve - service:configuration:write
        GET /v1/clouds - -
    "#]]);
}

#[test]
fn a_call_below_the_path_of_a_service_is_about_that_service() {
    let (project, service) = ("acme".into(), "orders".into());
    let calls = ApiCall::each(|argument| match argument {
        "project" => "acme",
        "service" => "orders",
        other => other,
    });
    for call in calls {
        let path = call.request().path;
        let of_service = path.starts_with("/v1/project/acme/service/orders");
        let expected = of_service.then_some((&project, &service));
        assert_eq!(call.service(), expected, "{path}");
    }
}
