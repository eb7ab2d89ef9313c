//! The domain: what it takes to connect to an Aiven service over Private Service Connect.
//!
//! [`Model::update`] takes a moment and an [`Event`] and returns [`Effect`]s as data; [`View::from`] says what
//! the page shows. Nothing here performs IO, reads a clock or knows a browser. In reading order:

mod ask;
mod copied;
mod effect;
mod event;
mod millis;
mod persistence;
mod route;
mod step;

mod address;
mod by_name;
mod check;
mod connection_info;
mod connections;
mod endpoint;
mod equivalent_command;
mod gate;
mod search;
mod step_status;
mod toggles;
mod words;

mod model;
mod present;
mod view;

pub use ask::{ApiCall, ApiReply, RequestId};
pub use connection_info::*;
pub use copied::Snapshot;
pub use effect::{ClearText, Effect};
pub use event::{Action, CallRoute, EndpointField, Event};
pub use millis::Millis;
pub use model::Model;
pub use persistence::{Passphrase, Persistence, PersistenceChoice, StoredToken, UnlockResult};
pub use route::{Choice, Route};
pub use search::finds;
pub use step::{Step, StepStatus};
pub use view::*;
