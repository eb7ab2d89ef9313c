//! The simulator's own controls: the Google Cloud admin, the clock, faults, and the list of requests.

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

    /// Where it listens.
    pub fn url(&self) -> &str {
        &self.url
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

    /// Begins another scenario, at the same pace.
    pub async fn reset(&self, scenario: &str) {
        self.control(Method::POST, "reset", Some(json!({ "scenario": scenario })))
            .await;
    }

    /// Moves the clock on.
    pub async fn advance(&self, seconds: u64) {
        self.control(Method::POST, "advance", Some(json!({ "seconds": seconds })))
            .await;
    }

    /// Makes the next requests whose path contains this text fail.
    pub async fn inject_fault(&self, path_contains: &str, fault: &str, times: u32) {
        let fault = json!({ "path_contains": path_contains, "fault": fault, "times": times });
        self.control(Method::POST, "faults", Some(fault)).await;
    }

    /// Removes every fault.
    pub async fn clear_faults(&self) {
        self.control(Method::DELETE, "faults", None).await;
    }

    /// All that the simulator lists of the requests that have come in.
    pub async fn requests(&self) -> String {
        self.control(Method::GET, "requests", None)
            .await
            .to_string()
    }

    /// The calls that have come in, as `METHOD path`, in their order. A browser's questions whether it may
    /// call (`OPTIONS`) are none.
    pub async fn calls(&self) -> Vec<String> {
        let listed = self.control(Method::GET, "requests", None).await;
        let requests = listed["requests"].as_array().cloned();
        let requests = requests.unwrap_or_else(|| panic!("the simulator lists requests: {listed}"));
        requests
            .iter()
            .filter(|request| request["method"] != "OPTIONS")
            .map(|request| {
                let text = |key: &str| request[key].as_str().unwrap_or_default();
                [text("method"), " ", text("path")].concat()
            })
            .collect()
    }

    /// Forgets the calls that have come in.
    pub async fn forget_calls(&self) {
        self.control(Method::DELETE, "requests", None).await;
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
