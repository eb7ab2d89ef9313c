//! The components that the privatelink reaches, switched by `privatelink_access`.

mod status;
mod switches;
mod view;

pub(crate) use status::status;
pub(crate) use switches::{Switches, gate, save_call};
pub use view::{ComponentsView, ToggleRow};
pub(crate) use view::{notice, question, view};

/// What happens to the switches.
#[derive(Clone, Debug)]
pub enum Event {
    /// A component's switch was set.
    ToggleSet {
        /// The key of `privatelink_access`.
        key: String,
        /// On or off.
        on: bool,
    },
    /// The unsaved switches were set back to what the service has.
    TogglesReset,
}
