//! One service of each type: connected, every toggle on, everything listening that can.

use super::{blueprint::Blueprint, connect, enable};
use crate::{
    World,
    chance::Chance,
    components,
    json::{put, record},
    tables::service_types,
};

pub(super) fn populate(world: &mut World) {
    for (number, service_type) in service_types::all().enumerate() {
        let name = ["every-", &service_type.text("name").replace('_', "-")].concat();
        let on = |keys: &[&str]| {
            let mut switches = record([]);
            for key in keys {
                put(&mut switches, [(key, true.into())]);
            }
            switches
        };
        let mut config = on(&service_type.list("switches"));
        if service_type.text("name") == "kafka" {
            let methods = on(&["certificate", "sasl"]);
            put(&mut config, [("kafka_authentication_methods", methods)]);
        }
        let toggles = service_type.list("toggles");
        if !toggles.is_empty() {
            put(&mut config, [("privatelink_access", on(&toggles))]);
        }
        let place = Blueprint {
            config,
            integrations: &["prometheus", "jolokia"],
            ..Blueprint::of(&name, service_type.text("name"))
        }
        .build(world);
        let mut chance = Chance::of_name(&name);
        enable(world, place, &chance.hex(11));
        let id = ["plc", &chance.hex(11)].concat();
        let ip = ["10.0.1.", &(number + 1).to_string()].concat();
        connect(world, place, &id, &chance.psc_connection_id(), Some(&ip));
        components::rebuild(&mut world.services[place]);
    }
}
