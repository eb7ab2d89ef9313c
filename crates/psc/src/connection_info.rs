//! The last step: connection information, with the service's secrets while it is open.

mod present;
mod update;
mod view;

pub(crate) use present::connect;
pub(crate) use update::{Connect, chosen_connection};
use update::{connect_entries, file_name, snippet};
pub use view::{
    ConnectStage, ConnectView, EntryRow, File, FileView, Form, SnippetForm, SnippetView, ToolView,
};
