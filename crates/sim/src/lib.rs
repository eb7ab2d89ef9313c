//! A simulator of the Aiven API, as far as a Google privatelink needs it.
//!
//! One [`World`] holds projects, services, privatelinks and the endpoints that a person has in Google
//! Cloud. [`World::handle`] takes a request and gives a response: synchronous, without IO, without a clock
//! of its own, and the same for the same calls. Two carriers bring requests to it: the page's demo, in the
//! same process, and the program `aiven-sim`, over HTTP (feature `serve`).
//!
//! The JSON is written from the tables of this crate and never from the client's reply types, so that a
//! wrong assumption of the client shows. What is guessed about the real API is listed in
//! `docs/simulator.md`.

mod caller;
mod certificates;
mod clock;
mod components;
mod exchange;
mod fault;
mod google;
mod handlers;
mod json;
mod pace;
mod path;
mod privatelink;
mod recorded;
mod refusal;
mod rng;
mod saved;
mod scenario;
mod scenarios;
mod secrets;
#[cfg(feature = "serve")]
pub mod serve;
mod service;
mod tables;
#[cfg(test)]
mod testing;
mod world;

pub use exchange::{Delivery, Request, Response};
pub use fault::{Fault, FaultRule, UnknownFault};
pub use google::{EndpointStatus, PscEndpoint};
pub use pace::{Pace, Timing, Transition, UnknownName};
pub use refusal::Refusal;
pub use scenario::Scenario;
pub use world::World;
