//! A client for the tests of this crate: it asks the world and writes down what matters.

use serde_json::Value;

use crate::{Pace, Request, Scenario, World};

pub(crate) struct Client {
    pub(crate) world: World,
    pub(crate) token: Option<&'static str>,
    pub(crate) now: u64,
}

impl Client {
    /// A world of one second a transition, asked with the token `demo`.
    pub(crate) fn new(scenario: Scenario) -> Self {
        Self {
            world: World::new(scenario, Pace::Fast),
            token: Some("demo"),
            now: 1_788_249_600_000,
        }
    }

    pub(crate) fn call(&mut self, method: &str, path: &str, body: &str) -> (u16, Value) {
        let request = Request { method, path, body };
        let response = self.world.handle(self.now, self.token, &request);
        let body = serde_json::from_str(&response.body).expect("replies are JSON");
        (response.status, body)
    }

    pub(crate) fn get(&mut self, path: &str) -> Value {
        let (status, body) = self.call("GET", path, "");
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    pub(crate) fn status_and_message(&mut self, method: &str, path: &str, body: &str) -> String {
        let (status, body) = self.call(method, path, body);
        let message = body["message"].as_str().unwrap_or("(no message)");
        format!("{status} {method} {path}: {message}")
    }

    pub(crate) fn pass(&mut self, seconds: u64) {
        self.now += seconds * 1000;
    }

    pub(crate) fn endpoint(&mut self, service: &str, ip: &str) -> String {
        self.world
            .create_endpoint(self.now, "acme-production", service, Some(ip))
            .expect("an endpoint can be made")
            .psc_connection_id
    }

    /// Asks for a refresh and lets the time pass that it takes.
    pub(crate) fn refresh(&mut self, privatelink: &str) {
        let (status, body) = self.call("POST", &format!("{privatelink}/refresh"), "");
        assert_eq!(status, 200, "{body}");
        self.pass(1);
    }

    /// The connections, one a line.
    pub(crate) fn connections(&mut self, privatelink: &str) -> String {
        let reply = self.get(&format!("{privatelink}/connections"));
        let rows = reply["connections"].as_array().expect("a list");
        let keys = [
            "privatelink_connection_id",
            "psc_connection_id",
            "state",
            "user_ip_address",
        ];
        rows.iter().map(|row| line(row, &keys)).collect()
    }

    /// The addresses of the privatelink route, one a line.
    pub(crate) fn privatelink_rows(&mut self, service: &str) -> String {
        let reply = self.get(service);
        let rows = reply["service"]["components"].as_array().expect("a list");
        let keys = [
            "component",
            "kafka_authentication_method",
            "usage",
            "privatelink_connection_id",
            "host",
            "port",
        ];
        rows.iter()
            .filter(|row| row["route"] == "privatelink")
            .map(|row| line(row, &keys))
            .collect()
    }

    /// The endpoints as Google shows them, one a line.
    pub(crate) fn endpoints(&mut self) -> String {
        let endpoints = self.world.endpoints(self.now).iter();
        endpoints
            .map(|it| {
                format!(
                    "{} {} {} {}\n",
                    it.service,
                    it.name,
                    it.ip,
                    it.status.name()
                )
            })
            .collect::<Vec<_>>()
            .concat()
    }
}

fn line(row: &Value, keys: &[&str]) -> String {
    let words = keys.iter().map(|key| match &row[*key] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    words.collect::<Vec<_>>().join(" ") + "\n"
}
