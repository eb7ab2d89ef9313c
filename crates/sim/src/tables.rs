//! What the world is made of: projects, clouds, service types. No behaviour that moves with time.

pub(crate) mod clouds;
pub(crate) mod connection_details;
pub(crate) mod listeners;
pub(crate) mod projects;
mod rows;
pub(crate) mod service_types;
pub(crate) mod vpcs;
