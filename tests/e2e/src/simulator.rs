//! The simulator's own controls: the person in Google Cloud, the clock, faults, and the list of requests.

use reqwest::{Client, Method};
use serde_json::{Value, json};

/// The controls of a running simulator.
pub struct Simulator {
    client: Client,
    url: String,
}

impl Simulator {
    /// Controls the simulator at this address.
    pub fn at(url: &str) -> Self {
        Self {
            client: Client::new(),
            url: url.to_owned(),
        }
    }

    /// Creates an endpoint in Google Cloud; its PSC connection id.
    pub async fn create_endpoint(&self, project: &str, service: &str, ip: &str) -> String {
        let endpoint = json!({ "project": project, "service": service, "ip": ip });
        let made = self
            .control(Method::POST, "google/endpoints", Some(endpoint))
            .await;
        let id = made["psc_connection_id"].as_str();
        id.unwrap_or_else(|| panic!("an endpoint has a PSC connection id: {made}"))
            .to_owned()
    }

    /// Deletes an endpoint in Google Cloud.
    pub async fn delete_endpoint(&self, psc_id: &str) {
        let path = ["google/endpoints/", psc_id].concat();
        self.control(Method::DELETE, &path, None).await;
    }

    /// Moves the clock on.
    pub async fn advance(&self, seconds: u64) {
        self.control(Method::POST, "advance", Some(json!({ "seconds": seconds })))
            .await;
    }

    /// Arms a fault for the next requests whose path contains this text.
    pub async fn arm(&self, path_contains: &str, fault: &str, times: u32) {
        let fault = json!({ "path_contains": path_contains, "fault": fault, "times": times });
        self.control(Method::POST, "faults", Some(fault)).await;
    }

    /// What has come in so far, as the simulator lists it.
    pub async fn requests(&self) -> Vec<Value> {
        let listed = self.control(Method::GET, "requests", None).await;
        let requests = listed.as_array().or_else(|| listed["requests"].as_array());
        requests
            .unwrap_or_else(|| panic!("the simulator lists requests: {listed}"))
            .clone()
    }

    async fn control(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        let url = format!("{}/_sim/{path}", self.url);
        let mut request = self.client.request(method, &url);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.expect("the simulator answers");
        let status = response.status();
        let text = response
            .text()
            .await
            .expect("the simulator answers with text");
        assert!(status.is_success(), "{url} answers {status}: {text}");
        serde_json::from_str(&text).unwrap_or(Value::Null)
    }
}
