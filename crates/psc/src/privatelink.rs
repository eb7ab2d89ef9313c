//! The privatelink of a service: creating it, watching it, deleting it.

mod announced;
mod enable;
mod remove;
mod status;
mod watch;

pub(crate) use announced::Announced;
pub use enable::EnableView;
pub(crate) use enable::{Terms, enable_call, enable_gate, enable_question, enable_view};
pub use remove::RemoveView;
pub(crate) use remove::{remove_call, remove_gate, remove_question, remove_view};
pub(crate) use status::{enable_status, remove_status};
pub(crate) use watch::{due, lost, moving_since, slow};
