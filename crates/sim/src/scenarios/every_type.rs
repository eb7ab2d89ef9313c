//! One service of each type: connected, every toggle on, everything listening that can.

use super::{connect, enable, service_template::ServiceTemplate};
use crate::{
    World, components,
    json::{put, record},
    rng::Rng,
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
        let index = ServiceTemplate {
            config,
            integrations: &["prometheus", "jolokia"],
            ..ServiceTemplate::of(&name, service_type.text("name"))
        }
        .build(world);
        let mut rng = Rng::of_name(&name);
        enable(world, index, &rng.hex(11));
        let id = ["plc", &rng.hex(11)].concat();
        let ip = ["10.0.1.", &(number + 1).to_string()].concat();
        connect(world, index, &id, &rng.psc_connection_id(), Some(&ip));
        components::rebuild(&mut world.services[index]);
    }
}
