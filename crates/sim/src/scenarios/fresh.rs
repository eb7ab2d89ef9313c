//! The services that most scenarios begin with: nothing enabled yet.

use super::blueprint::Blueprint;
use crate::{
    World,
    json::{parsed, texts},
    tables::{projects::STAGING, vpcs},
};

const KAFKA_CONFIG: &str = r#"{"kafka_authentication_methods":{"certificate":true,"sasl":true},
"kafka_rest":true,"schema_registry":true}"#;

/// `orders-kafka`, `billing-pg` and `sessions-valkey`, in this order.
pub(super) fn populate(world: &mut World) {
    Blueprint {
        // Passwords that people chose, with what breaks naive snippets.
        users: &[("avnadmin", ""), ("orders-consumer", "k/p+w@d:1 $é")],
        config: parsed(KAFKA_CONFIG),
        ..Blueprint::of("orders-kafka", "kafka")
    }
    .build(world);
    let billing = Blueprint {
        users: &[
            ("avnadmin", "AVNS_8f/Qz+4@x-Lk"),
            ("reporting", "it's \"quoted\" #1"),
        ],
        ..Blueprint::of("billing-pg", "pg")
    }
    .build(world);
    world.services[billing].document["databases"] = texts(&["_aiven", "billing", "defaultdb"]);
    Blueprint {
        users: &[("default", "AVNS_a/b+c@d"), ("cache-reader", "")],
        ..Blueprint::of("sessions-valkey", "valkey")
    }
    .build(world);
}

/// The second project's services.
pub(super) fn populate_staging(world: &mut World) {
    for (name, service_type) in [
        ("orders-kafka-staging", "kafka"),
        ("search-opensearch", "opensearch"),
    ] {
        Blueprint {
            project: STAGING,
            cloud: "google-europe-west3",
            vpc: Some(vpcs::STAGED),
            ..Blueprint::of(name, service_type)
        }
        .build(world);
    }
}
