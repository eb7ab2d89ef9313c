//! `GET /v1/project/P/privatelink-availability`: prices by cloud. A cloud that is missing is of unknown price.
//! `GET /v1/tenants/T/privatelink-availability` is the same list in public.

use serde_json::Value;

use super::Context;
use crate::{Refusal, caller::Permission, json::parsed};

const PRICES: &str = r#"{"privatelink_availability":[
{"cloud_name":"aws-eu-west-1","price_usd":"0.0600"},
{"cloud_name":"azure-westeurope","price_usd":"0.0600"},
{"cloud_name":"google-europe-north1","price_usd":"0.0600"},
{"cloud_name":"google-europe-west1","price_usd":"0.0600"},
{"cloud_name":"google-us-central1","price_usd":"0.0540"}]}"#;

pub(super) fn handle(context: &Context<'_>) -> Result<Value, Refusal> {
    context.caller.needs(Permission::ServicesWrite)?;
    Ok(parsed(PRICES))
}

pub(super) fn in_public(tenant: &str) -> Result<Value, Refusal> {
    match tenant {
        "aiven" => Ok(parsed(PRICES)),
        _ => Err(Refusal::new(404, "Tenant does not exist")),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;

    use crate::{Scenario, testing::Client};

    #[test]
    fn the_public_list_is_the_same() {
        let mut client = Client::new(Scenario::Fresh);
        let expected = client.get("/v1/project/acme-production/privatelink-availability");
        let tenant = client.get("/v1/me")["user"]["tenant"].clone();
        let tenant = tenant.as_str().unwrap();
        client.token = None;
        let path = format!("/v1/tenants/{tenant}/privatelink-availability");
        assert_eq!(client.get(&path), expected);
        let mut said = Vec::new();
        for (method, path) in [
            ("POST", path.as_str()),
            ("GET", "/v1/tenants/nobody/privatelink-availability"),
            ("GET", "/v1/tenants/aiven/clouds"),
        ] {
            said.push(client.status_and_message(method, path, ""));
        }
        expect![[r"
            405 POST /v1/tenants/aiven/privatelink-availability: Method Not Allowed
            404 GET /v1/tenants/nobody/privatelink-availability: Tenant does not exist
            401 GET /v1/tenants/aiven/clouds: Invalid token"]]
        .assert_eq(&said.join("\n"));
    }

    #[test]
    fn prices_are_text() {
        let path = "/v1/project/acme-production/privatelink-availability";
        let mut client = Client::new(Scenario::Fresh);
        assert_eq!(
            client.get(path)["privatelink_availability"][3],
            json!({"cloud_name": "google-europe-west1", "price_usd": "0.0600"})
        );
        client.token = Some("readonly");
        assert_eq!(client.call("GET", path, "").0, 403);
    }
}
