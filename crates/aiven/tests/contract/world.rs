//! Carries the calls of the client to one simulated world.

use aiven::{Call, Fault, ProjectName, Response};
use serde_json::Value;
use sim::{Delivery, FaultRule, Pace, Request, Scenario, World};

/// The service that every privatelink scenario has.
pub(crate) const SERVICE: &str = "orders-kafka";

/// A world, its clock and a token.
pub(crate) struct Api {
    world: World,
    now: u64,
    token: &'static str,
}

impl Api {
    pub(crate) fn new(scenario: Scenario) -> Self {
        Self {
            world: World::new(scenario, Pace::Fast),
            now: 1_000_000,
            token: "demo",
        }
    }

    /// The same for the owner of another token.
    pub(crate) fn with_token(self, token: &'static str) -> Self {
        Self { token, ..self }
    }

    /// Lets the simulated time pass.
    pub(crate) fn wait(&mut self, seconds: u64) {
        self.now += seconds * 1_000;
    }

    /// Lets the next call meet a fault, in the words of the simulator's controls.
    pub(crate) fn inject_fault(&mut self, fault: &str) {
        self.world.add_fault_rule(FaultRule {
            method: None,
            path_contains: None,
            times: 1,
            fault: sim::Fault::from_text(fault).expect("a fault of the simulator"),
        });
    }

    /// Sends the call and reads the reply as the client does.
    pub(crate) fn ask<C: Call>(&mut self, call: &C) -> Result<C::Reply, Fault> {
        let reply = self.send(call);
        call.read(&reply)
    }

    /// Sends the call and returns the body of its successful reply.
    pub(crate) fn body<C: Call>(&mut self, call: &C) -> Value {
        let reply = self.send(call);
        assert!((200..300).contains(&reply.status), "{}", reply.body);
        serde_json::from_str(&reply.body).expect("a successful reply is JSON")
    }

    /// Sends the call and returns the response as it came.
    pub(crate) fn send<C: Call>(&mut self, call: &C) -> Response {
        self.carry(&call.request())
    }

    /// Sends a request and returns the response as it came.
    pub(crate) fn carry(&mut self, request: &aiven::Request) -> Response {
        let token = request.authorized.then_some(self.token);
        let sent = Request {
            method: request.method.as_str(),
            path: &request.path,
            body: request.body.as_deref().unwrap_or_default(),
        };
        let response = self.world.handle(self.now, token, &sent);
        assert_eq!(response.delivery, Delivery::Whole);
        let retry_after = response.headers.iter();
        let mut retry_after = retry_after.filter(|(name, _)| *name == "Retry-After");
        Response {
            status: response.status,
            retry_after: retry_after.next().map(|(_, value)| value.clone()),
            body: response.body,
        }
    }

    /// The name of the first project, as the page would find it.
    pub(crate) fn project(&mut self) -> ProjectName {
        let projects = self
            .ask(&aiven::ProjectList)
            .expect("the projects are listed");
        projects[0].project_name.clone()
    }
}
