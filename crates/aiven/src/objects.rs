//! The objects that several calls carry, and the ways in which all are read.
//!
//! Each is read from JSON field by field: what is unknown is ignored; what is absent, null, empty or of another
//! type is `None`; an enum value nobody has heard of is kept as it came.

mod connection;
mod list;
mod open_enum;
mod read;
mod saved_service;
mod service;

pub use connection::{Connection, ConnectionState};
pub use list::List;
pub use saved_service::{NotAService, saved_service};
pub use service::{Component, Service, ServiceDocument, ServiceState, ServiceUser, is_redacted};

pub(crate) use open_enum::open_enum;
pub(crate) use read::{acknowledged, insert_sorted, list, object, parse, text, unreadable};
