//! `GET /v1/clouds`, which needs no token.

use serde_json::Value;

use crate::{json::record, tables::clouds};

pub(super) fn handle() -> Value {
    record([("clouds", clouds::json())])
}

#[cfg(test)]
mod tests {
    use crate::{Scenario, testing::Client};

    #[test]
    fn it_is_public() {
        let mut client = Client::new(Scenario::Fresh);
        client.token = None;
        let reply = client.get("/v1/clouds");
        let names: Vec<_> = reply["clouds"]
            .as_array()
            .unwrap()
            .iter()
            .map(|cloud| cloud["cloud_name"].as_str().unwrap())
            .collect();
        assert!(names.contains(&"google-europe-west1"), "{names:?}");
        assert!(names.contains(&"aws-eu-west-1"), "{names:?}");
    }
}
