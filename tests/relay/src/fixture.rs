//! What a test of the relay runs against: the relay in its runtime, and what stands in for Aiven behind it.

use std::env;
use std::path::PathBuf;

use xtask::relay::{self, LocalRelay};
use xtask::simulator::{self, LocalSimulator};
use xtask::workspace::Workspace;

use crate::raw_http::RawRequest;

/// A relay and the simulator behind it.
#[derive(Debug)]
pub struct RelayFixture {
    /// The relay.
    pub relay: LocalRelay,
    simulator: LocalSimulator,
}

/// The relay with this upstream. Its static files are those that the page is made from, which is enough of a page.
pub fn relay_to(upstream: &str) -> LocalRelay {
    let workspace = Workspace::find();
    relay::start(&workspace, &workspace.file("public"), upstream).expect("the relay starts")
}

impl RelayFixture {
    /// Starts both, with these arguments for the simulator.
    pub fn start(arguments: &[&str]) -> Self {
        let Some(program) = env::var_os("ATTACHE_SIM").map(PathBuf::from) else {
            panic!(
                "ATTACHE_SIM is not set. These tests need the simulator and the relay's bundle; \
                 `cargo xtask test --only relay` makes both and then runs the tests."
            )
        };
        let arguments = [&["--listen", "127.0.0.1:0"], arguments].concat();
        let simulator = simulator::start(&program, &arguments).expect("the simulator starts");
        Self {
            relay: relay_to(simulator.url()),
            simulator,
        }
    }

    /// Where the simulator is.
    pub fn upstream(&self) -> &str {
        self.simulator.url()
    }

    /// The calls that have reached the simulator, as `METHOD path`.
    pub fn reached(&self) -> Vec<String> {
        let listed: serde_json::Value =
            serde_json::from_str(&self.control("GET", "requests", "")).expect("JSON");
        let requests = listed["requests"].as_array().expect("a list of requests");
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        requests
            .iter()
            .map(|request| [text(&request["method"]), text(&request["path"])].join(" "))
            .collect()
    }

    /// Makes one call fail, as the simulator spells faults.
    pub fn inject_fault(&self, fault: &str) {
        let body = format!(r#"{{"times":1,"fault":"{fault}"}}"#);
        self.control("POST", "faults", &body);
    }

    /// All that the relay, its runtime and the simulator have printed, and what the simulator lists.
    pub fn output(&self) -> String {
        [
            self.relay.said(),
            self.simulator.said(),
            self.control("GET", "requests", ""),
        ]
        .concat()
    }

    fn control(&self, method: &str, path: &str, body: &str) -> String {
        let request = RawRequest::new(method, &format!("/_sim/{path}")).with("Host", "localhost");
        let response = request.with_body(body).send(self.simulator.url());
        assert_eq!(response.status, 200, "{}", response.body);
        response.body
    }
}
