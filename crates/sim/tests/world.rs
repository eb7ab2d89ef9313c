//! The world from outside: the same calls give the same answers, and time moves as the pace says.

use sim::{Pace, Request, Scenario, Timing, Transition, World};

const LINK: &str = "/v1/project/acme-production/service/orders-kafka/privatelink/google";
const START: u64 = 1_788_249_600_000;

fn call(world: &mut World, now: u64, method: &str, path: &str, body: &str) -> (u16, String) {
    let request = Request { method, path, body };
    let response = world.handle(now, Some("demo"), &request);
    (response.status, response.body)
}

fn state(world: &mut World, now: u64) -> String {
    let (status, body) = call(world, now, "GET", LINK, "");
    let state = body.split("\"state\":\"").nth(1).unwrap_or("\"");
    match status {
        200 => state.split('"').next().unwrap_or_default().to_owned(),
        status => status.to_string(),
    }
}

/// A small generator, so that the calls differ from seed to seed and are the same for each.
struct Seed(u64);

impl Seed {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % limit
    }
}

/// Some hundred calls that a seed chooses, and everything that was answered.
fn story(scenario: Scenario, pace: Pace, seed: u64) -> Vec<String> {
    let mut seed = Seed(seed);
    let mut world = World::new(scenario, pace);
    let mut now = START;
    let mut told = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    let services = "/v1/project/acme-production/service";
    for _ in 0..120 {
        now += seed.below(1500);
        let (method, path, body) = match seed.below(12) {
            0 => ("POST", LINK.to_owned(), "{}".to_owned()),
            1 => ("DELETE", LINK.to_owned(), String::new()),
            2 | 3 => ("POST", format!("{LINK}/refresh"), String::new()),
            4 | 5 => ("GET", format!("{LINK}/connections"), String::new()),
            6 => {
                let id = ids.last().filter(|_| seed.below(3) > 0);
                let id = id.cloned().unwrap_or_default();
                let body = format!(r#"{{"user_ip_address":"10.0.0.{}"}}"#, seed.below(260));
                ("POST", format!("{LINK}/connections/{id}/approve"), body)
            }
            7 => {
                let made = world.create_endpoint(now, "acme-production", "orders-kafka", None);
                told.push(format!("{made:?}"));
                continue;
            }
            8 => {
                let first = world.endpoints(now).first().cloned();
                let id = first.map(|endpoint| endpoint.psc_connection_id);
                let gone = world.delete_endpoint(now, &id.unwrap_or_default());
                told.push(format!("{gone:?}"));
                continue;
            }
            9 => {
                let on = seed.below(2) == 0;
                let body =
                    format!(r#"{{"user_config":{{"privatelink_access":{{"kafka":{on}}}}}}}"#);
                ("PUT", format!("{services}/orders-kafka"), body)
            }
            10 => {
                world.advance(seed.below(3));
                continue;
            }
            _ => ("GET", format!("{services}/orders-kafka"), String::new()),
        };
        let (status, answer) = call(&mut world, now, method, &path, &body);
        ids.extend(
            answer
                .split('"')
                .filter(|word| word.starts_with("plc"))
                .map(str::to_owned),
        );
        told.push(format!("{method} {path} {status} {answer}"));
    }
    told
}

#[test]
fn the_same_calls_give_the_same_answers() {
    for seed in 0..4 {
        for (scenario, pace) in [
            (Scenario::Fresh, Pace::Fast),
            (Scenario::Connected, Pace::Manual),
            (Scenario::AwaitingApproval, Pace::Real),
        ] {
            let told = story(scenario, pace, seed);
            assert_eq!(told, story(scenario, pace, seed));
            assert_ne!(told, story(scenario, pace, seed + 100));
        }
    }
}

#[test]
fn stories_reach_every_state() {
    let told: Vec<_> = (0..40)
        .flat_map(|seed| story(Scenario::Fresh, Pace::Fast, seed))
        .collect();
    for word in [
        "\"creating\"",
        "\"active\"",
        "\"deleting\"",
        "pending-user-approval",
        "user-approved",
        "\"connected\"",
        "\"route\":\"privatelink\"",
        " 409 ",
        " 404 ",
        " 400 ",
    ] {
        assert!(told.iter().any(|line| line.contains(word)), "{word}");
    }
    assert!(told.iter().all(|line| !line.contains(" 500 ")));
}

#[test]
fn every_scenario_shows_whole_services() {
    for scenario in Scenario::ALL {
        let mut world = World::new(scenario, Pace::Fast);
        for project in ["acme-production", "acme-staging"] {
            let path = format!("/v1/project/{project}/service");
            let (status, body) = call(&mut world, START, "GET", &path, "");
            assert_eq!(status, 200);
            let reply: serde_json::Value = serde_json::from_str(&body).unwrap();
            let services = reply["services"].as_array().unwrap();
            assert!(!services.is_empty());
            for service in services {
                // What Aiven's schema says is always there.
                for key in [
                    "cloud_name",
                    "create_time",
                    "group_list",
                    "plan",
                    "project_vpc_id",
                    "service_integrations",
                    "service_name",
                    "service_type",
                    "service_uri",
                    "state",
                    "termination_protection",
                    "update_time",
                    "user_config",
                ] {
                    assert!(
                        service.get(key).is_some(),
                        "{}: {key}",
                        service["service_name"]
                    );
                }
                let name = service["service_name"].as_str().unwrap();
                assert!((1..=64).contains(&name.len()), "{name}");
            }
        }
    }
}

#[test]
fn the_crowd_is_as_large_as_said() {
    let mut world = World::new(Scenario::Crowd, Pace::Fast);
    let services = "/v1/project/acme-production/service";
    let count = |body: &str, key: &str| {
        let reply: serde_json::Value = serde_json::from_str(body).unwrap();
        reply[key].as_array().unwrap().len()
    };
    let (_, body) = call(&mut world, START, "GET", services, "");
    assert_eq!(count(&body, "services"), 1000);
    let path = format!("{services}/crowd-hub-kafka/privatelink/google/connections");
    let (_, body) = call(&mut world, START, "GET", &path, "");
    assert_eq!(count(&body, "connections"), 200);
}

#[test]
fn the_manual_clock_moves_when_told() {
    let mut world = World::new(Scenario::Fresh, Pace::Manual);
    call(&mut world, START, "POST", LINK, "{}");
    assert_eq!(state(&mut world, START + 3_600_000), "creating");
    world.advance(1);
    assert_eq!(state(&mut world, START), "active");
}

#[test]
fn the_real_pace_takes_a_minute_or_two() {
    let mut world = World::new(Scenario::Fresh, Pace::Real);
    call(&mut world, START, "POST", LINK, "{}");
    assert_eq!(state(&mut world, START + 60_000), "creating");
    assert_eq!(state(&mut world, START + 120_000), "active");
}

#[test]
fn time_does_not_go_back() {
    let mut world = World::new(Scenario::Fresh, Pace::Fast);
    call(&mut world, START, "POST", LINK, "{}");
    assert_eq!(state(&mut world, START + 1000), "active");
    assert_eq!(state(&mut world, 0), "active");
}

#[test]
fn a_transition_can_be_held_until_somebody_lets_go() {
    let mut world = World::new(Scenario::Fresh, Pace::Fast);
    world.set_timing(Transition::PrivatelinkActive, Timing::Held);
    call(&mut world, START, "POST", LINK, "{}");
    assert_eq!(state(&mut world, START + 3_600_000), "creating");
    world.release(Transition::PrivatelinkGone);
    assert_eq!(state(&mut world, START + 3_600_000), "creating");
    world.release(Transition::PrivatelinkActive);
    assert_eq!(state(&mut world, START + 3_600_000), "active");
}

#[test]
fn everything_may_happen_at_once() {
    let mut world = World::new(Scenario::AwaitingEndpoint, Pace::Real);
    for transition in Transition::ALL {
        world.set_timing(transition, Timing::AtOnce);
    }
    let service = LINK.trim_end_matches("/privatelink/google");
    call(
        &mut world,
        START,
        "PUT",
        service,
        r#"{"user_config":{"privatelink_access":{"kafka":true}}}"#,
    );
    let endpoint = world
        .create_endpoint(START, "acme-production", "orders-kafka", None)
        .unwrap();
    call(&mut world, START, "POST", &format!("{LINK}/refresh"), "");
    let (_, listed) = call(&mut world, START, "GET", &format!("{LINK}/connections"), "");
    assert!(listed.contains("pending-user-approval"), "{listed}");
    assert!(listed.contains(&endpoint.psc_connection_id));
    let id = listed
        .split('"')
        .find(|word| word.starts_with("plc"))
        .unwrap();
    let path = format!("{LINK}/connections/{id}/approve");
    let body = format!(r#"{{"user_ip_address":"{}"}}"#, endpoint.ip);
    assert_eq!(call(&mut world, START, "POST", &path, &body).0, 200);
    call(&mut world, START, "POST", &format!("{LINK}/refresh"), "");
    let (_, listed) = call(&mut world, START, "GET", &format!("{LINK}/connections"), "");
    assert!(listed.contains("\"state\":\"active\""), "{listed}");
    let (_, body) = call(&mut world, START, "GET", service, "");
    assert!(body.contains("\"route\":\"privatelink\""));
}
