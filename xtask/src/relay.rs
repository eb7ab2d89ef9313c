//! The relay: built for Cloudflare's edge, and run on this machine in the runtime that it has there.

mod build;
mod local;

pub use build::{release, weight};
pub use local::{LocalRelay, start};
