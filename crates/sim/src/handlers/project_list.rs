//! `GET /v1/project`: the caller's projects.

use serde_json::Value;

use super::Context;
use crate::{json::record, tables::projects};

pub(super) fn handle(context: &Context<'_>) -> Value {
    let items: Vec<_> = projects::of(context.caller)
        .iter()
        .map(|name| projects::json(name))
        .collect();
    let (membership, memberships) = projects::memberships(context.caller);
    record([
        ("project_membership", membership),
        ("project_memberships", memberships),
        ("projects", items.into()),
    ])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Scenario, testing::Client};

    #[test]
    fn members_see_projects_and_strangers_none() {
        let mut client = Client::new(Scenario::Fresh);
        let reply = client.get("/v1/project");
        assert_eq!(reply["projects"][0]["project_name"], "acme-production");
        assert_eq!(reply["projects"][1]["project_name"], "acme-staging");
        client.token = Some("stranger");
        assert_eq!(client.get("/v1/project")["projects"], json!([]));
    }
}
