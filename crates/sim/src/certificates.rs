//! Real PEM of a test authority: what services hand out, and what a test server can show.
//!
//! Made by `cargo run -p sim --features certificates --bin aiven-sim-certificates`. They protect nothing:
//! the private keys are in this repository.

/// The CA of every project.
pub(crate) const PROJECT_CA: &str = include_str!("../certificates/ca.pem");
/// The client certificate of every Kafka user.
pub(crate) const ACCESS_CERT: &str = include_str!("../certificates/service.cert");
/// Its private key.
pub(crate) const ACCESS_KEY: &str = include_str!("../certificates/service.key");
