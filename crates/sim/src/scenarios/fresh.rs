//! The services that most scenarios begin with: nothing enabled yet.

use super::service_template::ServiceTemplate;
use crate::{
    World,
    json::{parsed, texts},
    tables::{projects::STAGING, vpcs},
};

const KAFKA_CONFIG: &str = r#"{"kafka_authentication_methods":{"certificate":true,"sasl":true},
"kafka_rest":true,"schema_registry":true}"#;

/// `orders-kafka`, `billing-pg` and `sessions-valkey`, in this order.
pub(super) fn populate(world: &mut World) {
    ServiceTemplate {
        // Passwords that people chose, with what breaks naive snippets.
        users: &[("avnadmin", ""), ("orders-consumer", "k/p+w@d:1 $é")],
        config: parsed(KAFKA_CONFIG),
        ..ServiceTemplate::of("orders-kafka", "kafka")
    }
    .build(world);
    let billing = ServiceTemplate {
        users: &[
            ("avnadmin", "AVNS_8f/Qz+4@x-Lk"),
            ("reporting", "it's \"quoted\" #1"),
        ],
        ..ServiceTemplate::of("billing-pg", "pg")
    }
    .build(world);
    world.services[billing].document["databases"] = texts(&["_aiven", "billing", "defaultdb"]);
    ServiceTemplate {
        users: &[("default", "AVNS_a/b+c@d"), ("cache-reader", "")],
        ..ServiceTemplate::of("sessions-valkey", "valkey")
    }
    .build(world);
}

/// The second project's services.
pub(super) fn populate_staging(world: &mut World) {
    for (name, service_type) in [
        ("orders-kafka-staging", "kafka"),
        ("search-opensearch", "opensearch"),
    ] {
        ServiceTemplate {
            project: STAGING,
            cloud: "google-europe-west3",
            vpc: Some(vpcs::STAGED),
            ..ServiceTemplate::of(name, service_type)
        }
        .build(world);
    }
}
