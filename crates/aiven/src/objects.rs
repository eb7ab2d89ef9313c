//! The objects of the API, as far as the calls need them.
//!
//! Each is read from JSON field by field: what is unknown is ignored, what is absent or of another type is
//! `None`, an enum value nobody has heard of is kept as it came.

mod connection;
mod open_enum;
mod privatelink;
mod project;
mod read;
mod service;
mod service_type;
mod user;
mod vpc;

pub use connection::{Connection, ConnectionState};
pub use privatelink::{Price, Privatelink, PrivatelinkState};
pub use project::{Cloud, Project};
pub use service::{Component, Service, ServiceDocument, ServiceState, ServiceUser, is_redacted};
pub use service_type::{ServiceType, known_toggles};
pub use user::User;
pub use vpc::{Vpc, VpcState};

pub(crate) use read::{acknowledged, insert_sorted, list, object, parse, text, unreadable};
