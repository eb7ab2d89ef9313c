//! `GET /v1/project/P/kms/ca`: the project's CA.

use serde_json::Value;

use super::Context;
use crate::{Refusal, caller::Permission, certificates::PROJECT_CA, json::record};

pub(super) fn handle(context: &Context<'_>) -> Result<Value, Refusal> {
    context.caller.needs(Permission::ProjectsWrite)?;
    Ok(record([("certificate", PROJECT_CA.into())]))
}

#[cfg(test)]
mod tests {
    use crate::{Scenario, testing::Client};

    #[test]
    fn it_is_pem() {
        let path = "/v1/project/acme-production/kms/ca";
        let mut client = Client::new(Scenario::Fresh);
        let reply = client.get(path);
        let pem = reply["certificate"].as_str().unwrap();
        assert!(pem.starts_with("-----BEGIN CERTIFICATE-----\n"), "{pem}");
        client.token = Some("readonly");
        assert_eq!(client.call("GET", path, "").0, 403);
    }
}
