//! Every call meets one line of the surface, every line of the surface a call.

use std::fmt::Write;
use std::net::Ipv4Addr;

use expect_test::{Expect, expect};

use super::SURFACE;
use crate::*;

/// Lists each call made with hostile names: verb, template, query and permission.
fn check(expected: &Expect) {
    let segment = || "a/b?c#..".to_owned();
    let (project, service) = (segment, segment);
    let calls = [
        asked(&Me),
        asked(&ProjectList),
        asked(&ServiceList { project: project() }),
        asked(&ServiceGet {
            project: project(),
            service: service(),
        }),
        asked(&ServiceGetSecrets {
            project: project(),
            service: service(),
            include_secrets: true,
        }),
        asked(&ServiceGetSecrets {
            project: project(),
            service: service(),
            include_secrets: false,
        }),
        asked(&ServiceUpdate {
            project: project(),
            service: service(),
            privatelink_access: vec![],
        }),
        asked(&ServiceTypeGet {
            project: project(),
            service_type: segment(),
        }),
        asked(&VpcList { project: project() }),
        asked(&PrivatelinkAvailability { project: project() }),
        asked(&ProjectCa { project: project() }),
        asked(&PrivatelinkCreate {
            project: project(),
            service: service(),
        }),
        asked(&PrivatelinkGet {
            project: project(),
            service: service(),
        }),
        asked(&PrivatelinkDelete {
            project: project(),
            service: service(),
        }),
        asked(&PrivatelinkRefresh {
            project: project(),
            service: service(),
        }),
        asked(&ConnectionList {
            project: project(),
            service: service(),
        }),
        asked(&ConnectionApprove {
            project: project(),
            service: service(),
            connection: segment(),
            user_ip_address: Ipv4Addr::LOCALHOST,
        }),
        asked(&Clouds),
    ];
    let mut met = [0; SURFACE.len()];
    let mut lines = String::new();
    for (request, permission) in calls {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, "-"));
        let fitting: Vec<usize> = (0..SURFACE.len())
            .filter(|&line| SURFACE[line].0 == request.method && fits(SURFACE[line].1, path))
            .collect();
        let [line] = fitting[..] else {
            panic!("{} {path} fits {fitting:?}", request.method);
        };
        met[line] += 1;
        let (method, template) = SURFACE[line];
        let permission = permission.unwrap_or("-");
        let _ = writeln!(lines, "{method} {template} {query} {permission}");
    }
    expected.assert_eq(&lines);
    for (line, times) in SURFACE.iter().zip(met) {
        assert_ne!(times, 0, "no call meets {line:?}");
    }
}

fn asked(call: &impl Call) -> (Request, Option<&'static str>) {
    (call.request(), call.permission())
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
