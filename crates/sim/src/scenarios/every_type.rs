//! One service of each type: connected, every toggle on, everything listening that can.

use serde_json::{Map, json};

use super::{blueprint::Blueprint, connect, enable};
use crate::{World, chance::Chance, components, tables::service_types::SERVICE_TYPES};

pub(super) fn populate(world: &mut World) {
    for (number, service_type) in SERVICE_TYPES.iter().enumerate() {
        let name = ["every-", &service_type.name.replace('_', "-")].concat();
        let on = |keys: &[&str]| -> Map<_, _> {
            keys.iter()
                .map(|key| ((*key).to_owned(), true.into()))
                .collect()
        };
        let mut config = on(service_type.switches);
        if service_type.name == "kafka" {
            let methods = json!({"certificate": true, "sasl": true});
            config.insert("kafka_authentication_methods".to_owned(), methods);
        }
        if !service_type.toggles.is_empty() {
            let toggles = on(service_type.toggles);
            config.insert("privatelink_access".to_owned(), toggles.into());
        }
        let place = Blueprint {
            config: config.into(),
            integrations: &["prometheus", "jolokia"],
            ..Blueprint::of(&name, service_type.name)
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
