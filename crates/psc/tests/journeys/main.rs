//! Whole journeys: the model against the simulator under a virtual clock.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

mod calls;
mod failures;
mod flow;
mod properties;
mod secrets;
mod trip;
mod watching;

/// The Kafka service of most scenarios.
const SERVICE: &str = "#/project/acme-production/service/orders-kafka";
