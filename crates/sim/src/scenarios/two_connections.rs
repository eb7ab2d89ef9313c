//! Services as they were recorded, with their connections: a Kafka of two, a PostgreSQL and a Valkey of one.
//!
//! Source of the addresses: the test fixtures of Aiven's Kubernetes operator and Terraform provider.

use super::{connect, enable, service_template::ServiceTemplate};
use crate::{World, json::parsed, tables::connection_details};

const KAFKA_CONFIG: &str = r#"{"kafka_authentication_methods":{"certificate":true,"sasl":true},
"privatelink_access":{"kafka":true,"schema_registry":true},"schema_registry":true}"#;

/// The connections of each service, with Google's ids; the endpoints are at 10.0.0.101 and on.
const CONNECTIONS: [(&str, &str, &str); 4] = [
    ("plc5e3f907f46c", "23479018263541760", "10.0.0.101"),
    ("plc5e3f9573e9a", "23479018263541761", "10.0.0.102"),
    ("plc58e4782ab22", "23479018263541762", "10.0.0.103"),
    ("plc1", "23479018263541763", "10.0.0.104"),
];

pub(super) fn populate(world: &mut World) {
    let [kafka_one, kafka_two, pg, valkey] = CONNECTIONS;
    let users: &[_] = &[("avnadmin", "AVNS_Pw0"), ("alice", "pw")];
    let template = ServiceTemplate {
        users,
        config: parsed(KAFKA_CONFIG),
        ..ServiceTemplate::of("rt-pl-kafka", "kafka")
    };
    let addresses = include_str!("recorded-kafka.json");
    record(
        world,
        template,
        addresses,
        "5e3f8ff0a11",
        &[kafka_one, kafka_two],
    );

    let template = ServiceTemplate {
        users,
        config: parsed(r#"{"privatelink_access":{"pg":true}}"#),
        ..ServiceTemplate::of("pg1-test", "pg")
    };
    let addresses = include_str!("recorded-pg.json");
    record(world, template, addresses, "58e4780b7c2", &[pg]);

    let template = ServiceTemplate {
        users: &[("default", "zzz")],
        config: parsed(r#"{"privatelink_access":{"valkey":true}}"#),
        ..ServiceTemplate::of("vk", "valkey")
    };
    let addresses = include_str!("recorded-valkey.json");
    let index = record(world, template, addresses, "5e3f8ff0a13", &[valkey]);
    world.services[index].document["connection_info"] =
        parsed(r#"{"valkey_password":"AVNS_a/b+c"}"#);
}

/// Builds a service, gives it its recorded addresses and the connections they speak of.
fn record(
    world: &mut World,
    template: ServiceTemplate<'_>,
    addresses: &'static str,
    attachment: &str,
    connections: &[(&str, &str, &str)],
) -> usize {
    let index = template.build(world);
    let service = &mut world.services[index];
    service.document["components"] = parsed(addresses);
    connection_details::write(service);
    service.recorded = true;
    enable(world, index, attachment);
    for (id, psc_id, ip) in connections {
        connect(world, index, id, psc_id, Some(ip));
    }
    index
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::{Scenario, testing::Client};

    /// What a row is told apart by.
    fn rows(service: &str) -> Vec<String> {
        let path = format!("/v1/project/acme-production/service/{service}");
        let reply = Client::new(Scenario::TwoConnections).get(&path);
        let rows = reply["service"]["components"].as_array().unwrap().iter();
        rows.map(|row| {
            let keys = [
                "component",
                "kafka_authentication_method",
                "privatelink_connection_id",
                "host",
                "port",
            ];
            keys.map(|key| match &row[key] {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            })
            .join(" ")
        })
        .collect()
    }

    #[test]
    fn the_recorded_addresses_are_served_in_their_order() {
        let host = "rt-pl-kafka-aiven-ci-kubernetes-operator.c.aivencloud.com";
        let (one, two) = ("plc5e3f907f46c", "plc5e3f9573e9a");
        let expected = [
            format!("kafka certificate null {host} 14611"),
            format!("kafka sasl null {host} 14622"),
            format!("kafka certificate {one} privatelink-1-{host} 23220"),
            format!("kafka certificate {two} privatelink-2-{host} 23228"),
            format!("kafka sasl {one} privatelink-1-{host} 23224"),
            format!("kafka sasl {two} privatelink-2-{host} 23232"),
            format!("schema_registry null null {host} 14614"),
            format!("schema_registry null {one} privatelink-1-{host} 14614"),
            format!("schema_registry null {two} privatelink-2-{host} 14614"),
        ];
        assert_eq!(rows("rt-pl-kafka"), expected);
    }

    #[test]
    fn a_rebuild_leaves_recorded_addresses_alone() {
        let mut client = Client::new(Scenario::TwoConnections);
        let path = "/v1/project/acme-production/service/rt-pl-kafka";
        let before = client.privatelink_rows(path);
        let off = r#"{"user_config":{"privatelink_access":{"schema_registry":false}}}"#;
        client.call("PUT", path, off);
        client.pass(1);
        let kafka_only = client.privatelink_rows(path);
        assert!(before.starts_with(&kafka_only), "{kafka_only}");
        client.call("PUT", path, &off.replace("false", "true"));
        client.pass(1);
        assert_eq!(client.privatelink_rows(path), before);
    }
}
