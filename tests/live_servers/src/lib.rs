//! Real servers behind the names and ports of Private Service Connect, and the clients that are pointed at them.
//!
//! Everything runs in a private network, as a user's VPC is one: nothing else on the machine sees its names, addresses and
//! ports, and it ends with all its programs when the test does. A [`ServerHost`] is that network with its certificates;
//! `kafka`, `postgresql` and the others start one server each there; [`service`] describes what runs as Aiven's API would.
#![expect(
    clippy::missing_panics_doc,
    reason = "a step that cannot be taken ends the test, and says which"
)]

pub mod authority;
pub mod case;
pub mod clickhouse;
pub mod client;
pub mod consumer;
pub mod host;
pub mod installed;
pub mod kafka;
pub mod libraries;
pub mod mariadb;
pub mod network;
pub mod opensearch;
pub mod postgresql;
pub mod proxy;
pub mod redis;
pub mod server;
pub mod service;
pub mod snippet;
pub mod syntax;
pub mod trial;
