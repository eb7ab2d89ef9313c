//! What speaks HTTP beside Kafka: Kafka REST, Schema Registry, Kafka Connect, Prometheus and Jolokia.

use super::Definition;

pub(super) const TOOLS: &[Definition] = &[];
