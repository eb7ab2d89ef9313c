//! A thousand services of all types, the first of which has 200 connections.

use super::{connect, enable, service_template::ServiceTemplate};
use crate::{
    World, components,
    json::parsed,
    rng::Rng,
    tables::{service_types, vpcs},
};

const HUB_CONFIG: &str = r#"{"kafka_authentication_methods":{"certificate":true,"sasl":true},
"privatelink_access":{"kafka":true,"schema_registry":true},"schema_registry":true}"#;

const SERVICES: usize = 1000;
const CONNECTIONS: u8 = 200;

const TEAMS: [&str; 20] = [
    "orders",
    "billing",
    "sessions",
    "search",
    "catalog",
    "pricing",
    "ledger",
    "fraud",
    "reports",
    "mobile",
    "media",
    "geo",
    "alerts",
    "audit",
    "identity",
    "loyalty",
    "returns",
    "shipping",
    "stock",
    "a-team-with-quite-a-long-name",
];

const STAGES: [&str; 5] = ["prod", "canary", "loadtest", "dr", "eu-only"];

pub(super) fn populate(world: &mut World) {
    hub(world);
    let types: Vec<_> = service_types::all().collect();
    for number in 1..SERVICES {
        let service_type = types[number * 7 % types.len()].text("name");
        let name = [
            TEAMS[number * 11 % TEAMS.len()],
            "-",
            STAGES[number * 3 % STAGES.len()],
            "-",
            &service_type.replace('_', "-"),
            "-",
            &number.to_string(),
        ]
        .concat();
        let (cloud, vpc) = match number % 10 {
            8 => ("google-us-central1", None),
            9 => ("aws-eu-west-1", Some(vpcs::AWS)),
            _ => ("google-europe-west1", Some(vpcs::MAIN)),
        };
        ServiceTemplate {
            cloud,
            vpc,
            state: match number % 97 {
                13 => "POWEROFF",
                26 => "REBALANCING",
                _ => "RUNNING",
            },
            ..ServiceTemplate::of(&name, service_type)
        }
        .build(world);
    }
}

fn hub(world: &mut World) {
    let name = "crowd-hub-kafka";
    let index = ServiceTemplate {
        config: parsed(HUB_CONFIG),
        ..ServiceTemplate::of(name, "kafka")
    }
    .build(world);
    enable(world, index, "3fd836dfe00");
    let mut rng = Rng::of_name(name);
    for number in 1..=CONNECTIONS {
        let id = ["plc", &rng.hex(11)].concat();
        let ip = ["10.0.3.", &number.to_string()].concat();
        connect(world, index, &id, &rng.psc_connection_id(), Some(&ip));
    }
    components::rebuild(&mut world.services[index]);
}
