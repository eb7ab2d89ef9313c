//! The calls that the relay lets through: those of the page and no others.
//!
//! A list of its own and not the page's, so that a call added there does not open the relay by itself. A test fails
//! until both say the same.

/// One call: its method, its path, and what may come with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllowedCall {
    /// As HTTP spells it.
    pub method: &'static str,
    /// The path, `{}` standing for one segment.
    pub path: &'static str,
    /// Whether a JSON body goes along.
    pub takes_body: bool,
    /// The only query that it may have.
    pub query: Option<&'static str>,
    /// Whether it is public, and goes without a token.
    pub is_public: bool,
}

/// Every call that is let through.
pub const CALLS: &[AllowedCall] = &[
    AllowedCall {
        is_public: true,
        ..get("/v1/clouds")
    },
    get("/v1/me"),
    get("/v1/project"),
    get("/v1/project/{}/kms/ca"),
    get("/v1/project/{}/privatelink-availability"),
    get("/v1/project/{}/service"),
    get("/v1/project/{}/service-types/{}"),
    AllowedCall {
        query: Some("include_secrets=true"),
        ..get("/v1/project/{}/service/{}")
    },
    with_body("PUT", "/v1/project/{}/service/{}"),
    get("/v1/project/{}/service/{}/privatelink/google"),
    with_body("POST", "/v1/project/{}/service/{}/privatelink/google"),
    call("DELETE", "/v1/project/{}/service/{}/privatelink/google"),
    get("/v1/project/{}/service/{}/privatelink/google/connections"),
    with_body(
        "POST",
        "/v1/project/{}/service/{}/privatelink/google/connections/{}/approve",
    ),
    call(
        "POST",
        "/v1/project/{}/service/{}/privatelink/google/refresh",
    ),
    get("/v1/project/{}/vpcs"),
];

impl AllowedCall {
    /// Whether a path, whose segments were found to be plain, is one of this call.
    pub fn fits(&self, path: &str) -> bool {
        let (mut own, mut given) = (self.path.split('/'), path.split('/'));
        loop {
            match (own.next(), given.next()) {
                (None, None) => return true,
                (Some("{}"), Some(segment)) if !segment.is_empty() => {}
                (Some(own), Some(segment)) if own == segment && own != "{}" => {}
                _ => return false,
            }
        }
    }
}

const fn call(method: &'static str, path: &'static str) -> AllowedCall {
    AllowedCall {
        method,
        path,
        takes_body: false,
        query: None,
        is_public: false,
    }
}

const fn get(path: &'static str) -> AllowedCall {
    call("GET", path)
}

const fn with_body(method: &'static str, path: &'static str) -> AllowedCall {
    AllowedCall {
        takes_body: true,
        ..call(method, path)
    }
}
