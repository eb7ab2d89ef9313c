//! The controls below `/_sim/`: the Google Cloud admin, the clock, faults, and a list of what came in.

use serde_json::{Map, Value, json};

use super::carrier::Simulator;
use crate::{
    Fault, FaultRule, Pace, PscEndpoint, Refusal, Request, Scenario, Timing, Transition,
    UnknownFault, UnknownName,
};

pub(super) fn answer(
    simulator: &mut Simulator,
    now: u64,
    request: &Request<'_>,
) -> Result<Value, Refusal> {
    let (segments, _) = crate::path::split(request.path)?;
    let path: Vec<&str> = segments.iter().skip(1).map(AsRef::as_ref).collect();
    let world = &mut simulator.world;
    match (request.method, path.as_slice()) {
        ("GET", ["google", "endpoints"]) => {
            let rows: Vec<_> = world.endpoints(now).iter().map(endpoint).collect();
            Ok(json!({"endpoints": rows}))
        }
        ("POST", ["google", "endpoints"]) => {
            let input = Input::read(request.body, &["project", "service", "ip"])?;
            let (project, service) = (input.text("project")?, input.text("service")?);
            let made = world.create_endpoint(now, project, service, input.maybe("ip")?)?;
            Ok(endpoint(&made))
        }
        ("DELETE", ["google", "endpoints", id]) => {
            world.delete_endpoint(now, id).map(|gone| endpoint(&gone))
        }
        ("POST", ["advance"]) => {
            let input = Input::read(request.body, &["seconds"])?;
            world.advance(input.number("seconds")?);
            Ok(json!({}))
        }
        ("POST", ["faults"]) => {
            world.add_fault_rule(fault_rule(request.body)?);
            Ok(json!({}))
        }
        ("DELETE", ["faults"]) => {
            world.clear_fault_rules();
            Ok(json!({}))
        }
        ("POST", ["steps"]) => {
            let input = Input::read(request.body, &["transition", "step"])?;
            let transition = Transition::from_name(input.text("transition")?)?;
            let timing = Timing::from_text(input.text("step")?)?;
            world.set_timing(transition, timing);
            Ok(json!({}))
        }
        ("POST", ["release"]) => {
            let input = Input::read(request.body, &["transition"])?;
            let transition = Transition::from_name(input.text("transition")?)?;
            world.release(transition);
            Ok(json!({}))
        }
        ("GET", ["requests"]) => {
            let rows: Vec<_> = simulator
                .requests
                .iter()
                .map(|(method, path)| json!({"method": method, "path": path}))
                .collect();
            Ok(json!({"requests": rows}))
        }
        ("DELETE", ["requests"]) => {
            simulator.requests.clear();
            Ok(json!({}))
        }
        ("POST", ["reset"]) => reset(simulator, request.body),
        _ => Err(Refusal::new(
            404,
            "There is no such control; docs/simulator.md lists them",
        )),
    }
}

fn endpoint(endpoint: &PscEndpoint) -> Value {
    json!({
        "ip": endpoint.ip,
        "name": endpoint.name,
        "project": endpoint.project,
        "pscConnectionStatus": endpoint.status.name(),
        "psc_connection_id": endpoint.psc_connection_id,
        "service": endpoint.service,
    })
}

fn fault_rule(body: &str) -> Result<FaultRule, Refusal> {
    let input = Input::read(body, &["method", "path_contains", "times", "fault"])?;
    let fault = Fault::from_text(input.text("fault")?)?;
    Ok(FaultRule {
        method: input.maybe("method")?.map(str::to_owned),
        path_contains: input.maybe("path_contains")?.map(str::to_owned),
        times: u32::try_from(input.number("times")?)
            .map_err(|_| Refusal::bad_request("'times' is too large"))?,
        fault,
    })
}

fn reset(simulator: &mut Simulator, body: &str) -> Result<Value, Refusal> {
    let input = Input::read(body, &["scenario", "pace"])?;
    let scenario = match input.maybe("scenario")? {
        Some(name) => Scenario::from_name(name)?,
        None => simulator.scenario,
    };
    let pace = match input.maybe("pace")? {
        Some(name) => Pace::from_name(name)?,
        None => simulator.pace,
    };
    simulator
        .reset(scenario, pace)
        .map_err(Refusal::bad_request)?;
    Ok(json!({"pace": pace.name(), "scenario": scenario.name()}))
}

impl From<UnknownName> for Refusal {
    fn from(error: UnknownName) -> Self {
        Self::bad_request(error.to_string())
    }
}

impl From<UnknownFault> for Refusal {
    fn from(error: UnknownFault) -> Self {
        Self::bad_request(error.to_string())
    }
}

/// The body of a control: a JSON object with known keys only, so that a misspelt one is noticed.
struct Input(Map<String, Value>);

impl Input {
    fn read(body: &str, keys: &[&str]) -> Result<Self, Refusal> {
        let Ok(Value::Object(map)) = serde_json::from_str(body) else {
            return Err(Refusal::bad_request("The body must be a JSON object"));
        };
        match map.keys().find(|key| !keys.contains(&key.as_str())) {
            None => Ok(Self(map)),
            Some(key) => Err(Refusal::bad_request(format!(
                "Unknown key '{key}'; the keys are {}",
                keys.join(", ")
            ))),
        }
    }

    fn maybe(&self, key: &str) -> Result<Option<&str>, Refusal> {
        match self.0.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Refusal::bad_request(format!("'{key}' must be text"))),
        }
    }

    fn text(&self, key: &str) -> Result<&str, Refusal> {
        self.maybe(key)?
            .ok_or_else(|| Refusal::bad_request(format!("'{key}' is missing")))
    }

    fn number(&self, key: &str) -> Result<u64, Refusal> {
        self.0.get(key).and_then(Value::as_u64).ok_or_else(|| {
            Refusal::bad_request(format!("'{key}' must be a whole number from 0 on"))
        })
    }
}
