//! How to make a token with the least permissions that do.

use crate::html::{AnyElement, code, details, li, ol, p, summary, ul};

/// Source: `permissions.yaml` of Aiven's Go client, and its page on application users.
const STEPS: [(&str, &[&str]); 4] = [
    (
        "In the Aiven Console, as an organization admin: Admin, Application users, Create application user.",
        &[],
    ),
    (
        "In the project of the service: Permissions, Grant permissions, Grant to users. Grant the application user:",
        &[
            "project:services:read",
            "project:networking:read",
            "service:configuration:write",
            "service:secrets:read",
        ],
    ),
    (
        "In the profile of the application user: Generate token. Set a session duration of a day or so and, where offered, the IP addresses that it may be used from.",
        &[],
    ),
    (
        "When the job is done, revoke the token there. Forgetting it here does not revoke it.",
        &[],
    ),
];

/// Renders the recipe, folded away.
pub fn least_rights() -> AnyElement {
    let steps: Vec<_> = STEPS
        .into_iter()
        .map(|(text, permissions)| {
            let permissions: Vec<_> = permissions
                .iter()
                .map(|&permission| li().child(code().child(permission)))
                .collect();
            li().child(text).child(ul().child(permissions))
        })
        .collect();
    let why = "Without service:secrets:read everything works, except that connection information has \
               placeholders for passwords and keys. Prices also need project:services:write.";
    details()
        .class("recipe")
        .child(summary().child("Create a least-privilege token"))
        .child(ol().child(steps))
        .child(p().class("hint").child(why))
}
