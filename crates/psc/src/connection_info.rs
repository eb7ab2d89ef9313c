//! The last step: connection information, with the service's secrets while it is open.

mod announced;
mod present;
mod snippets_module;
mod status;
mod update;
mod view;

use snippets_api::{Reply, Request};

use crate::clear_text::ClearText;
use crate::navigation::Route;
use crate::remote::{CallRoute, InFlight, RequestId, ServiceData};

pub(crate) use announced::Announced;
pub(crate) use present::connect;
pub use snippets_module::SnippetsFault;
pub(crate) use snippets_module::{ModuleState, SnippetsModule};
pub(crate) use status::status;
pub(crate) use update::{ConnectionInfo, Dropped, FileReply, chosen_connection, selection};
use update::{connect_entries, file_name, secrets};
pub use view::{
    ConnectStage, ConnectView, EntryRow, File, FileView, Form, MissingSecrets, SnippetForm,
    SnippetView, ToolGroup, ToolView,
};

/// What happens in the last step.
#[derive(Clone, Debug)]
pub enum Event {
    /// The connection information was asked for, and with it the service's secrets.
    SecretsAsked,
    /// The secrets of one form were shown or masked.
    SecretsShown(Form, bool),
    /// The snippet was asked onto the clipboard.
    SnippetCopyAsked {
        /// Which form.
        form: Form,
        /// With its secrets, or with placeholders for them.
        secrets: bool,
    },
    /// A file that a snippet needs was asked for.
    FileAsked(File),
    /// What became of loading the snippets module.
    SnippetsLoaded(Result<(), SnippetsFault>),
    /// What the snippets module has answered; `None` if it failed.
    SnippetRendered(RequestId, Option<Box<Reply>>),
    /// The snippets module was asked to be tried again, after it could not be loaded or had failed.
    SnippetsRetryAsked,
}

/// What the last step needs from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Offer a file for saving.
    Download {
        /// The file's name.
        name: String,
        /// Its content, which may be a private key.
        text: ClearText,
    },
    /// Load the snippets module, without an instance of it; answer with [`Event::SnippetsLoaded`].
    LoadSnippets,
    /// Ask the instance of the snippets module, a new one where there is none; answer with
    /// [`Event::SnippetRendered`] and the same request id.
    RenderSnippet {
        /// Returned with the answer.
        request_id: RequestId,
        /// What to ask. Holds secrets.
        request: Box<Request>,
    },
    /// Drop the instance of the snippets module: its memory has held secrets.
    DropSnippets,
}

/// What the view of the last step is made from.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) data: &'a ServiceData,
    pub(crate) info: &'a ConnectionInfo,
    pub(crate) module: SnippetsModule,
    /// What loading the page again costs, in sentences.
    pub(crate) reload_costs: &'a str,
    pub(crate) route: &'a Route,
    pub(crate) in_flight: &'a InFlight,
    pub(crate) call_route: Option<CallRoute>,
}
