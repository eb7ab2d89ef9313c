//! The domain: what it takes to connect to an Aiven service over Private Service Connect.
//!
//! [`Model::update`] takes a moment and an [`Event`] and returns [`Effect`]s as data; [`View::from`] says what
//! the page shows. Nothing here performs IO, reads a clock or knows a browser. In reading order:

mod ask;
mod copied;
mod effect;
mod event;
mod keeping;
mod millis;
mod route;
mod step;

mod address;
mod by_name;
mod check;
mod connections;
mod endpoint;
mod gate;
mod search;
mod standing;
mod toggles;
mod twin;
mod words;

mod model;
mod present;
mod view;

pub use ask::{Answer, Ask, Stamp};
pub use copied::Copied;
pub use effect::{ClearText, Effect};
pub use event::{Action, EndpointField, Event, File, Form, Via};
pub use keeping::{Keep, Keeping, KeptToken, Opening, Passphrase};
pub use millis::Millis;
pub use model::Model;
pub use route::{Choice, Route};
pub use search::finds;
pub use step::{Standing, Step};
pub use view::*;
