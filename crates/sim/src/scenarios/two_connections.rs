//! Services as they were recorded, with their connections: a Kafka of two, a PostgreSQL and a Valkey of one.
//!
//! Source of the addresses: the test fixtures of Aiven's Kubernetes operator and Terraform provider.

use serde_json::{Value, json};

use super::{blueprint::Blueprint, connect, enable};
use crate::{World, tables::connection_details};

const KAFKA_HOST: &str = "rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com";
const ONE: &str = "plc5e3f907f46c";
const TWO: &str = "plc5e3f9573e9a";

pub(super) fn populate(world: &mut World) {
    let toggles = |keys: &[&str]| -> Value {
        let on: serde_json::Map<_, _> = keys
            .iter()
            .map(|key| ((*key).to_owned(), true.into()))
            .collect();
        json!({"privatelink_access": on})
    };
    let mut config = toggles(&["kafka", "schema_registry"]);
    config["kafka_authentication_methods"] = json!({"certificate": true, "sasl": true});
    config["schema_registry"] = true.into();
    let users: &[_] = &[("avnadmin", "AVNS_Pw0"), ("alice", "pw")];

    let place = record(
        world,
        Blueprint {
            users,
            config,
            ..Blueprint::of("rt-pl-kafka", "kafka")
        },
        kafka(),
    );
    enable(world, place, "5e3f8ff0a11");
    connect(world, place, ONE, "23479018263541760", Some("10.0.0.101"));
    connect(world, place, TWO, "23479018263541761", Some("10.0.0.102"));

    let config = toggles(&["pg"]);
    let place = record(
        world,
        Blueprint {
            users,
            config,
            ..Blueprint::of("pg1-test", "pg")
        },
        pg(),
    );
    enable(world, place, "58e4780b7c2");
    connect(
        world,
        place,
        "plc58e4782ab22",
        "23479018263541762",
        Some("10.0.0.103"),
    );

    let config = toggles(&["valkey"]);
    let users: &[_] = &[("default", "zzz")];
    let place = record(
        world,
        Blueprint {
            users,
            config,
            ..Blueprint::of("vk", "valkey")
        },
        valkey(),
    );
    world.services[place].document["connection_info"] = json!({"valkey_password": "AVNS_a/b+c"});
    enable(world, place, "5e3f8ff0a13");
    connect(
        world,
        place,
        "plc1",
        "23479018263541763",
        Some("10.0.0.104"),
    );
}

fn record(world: &mut World, blueprint: Blueprint<'_>, components: Vec<Value>) -> usize {
    let place = blueprint.build(world);
    let service = &mut world.services[place];
    service.document["components"] = components.into();
    connection_details::write(service);
    service.recorded = true;
    place
}

fn kafka() -> Vec<Value> {
    let rows = [
        ("kafka", Some("certificate"), None, 14611),
        ("kafka", Some("sasl"), None, 14622),
        ("kafka", Some("certificate"), Some((1, ONE)), 23220),
        ("kafka", Some("certificate"), Some((2, TWO)), 23228),
        ("kafka", Some("sasl"), Some((1, ONE)), 23224),
        ("kafka", Some("sasl"), Some((2, TWO)), 23232),
        ("schema_registry", None, None, 14614),
        ("schema_registry", None, Some((1, ONE)), 14614),
        ("schema_registry", None, Some((2, TWO)), 14614),
    ];
    rows.map(|(component, method, connection, port)| {
        let mut row = address(component, KAFKA_HOST, port, connection);
        if let Some(method) = method {
            row["kafka_authentication_method"] = method.into();
            row["kafka_ssl_ca"] = "project_ca".into();
        }
        row
    })
    .into()
}

fn pg() -> Vec<Value> {
    [None, Some((1, "plc58e4782ab22"))]
        .map(|connection| {
            let mut row = address("pg", "pg1-test.aivencloud.com", 12656, connection);
            row["ssl"] = true.into();
            row
        })
        .into()
}

fn valkey() -> Vec<Value> {
    [("vk", 13040, "primary"), ("replica-vk", 13041, "replica")]
        .map(|(host, port, usage)| {
            let mut row = address("valkey", host, port, Some((1, "plc1")));
            row["ssl"] = true.into();
            row["usage"] = usage.into();
            row
        })
        .into()
}

fn address(component: &str, host: &str, port: u16, connection: Option<(u8, &str)>) -> Value {
    let mut row = json!({
        "component": component,
        "host": host,
        "port": port,
        "route": "dynamic",
        "usage": "primary",
    });
    if let Some((ordinal, id)) = connection {
        row["host"] = ["privatelink-", &ordinal.to_string(), "-", host]
            .concat()
            .into();
        row["route"] = "privatelink".into();
        row["privatelink_connection_id"] = id.into();
    }
    row
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_row_has_the_recorded_form() {
        assert_eq!(
            kafka()[2],
            json!({
                "component": "kafka",
                "host": "privatelink-1-rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com",
                "kafka_authentication_method": "certificate",
                "kafka_ssl_ca": "project_ca",
                "port": 23220,
                "privatelink_connection_id": "plc5e3f907f46c",
                "route": "privatelink",
                "usage": "primary",
            })
        );
    }
}
