//! How to come by a token that can do no more than it must.

use crate::markup::{Element, Piece, el};

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
        "When the job is done, revoke the token there. Forgetting it here does not.",
        &[],
    ),
];

/// Prints the recipe, folded away.
pub fn least_rights() -> Element {
    let steps: Piece = STEPS
        .into_iter()
        .map(|(words, permissions)| {
            let permissions: Piece = permissions
                .iter()
                .map(|&permission| el("li").put(el("code").put(permission)))
                .collect();
            el("li").put(words).put(el("ul").put(permissions))
        })
        .collect();
    let why = "Without service:secrets:read everything works, except that connection information has \
               placeholders for passwords and keys. Prices also need project:services:write.";
    el("details")
        .class("recipe")
        .put(el("summary").put("Make a token with only what is needed"))
        .put(el("ol").put(steps))
        .put(el("p").class("hint").put(why))
}
