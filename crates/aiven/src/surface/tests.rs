//! Every call meets one line of the surface, every line of the surface a call.

use std::net::Ipv4Addr;

use expect_test::{Expect, expect};

use super::SURFACE;
use crate::*;

/// Lists each call made with hostile names: verb, template and permission.
fn check(expected: &Expect) {
    let segment = || "a/b?c#..".to_owned();
    let (project, service) = (segment, segment);
    let mut met = vec![0; SURFACE.len()];
    let mut lines = String::new();
    let mut meet = |request: Request, permission: Option<&'static str>| {
        let fitting: Vec<usize> = (0..SURFACE.len())
            .filter(|&line| fits(SURFACE[line], &request))
            .collect();
        let [line] = fitting[..] else {
            panic!("{} {} fits {fitting:?}", request.method, request.path);
        };
        met[line] += 1;
        let (method, template) = SURFACE[line];
        lines += &format!("{method} {template} {}\n", permission.unwrap_or("-"));
    };
    macro_rules! meet {
        ($($call:expr,)*) => {$({
            let call = $call;
            meet(call.request(), call.permission());
        })*};
    }
    meet![
        Me,
        ProjectList,
        ServiceList { project: project() },
        ServiceGet {
            project: project(),
            service: service()
        },
        ServiceGetSecrets {
            project: project(),
            service: service(),
            include_secrets: true
        },
        ServiceGetSecrets {
            project: project(),
            service: service(),
            include_secrets: false
        },
        ServiceUpdate {
            project: project(),
            service: service(),
            privatelink_access: vec![]
        },
        ServiceTypeGet {
            project: project(),
            service_type: segment()
        },
        VpcList { project: project() },
        PrivatelinkAvailability { project: project() },
        ProjectCa { project: project() },
        PrivatelinkCreate {
            project: project(),
            service: service()
        },
        PrivatelinkGet {
            project: project(),
            service: service()
        },
        PrivatelinkDelete {
            project: project(),
            service: service()
        },
        PrivatelinkRefresh {
            project: project(),
            service: service()
        },
        ConnectionList {
            project: project(),
            service: service()
        },
        ConnectionApprove {
            project: project(),
            service: service(),
            connection: segment(),
            user_ip_address: Ipv4Addr::LOCALHOST,
        },
        Clouds,
    ];
    expected.assert_eq(&lines);
    for (line, times) in SURFACE.iter().zip(met) {
        assert_ne!(times, 0, "no call meets {line:?}");
    }
}

fn fits((method, template): (Method, &str), request: &Request) -> bool {
    let (path, query) = request
        .path
        .split_once('?')
        .unwrap_or((&request.path, "include_secrets=true"));
    let mut segments = path.split('/');
    let fitting = template.split('/').all(|part| {
        segments
            .next()
            .is_some_and(|own| part == "{}" || part == own)
    });
    method == request.method
        && fitting
        && segments.next().is_none()
        && query == "include_secrets=true"
}

#[test]
fn each_call_meets_one_line() {
    check(&expect![[r#"
        GET /v1/me -
        GET /v1/project -
        GET /v1/project/{}/service project:services:read
        GET /v1/project/{}/service/{} project:services:read
        GET /v1/project/{}/service/{} service:secrets:read
        GET /v1/project/{}/service/{} project:services:read
        PUT /v1/project/{}/service/{} service:configuration:write
        GET /v1/project/{}/service-types/{} -
        GET /v1/project/{}/vpcs project:networking:read
        GET /v1/project/{}/privatelink-availability project:services:write
        GET /v1/project/{}/kms/ca organization:projects:write
        POST /v1/project/{}/service/{}/privatelink/google service:configuration:write
        GET /v1/project/{}/service/{}/privatelink/google service:configuration:write
        DELETE /v1/project/{}/service/{}/privatelink/google service:configuration:write
        POST /v1/project/{}/service/{}/privatelink/google/refresh service:configuration:write
        GET /v1/project/{}/service/{}/privatelink/google/connections service:configuration:write
        POST /v1/project/{}/service/{}/privatelink/google/connections/{}/approve service:configuration:write
        GET /v1/clouds -
    "#]]);
}
