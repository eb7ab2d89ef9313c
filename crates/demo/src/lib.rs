//! Who answers inside the page, for the page to load when somebody chooses it: the simulated account of the demo,
//! or the snapshot of one service.
//!
//! Most people who open the page bring a token, so this is no part of the first load. The page and this module
//! exchange JSON: a question with one key in, an answer out. It holds one of the two, until it is told to forget it.

mod snapshot;

use std::cell::RefCell;

use serde_json::{Value, json};
use sim::{Delivery, Pace, PscEndpoint, Refusal, Scenario, World};
use snapshot::Snapshot;
use wasm_bindgen::prelude::wasm_bindgen;

/// The token that the simulator knows as an account that may do everything.
const TOKEN: &str = "demo";

thread_local! {
    static WITHIN: RefCell<Option<Within>> = const { RefCell::new(None) };
}

/// Who answers.
enum Within {
    Demo(Box<Account>),
    Snapshot(Snapshot),
}

/// The simulated account.
struct Account {
    world: World,
    /// What it was at first: only what differs is saved.
    beginning: World,
    /// The text of it that the page has.
    saved: String,
}

fn beginning() -> World {
    World::new(Scenario::Fresh, Pace::Demo)
}

/// Begins an account, where a text of [`changed`] says how far one had come, at that; otherwise a fresh one, with services
/// and nothing enabled. One that was there is gone.
#[wasm_bindgen]
pub fn begin(saved: &str) {
    let world = beginning().resume(saved).unwrap_or_else(beginning);
    WITHIN.set(Some(Within::Demo(Box::new(Account {
        world,
        beginning: beginning(),
        saved: String::new(),
    }))));
}

/// The account as text, for [`begin`], if it has changed since this was asked last.
#[wasm_bindgen]
pub fn changed() -> Option<String> {
    WITHIN.with_borrow_mut(|within| match within {
        Some(Within::Demo(account)) => {
            let text = account.world.save(&account.beginning);
            (account.saved != text).then(|| account.saved.clone_from(&text))?;
            Some(text)
        }
        _ => None,
    })
}

/// Opens the snapshot of a service, given as `{"document", "project", "attachment"}`; whether that could be read.
#[wasm_bindgen]
pub fn open_snapshot(given: &str) -> bool {
    let snapshot = Snapshot::read(given);
    let is_open = snapshot.is_some();
    WITHIN.set(snapshot.map(Within::Snapshot));
    is_open
}

/// Forgets the account or the snapshot.
#[wasm_bindgen]
pub fn end() {
    WITHIN.set(None);
}

/// Answers a question at a moment, in milliseconds. A question that cannot be read has the answer `null`.
///
/// | Question | Answer |
/// | --- | --- |
/// | `{"call": {"method", "path", "body", "authorized"}}` | `{"status", "retry_after", "body"}`, or `null` for no reply |
/// | `{"endpoints": {"project", "service"}}` | a list of endpoints |
/// | `{"create_endpoint": {"project", "service", "ip"}}` | an endpoint, or `{"refused"}` |
/// | `{"delete_endpoint": {"psc_connection_id"}}` | the endpoint that was, or `{"refused"}` |
///
/// A snapshot answers calls alone. So does nobody, with no reply.
#[wasm_bindgen]
pub fn ask(now: f64, question: &str) -> String {
    let question = serde_json::from_str(question).unwrap_or(Value::Null);
    let now = milliseconds(now);
    WITHIN.with_borrow_mut(|within| {
        let answer = match within {
            Some(Within::Demo(account)) => answer(&mut account.world, now, &question),
            Some(Within::Snapshot(snapshot)) => look(snapshot, &question["call"]),
            None => Value::Null,
        };
        answer.to_string()
    })
}

/// `Date.now()` as the simulator counts.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates, and no clock is below zero or beyond 2^53"
)]
fn milliseconds(now: f64) -> u64 {
    now as u64
}

fn answer(world: &mut World, now: u64, question: &Value) -> Value {
    let text = |of: &Value, key: &str| of[key].as_str().unwrap_or_default().to_owned();
    if let Some(asked) = question.get("call") {
        return call(world, now, asked);
    }
    if let Some(asked) = question.get("endpoints") {
        let (project, service) = (text(asked, "project"), text(asked, "service"));
        let mine =
            |endpoint: &&PscEndpoint| endpoint.project == project && endpoint.service == service;
        return world
            .endpoints(now)
            .iter()
            .filter(mine)
            .map(endpoint)
            .collect();
    }
    if let Some(asked) = question.get("create_endpoint") {
        let (project, service) = (text(asked, "project"), text(asked, "service"));
        let made = world.create_endpoint(now, &project, &service, asked["ip"].as_str());
        return outcome(made);
    }
    if let Some(asked) = question.get("delete_endpoint") {
        return outcome(world.delete_endpoint(now, &text(asked, "psc_connection_id")));
    }
    Value::Null
}

