//! The world: everything the simulator knows, and the one way to ask it.

use serde_json::Value;

use crate::{
    Fault, FaultRule, Pace, PscEndpoint, Refusal, Request, Response, Scenario, Timing, Transition,
    caller::Caller,
    handlers,
    pace::Timings,
    recorded,
    rng::Rng,
    scenarios,
    service::Service,
    tables::{
        projects::PROJECTS,
        vpcs::{self, Vpc},
    },
};

/// 2026-09-01T08:00:00Z, where the clock of the manual pace stands at first.
const MANUAL_START: u64 = 1_788_249_600_000;

/// Projects, services, privatelinks and endpoints, and how far they have come.
#[derive(Clone, Debug)]
pub struct World {
    pub(crate) services: Vec<Service>,
    pub(crate) endpoints: Vec<PscEndpoint>,
    pub(crate) vpcs: Vec<Vpc>,
    pub(crate) rng: Rng,
    pub(crate) timings: Timings,
    fault_rules: Vec<FaultRule>,
    /// Where the clock stands if it moves only when told.
    stands_at: Option<u64>,
    /// How far the clock was moved by hand, in milliseconds.
    moved: u64,
    /// The latest moment seen. Time does not go back.
    latest: u64,
}

impl World {
    /// A world at its beginning. Two of the same scenario and pace give the same answers to the same calls
    /// at the same times.
    pub fn new(scenario: Scenario, pace: Pace) -> Self {
        let mut world = Self {
            services: Vec::new(),
            endpoints: Vec::new(),
            vpcs: vpcs::all(scenario == Scenario::Obstacles),
            rng: Rng::seeded(scenario as u64),
            timings: Timings::of(pace),
            fault_rules: Vec::new(),
            stands_at: (pace == Pace::Manual).then_some(MANUAL_START),
            moved: 0,
            latest: 0,
        };
        scenarios::populate(&mut world, scenario);
        world
    }

    /// Answers one request. `now` is in milliseconds since 1970; under [`Pace::Manual`] it is not looked at.
    /// `token` is the bare token, already taken out of the `Authorization` header.
    pub fn handle(&mut self, now: u64, token: Option<&str>, request: &Request<'_>) -> Response {
        match self.take_fault(request, false) {
            None => self.answer(now, token, request),
            Some(fault) => {
                let reply = fault
                    .takes_effect()
                    .then(|| self.answer(now, token, request));
                fault.response(reply)
            }
        }
    }

    /// Whether a browser that asks before this call is refused. Only a carrier over HTTP hears such questions.
    pub fn refuses_preflight(&mut self, request: &Request<'_>) -> bool {
        self.take_fault(request, true).is_some()
    }

    /// The first fault whose rule matches this call, or its preflight. Counts as one use of the rule.
    fn take_fault(&mut self, request: &Request<'_>, preflight: bool) -> Option<Fault> {
        let rule = self
            .fault_rules
            .iter_mut()
            .find(|rule| rule.fault.affects_preflight() == preflight && rule.matches(request))?;
        rule.times -= 1;
        let fault = rule.fault.clone();
        self.fault_rules.retain(|rule| rule.times > 0);
        Some(fault)
    }

    /// Moves the clock on, at any pace.
    pub fn advance(&mut self, seconds: u64) {
        self.moved = self.moved.saturating_add(seconds.saturating_mul(1000));
    }

    /// Adds a rule. Where several match a call, the one added first applies.
    pub fn add_fault_rule(&mut self, rule: FaultRule) {
        self.fault_rules.push(rule);
    }

    /// Removes every rule.
    pub fn clear_fault_rules(&mut self) {
        self.fault_rules.clear();
    }

    /// Changes when a transition happens. Those under way keep the timing they began with.
    pub fn set_timing(&mut self, transition: Transition, timing: Timing) {
        self.timings.set(transition, timing);
    }

    /// Lets the transitions of this kind happen that are under way now, whatever their timing.
    pub fn release(&mut self, transition: Transition) {
        for service in &mut self.services {
            service.release(transition);
        }
    }

    /// Loads services beside the scenario's own into its first project: an array of the API's service
    /// objects. One of the same name is replaced. Returns how many were loaded.
    ///
    /// # Errors
    /// What is wrong with the JSON. Nothing is loaded then.
    pub fn load_services(&mut self, json: &str) -> Result<usize, String> {
        recorded::load(self, json)
    }

    fn answer(&mut self, now: u64, token: Option<&str>, request: &Request<'_>) -> Response {
        self.settle(now);
        let reply = handlers::answer(self, token, request);
        // What happens at once has happened when the next question comes, whoever asks it.
        self.settle(now);
        match reply {
            Ok(body) => Response::json(200, body.to_string()),
            Err(refusal) => Response::json(refusal.status, refusal.body().to_string()),
        }
    }

    /// Lets everything happen that is due by `now`.
    pub(crate) fn settle(&mut self, now: u64) {
        let clock = self.stands_at.unwrap_or(now).saturating_add(self.moved);
        self.latest = self.latest.max(clock);
        for service in &mut self.services {
            service.settle(
                self.latest,
                &self.timings,
                &mut self.endpoints,
                &mut self.rng,
            );
        }
    }

    /// Lets what a look has just made due happen, before the look is answered.
    pub(crate) fn settle_again(&mut self) {
        self.settle(0);
    }

    /// The world's own time, in milliseconds since 1970.
    pub(crate) fn clock(&self) -> u64 {
        self.latest
    }

    /// Whether the caller may ask about a project, and whether there is one of that name.
    pub(crate) fn check_project(caller: Caller, project: &str) -> Result<(), Refusal> {
        if !caller.is_member() {
            return Err(Refusal::new(403, "Not a project member"));
        }
        if PROJECTS.contains(&project) {
            return Ok(());
        }
        Err(Refusal::new(404, "Project does not exist").with_code("project_does_not_exist"))
    }

    pub(crate) fn service(&mut self, project: &str, name: &str) -> Result<&mut Service, Refusal> {
        self.services
            .iter_mut()
            .find(|service| service.project == project && service.name == name)
            .ok_or_else(|| {
                Refusal::new(404, "Service does not exist").with_code("service_does_not_exist")
            })
    }

    pub(crate) fn services_of(&self, project: &str) -> impl Iterator<Item = &Value> {
        self.services
            .iter()
            .filter(move |service| service.project == project)
            .map(|service| &service.document)
    }
}
