//! All that the calls may ask for, for whoever has to let them through.

use crate::Method;

/// Verb and path of every call, `{}` standing for one percent-encoded segment.
///
/// The only query is `include_secrets=true`, on `GET /v1/project/{}/service/{}`.
pub const SURFACE: &[(Method, &str)] = &[
    (Method::Get, "/v1/clouds"),
    (Method::Get, "/v1/me"),
    (Method::Get, "/v1/project"),
    (Method::Get, "/v1/project/{}/kms/ca"),
    (Method::Get, "/v1/project/{}/privatelink-availability"),
    (Method::Get, "/v1/project/{}/service"),
    (Method::Get, "/v1/project/{}/service-types/{}"),
    (Method::Get, "/v1/project/{}/service/{}"),
    (Method::Put, "/v1/project/{}/service/{}"),
    (Method::Get, "/v1/project/{}/service/{}/privatelink/google"),
    (Method::Post, "/v1/project/{}/service/{}/privatelink/google"),
    (
        Method::Delete,
        "/v1/project/{}/service/{}/privatelink/google",
    ),
    (
        Method::Get,
        "/v1/project/{}/service/{}/privatelink/google/connections",
    ),
    (
        Method::Post,
        "/v1/project/{}/service/{}/privatelink/google/connections/{}/approve",
    ),
    (
        Method::Post,
        "/v1/project/{}/service/{}/privatelink/google/refresh",
    ),
    (Method::Get, "/v1/project/{}/vpcs"),
];

#[cfg(test)]
mod tests;