fn look(snapshot: &Snapshot, asked: &Value) -> Value {
    let (Some(method), Some(path)) = (asked["method"].as_str(), asked["path"].as_str()) else {
        return Value::Null;
    };
    let (status, body) = snapshot.answer(method, path);
    json!({ "status": status, "retry_after": null, "body": body.to_string() })
}

fn call(world: &mut World, now: u64, asked: &Value) -> Value {
    let field = |key: &str| asked[key].as_str().unwrap_or_default();
    let request = sim::Request {
        method: field("method"),
        path: field("path"),
        body: field("body"),
    };
    let token = asked["authorized"]
        .as_bool()
        .unwrap_or_default()
        .then_some(TOKEN);
    let response = world.handle(now, token, &request);
    if response.delivery != Delivery::Whole {
        return Value::Null;
    }
    let retry_after = response
        .headers
        .iter()
        .find(|(name, _)| *name == "Retry-After");
    json!({
        "status": response.status,
        "retry_after": retry_after.map(|(_, value)| value),
        "body": response.body,
    })
}

fn endpoint(endpoint: &PscEndpoint) -> Value {
    json!({
        "name": endpoint.name,
        "ip": endpoint.ip,
        "psc_connection_id": endpoint.psc_connection_id,
        "status": endpoint.status.name(),
    })
}

fn outcome(result: Result<PscEndpoint, Refusal>) -> Value {
    match result {
        Ok(made) => endpoint(&made),
        Err(refusal) => json!({ "refused": refusal.message }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(question: &Value) -> Value {
        serde_json::from_str(&ask(1_000.0, &question.to_string())).unwrap()
    }

    #[test]
    fn a_call_is_answered_as_the_api_answers() {
        begin("");
        let call = |path: &str, authorized: bool| {
            asked(&json!({ "call": { "method": "GET", "path": path, "authorized": authorized } }))
        };
        assert_eq!(call("/v1/me", true)["status"], 200);
        assert_eq!(call("/v1/me", false)["status"], 401);
        let body = call("/v1/project", true)["body"]
            .as_str()
            .unwrap()
            .to_owned();
        assert!(body.contains("acme-production"), "{body}");
    }

    #[test]
    fn what_google_refuses_is_said() {
        begin("");
        let place = json!({ "project": "acme-production", "service": "orders-kafka" });
        assert_eq!(asked(&json!({ "endpoints": place })), json!([]));
        let refused = asked(&json!({ "create_endpoint": place }));
        assert!(refused["refused"].is_string(), "{refused}");
        let refused = asked(&json!({ "delete_endpoint": { "psc_connection_id": "1" } }));
        assert!(refused["refused"].is_string(), "{refused}");
    }

    #[test]
    fn a_snapshot_takes_the_place_of_the_account_and_is_forgotten() {
        let given = json!({ "document": r#"{"service_name":"pg"}"#, "project": "acme" });
        assert!(open_snapshot(&given.to_string()));
        let me = json!({ "call": { "method": "GET", "path": "/v1/me", "authorized": true } });
        let body = asked(&me)["body"].as_str().unwrap().to_owned();
        assert!(body.contains("a copy of pg"), "{body}");
        assert!(!open_snapshot("{}"));
        assert!(open_snapshot(&given.to_string()));
        end();
        assert_eq!(asked(&me), Value::Null);
    }

    #[test]
    fn an_account_is_taken_up_where_it_was_left() {
        begin("");
        let fresh = changed().expect("a fresh account is new to the page");
        assert_eq!(changed(), None);
        let path = "/v1/project/acme-production/service/orders-kafka/privatelink/google";
        let call = |method: &str| {
            let call = json!({ "method": method, "path": path, "body": "{}", "authorized": true });
            asked(&json!({ "call": call }))["status"].clone()
        };
        assert_eq!(call("GET"), 404);
        assert_eq!(call("POST"), 200);
        let enabled = changed().expect("it has changed");
        begin(&fresh);
        assert_eq!(call("GET"), 404);
        begin(&enabled);
        assert_eq!(call("GET"), 200);
        begin("of another version");
        assert_eq!(call("GET"), 404);
        end();
        assert_eq!(changed(), None);
    }

    #[test]
    fn an_odd_question_has_no_answer() {
        assert_eq!(ask(0.0, "garbage"), "null");
        assert_eq!(ask(f64::NAN, "{}"), "null");
    }
}
