//! What the last step shows, and what is chosen in it.

use snippets_api::{Text, Usage};

use crate::equivalent_command::EquivalentCommand;
use crate::messages::UserError;

/// Connection information.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectView {
    /// Why there is none yet.
    pub blocked: Option<String>,
    /// The addresses of the chosen connection; no secrets are needed for these.
    pub entries: Vec<EntryRow>,
    /// What else there is to say about the entries, such as "being prepared".
    pub preparing: Option<String>,
    /// How far the snippet is.
    pub stage: ConnectStage,
    /// Why secrets that were here have to be asked for again.
    pub dropped: Option<&'static str>,
    /// The commands that print the same.
    pub equivalent_command: Option<EquivalentCommand>,
}

/// An address of the chosen connection.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRow {
    /// The name it has in addresses of the page.
    pub id: String,
    /// The name of the component, with authentication, CA and usage where these tell entries apart.
    pub title: String,
    /// The component in Aiven's word.
    pub component: String,
    /// The DNS name.
    pub host: String,
    /// The TCP port.
    pub port: u16,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// Where choosing it leads.
    pub href: String,
}

/// How far the snippet is.
#[derive(Clone, Debug, PartialEq)]
pub enum ConnectStage {
    /// There is no address that a snippet could be made for.
    NotReady,
    /// The secrets have not been asked for.
    NotAsked,
    /// They are being read.
    Reading,
    /// They could not be read.
    Failed(UserError),
    /// The snippets module is being loaded or is at work.
    Preparing,
    /// The snippets module is not there, or has failed.
    NoModule {
        /// Why, and what to do.
        user_error: UserError,
        /// Whether that is to load the page again, instead of trying again.
        reload: bool,
    },
    /// Here it is.
    Ready(Box<SnippetView>),
}

/// A snippet with its choices.
#[derive(Clone, Debug, PartialEq)]
pub struct SnippetView {
    /// The service users, with the chosen one. To choose another, visit the route with another [`crate::navigation::Choice`].
    pub users: Vec<(String, bool)>,
    /// The databases or connection pools, with the chosen one; empty where there is nothing to choose.
    pub databases: Vec<(String, bool)>,
    /// The tools for the chosen entry, by their group.
    pub tools: Vec<ToolGroup>,
    /// What to call the chosen one.
    pub tool: String,
    /// The forms: the quoted one first, the AVN form where there is one.
    pub forms: Vec<SnippetForm>,
    /// Why there is none for this user or tool.
    pub user_error: Option<UserError>,
    /// Why secrets are missing from it, and what helps.
    pub missing_secrets: Option<MissingSecrets>,
    /// How to use it.
    pub usage: Option<Usage>,
    /// The files that it names.
    pub files: Vec<FileView>,
    /// What is good to know.
    pub notes: Vec<String>,
}

/// Why secrets are missing from a snippet, and what helps.
#[derive(Clone, Debug, PartialEq)]
pub struct MissingSecrets {
    /// What happened, in one line.
    pub title: &'static str,
    /// Why, and what to do.
    pub cause: String,
    /// A command that gets them, if one can.
    pub command: Option<String>,
}

/// One form of the snippet.
#[derive(Clone, Debug, PartialEq)]
pub struct SnippetForm {
    /// Which form.
    pub form: Form,
    /// The text, in pieces that can be masked. Print it with `masked` unless secrets are shown.
    pub text: Text,
    /// Whether its secrets are shown.
    pub shown: bool,
    /// What is dangerous about it.
    pub dangers: Vec<String>,
}

/// The tools of a language, of the command line or of configuration. To choose another, visit the route with another
/// [`crate::navigation::Choice`].
#[derive(Clone, Debug, PartialEq)]
pub struct ToolGroup {
    /// Its name.
    pub name: String,
    /// The tools, the most useful first.
    pub tools: Vec<ToolView>,
}

/// A tool.
#[derive(Clone, Debug, PartialEq)]
pub struct ToolView {
    /// The name it has in addresses of the page.
    pub id: String,
    /// What to call it, and whether `avn` prints this too.
    pub label: String,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// A file that the snippet names.
#[derive(Clone, Debug, PartialEq)]
pub struct FileView {
    /// Which one.
    pub file: File,
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
    /// Whether it is being fetched.
    pub fetching: bool,
    /// Why it could not be had.
    pub user_error: Option<UserError>,
}

/// Which form of a snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Byte for byte what `avn` prints.
    Avn,
    /// The same, quoted and encoded so that no character of a secret breaks it.
    Quoted,
}

impl Form {
    /// What the copied text is called, in the view's `clipboard` and aloud.
    pub fn copy_label(self, secrets: bool) -> &'static str {
        match (self, secrets) {
            (Self::Quoted, false) => "snippet",
            (Self::Quoted, true) => "snippet with secrets",
            (Self::Avn, false) => "snippet as avn prints it",
            (Self::Avn, true) => "snippet as avn prints it with secrets",
        }
    }
}

/// A file that a snippet refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The CA certificate of the project, `ca.pem`.
    Ca,
    /// The client certificate of the chosen user, `service.crt`.
    ClientCertificate,
    /// The client key of the chosen user, `service.key`.
    ClientKey,
    /// Key and certificate of the chosen user in one file, `keystore.pem`.
    KeyStore,
}
