//! `GET /v1/project/P/privatelink-availability`: prices by cloud. A cloud that is missing is of unknown price.

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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{Scenario, testing::Client};

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
