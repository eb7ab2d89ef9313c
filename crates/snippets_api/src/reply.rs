//! What the module answers.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Text, VERSION};

/// The answer to a [`crate::Request`]: a snippet, with what can be chosen for it and what is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// [`VERSION`].
    pub version: u32,
    /// The tools for the entry, the most useful first.
    pub tools: Vec<ToolOption>,
    /// The id of the chosen tool.
    pub tool: String,
    /// The users that may be chosen, in the order of the API.
    pub users: Vec<String>,
    /// The chosen user; empty where the service has none.
    pub user: String,
    /// The databases or connection pools, the usual one first.
    pub databases: Vec<String>,
    /// The chosen one of them.
    pub database: Option<String>,
    /// The text, or why there is none for this choice, in a sentence.
    pub text: Result<SnippetText, String>,
}

/// A tool, or a form in which connection information is written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolOption {
    /// The name it has in addresses of the page.
    pub id: String,
    /// What to call it on screen.
    pub label: String,
    /// What to call its group on screen: a language, the command line or configuration.
    pub group: String,
    /// Whether `avn service connection-info` prints this for the entry.
    pub produced_by_avn: bool,
}

/// The text for a choice, and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnippetText {
    /// What to use: quoted and encoded.
    pub quoted: Text,
    /// What `avn` prints, where it prints something.
    pub avn: Option<AvnForm>,
    /// The words after `avn` that print the same, without `--project`; `None` if there are none.
    pub avn_arguments: Option<Vec<String>>,
    /// How to use it.
    pub usage: Usage,
    /// The files that the text names.
    pub files: Vec<SnippetFile>,
    /// What is good to know, in sentences.
    pub notes: Vec<String>,
}

/// How to use a text. What does not apply is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// The name of the file that it belongs in.
    pub file: String,
    /// The command that installs what it needs.
    pub install: String,
    /// The command that runs it.
    pub run: String,
    /// What a good answer looks like, in a sentence.
    pub answer: String,
}

/// What `avn` prints, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AvnForm {
    /// The text.
    pub text: Text,
    /// Why not to use it as it is, in sentences.
    pub dangers: Vec<String>,
}

/// A file that a text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnippetFile {
    /// The name in the text.
    pub name: String,
    /// Where its content comes from.
    pub origin: FileOrigin,
    /// What comes from the user; `None` where the API did not send it.
    pub content: Option<FileContent>,
}

/// Where the content of a file comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileOrigin {
    /// The CA of the project, which is a call of its own.
    ProjectCa,
    /// The client certificate of the user.
    ClientCertificate,
    /// The key of that certificate.
    ClientKey,
    /// The key and then the certificate.
    KeyStore,
}

/// What a file holds, which may be a private key: `Debug` shows its length only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileContent(pub String);

impl Reply {
    /// The reply as bytes, secrets included.
    pub fn write(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads what [`Self::write`] has written; `None` for anything else, another version included.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (version, _) = postcard::take_from_bytes::<u32>(bytes).ok()?;
        (version == VERSION).then(|| postcard::from_bytes(bytes).ok())?
    }
}

impl fmt::Debug for FileContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileContent({} bytes)", self.0.len())
    }
}
