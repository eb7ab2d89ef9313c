//! The projects, and the person who may see them.

use serde_json::Value;

use crate::{
    caller::Caller,
    json::{parsed, put, record, texts},
};

/// The project that scenarios put their services into.
pub(crate) const PRODUCTION: &str = "acme-production";
/// A second one, with little in it.
pub(crate) const STAGING: &str = "acme-staging";
/// Every project.
pub(crate) const PROJECTS: [&str; 2] = [PRODUCTION, STAGING];

pub(crate) fn json(project: &str) -> Value {
    let mut json = parsed(include_str!("project.json"));
    put(&mut json, [("project_name", project.into())]);
    json
}

/// `project_membership` and `project_memberships`, as `/me` and the project list carry them.
pub(crate) fn memberships(caller: Caller) -> (Value, Value) {
    let role = match caller {
        Caller::Demo => "admin",
        Caller::Readonly => "read_only",
        Caller::Stranger => return (record([]), record([])),
    };
    let (mut one, mut several) = (record([]), record([]));
    for project in PROJECTS {
        put(&mut one, [(project, role.into())]);
        put(&mut several, [(project, texts(&[role]))]);
    }
    (one, several)
}

/// The names of the caller's projects.
pub(crate) fn of(caller: Caller) -> &'static [&'static str] {
    if caller.is_member() { &PROJECTS } else { &[] }
}

pub(crate) fn user(caller: Caller) -> Value {
    let (user, name, id) = match caller {
        Caller::Demo => ("ada@acme.example", "Ada Demo", "u8a1b2c3d4e5"),
        Caller::Readonly => ("rita@acme.example", "Rita Readonly", "u8a1b2c3d4e6"),
        Caller::Stranger => ("stan@elsewhere.example", "Stan Stranger", "u8a1b2c3d4e7"),
    };
    let (membership, memberships) = memberships(caller);
    let mut json = parsed(include_str!("user.json"));
    put(
        &mut json,
        [
            ("project_membership", membership),
            ("project_memberships", memberships),
            ("projects", texts(of(caller))),
            ("real_name", name.into()),
            ("user", user.into()),
            ("user_id", id.into()),
        ],
    );
    json
}
