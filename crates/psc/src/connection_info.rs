//! The last step: connection information, with the service's secrets while it is open.

mod present;
mod status;
mod update;
mod view;

use crate::navigation::Route;
use crate::remote::{CallRoute, InFlight, ServiceData};

pub(crate) use present::connect;
pub(crate) use status::status;
pub(crate) use update::{ConnectionInfo, FileReply, chosen_connection};
use update::{connect_entries, file_name, snippet};
pub use view::{
    ConnectStage, ConnectView, EntryRow, File, FileView, Form, SnippetForm, SnippetView, ToolView,
};

/// What happens in the last step.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// The connection information was asked for, and with it the service's secrets.
    SecretsAsked,
    /// Secrets were shown or masked.
    SecretsShown(bool),
    /// The snippet was asked onto the clipboard.
    SnippetCopyAsked {
        /// Which form.
        form: Form,
        /// With its secrets, or with placeholders for them.
        secrets: bool,
    },
    /// A file that a snippet needs was asked for.
    FileAsked(File),
}

/// What the view of the last step is made from.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) data: &'a ServiceData,
    pub(crate) info: &'a ConnectionInfo,
    pub(crate) route: &'a Route,
    pub(crate) in_flight: &'a InFlight,
    pub(crate) call_route: Option<CallRoute>,
}
