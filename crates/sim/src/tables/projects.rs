//! The projects, and the person who may see them.

use serde_json::{Value, json};

use crate::caller::Caller;

/// The project that scenarios put their services into.
pub(crate) const PRODUCTION: &str = "acme-production";
/// A second one, with little in it.
pub(crate) const STAGING: &str = "acme-staging";
/// Every project.
pub(crate) const PROJECTS: [&str; 2] = [PRODUCTION, STAGING];

pub(crate) fn json(project: &str) -> Value {
    json!({
        "account_id": "a4f1c2d3e5b6",
        "account_name": "Acme",
        "address_lines": [],
        "available_credits": "0.00",
        "billing_address": "",
        "billing_currency": "EUR",
        "billing_emails": [],
        "billing_extra_text": null,
        "billing_group_id": "5f1c0a52-3f62-4b0e-9f3e-0d9a7e1b2c34",
        "billing_group_name": "Acme billing",
        "card_info": null,
        "city": "Ghent",
        "company": "Acme",
        "country": "Belgium",
        "country_code": "BE",
        "default_cloud": "google-europe-west1",
        "end_of_life_extension": {},
        "estimated_balance": "0.00",
        "features": {},
        "organization_id": "org1a2b3c4d5e6",
        "payment_method": "no_payment_expected",
        "project_name": project,
        "state": "",
        "tags": {},
        "tech_emails": [],
        "tenant_id": "aiven",
        "trial_expiration_time": null,
        "vat_id": "",
        "zip_code": "9000",
    })
}

/// `project_membership` and `project_memberships`, as `/me` and the project list carry them.
pub(crate) fn memberships(caller: Caller) -> (Value, Value) {
    let role = match caller {
        Caller::Demo => "admin",
        Caller::Readonly => "read_only",
        Caller::Stranger => return (json!({}), json!({})),
    };
    let [one, two] = PROJECTS;
    (
        json!({one: role, two: role}),
        json!({one: [role], two: [role]}),
    )
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
    json!({
        "auth": ["password"],
        "city": "",
        "country": "BE",
        "create_time": "2024-02-05T09:00:00Z",
        "department": "",
        "features": {},
        "invitations": [],
        "job_title": "",
        "managed_by_scim": false,
        "project_membership": membership,
        "project_memberships": memberships,
        "projects": of(caller),
        "real_name": name,
        "state": "active",
        "token_validity_begin": null,
        "user": user,
        "user_id": id,
    })
}
