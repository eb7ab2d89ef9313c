//! What the page asks for.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Entry, VERSION};

/// Asks for a snippet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    version: u32,
    /// The service object as the API sends it, with secrets where the token may read them.
    pub document: Value,
    /// What it is to be made for.
    pub selection: Selection,
}

/// What a snippet is made for. `None`, and what the service does not have, is the first that fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The address of the connection that is chosen.
    pub entry: Entry,
    /// The id of a tool.
    pub tool: Option<String>,
    /// The name of a service user.
    pub user: Option<String>,
    /// A database, or a connection pool.
    pub database: Option<String>,
    /// How the text comes by secrets.
    #[serde(default)]
    pub secret_form: SecretForm,
}

/// How a text comes by the secrets that it needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SecretForm {
    /// It reads them from the environment when it runs, and holds none.
    #[default]
    Environment,
    /// They are part of it.
    Inline,
}

impl Request {
    /// A request in the present version.
    pub fn new(document: Value, selection: Selection) -> Self {
        Self {
            version: VERSION,
            document,
            selection,
        }
    }

    /// The request as JSON, secrets included.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Self::write`] has written; `None` for anything else, another version included.
    pub fn read(json: &str) -> Option<Self> {
        let request: Self = serde_json::from_str(json).ok()?;
        (request.version == VERSION).then_some(request)
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("selection", &self.selection)
            .finish_non_exhaustive()
    }
}
