//! What the page shows, ready to print: words chosen, gates answered, secrets masked unless asked for.
//!
//! The page decides about markup and nothing else. [`View::from`] computes all of it from the model, so two
//! models that are equal look equal.

mod picture;
mod service;
mod steps;
mod token_store;

pub use picture::{Hop, Picture};
pub use service::{ConnectionRow, Facts, Notice, ServiceView, TaskView, Tone, WatchView};
pub use steps::{
    ApproveForm, ApproveView, CheckView, ComponentsView, EnableView, EndpointView, FieldView,
    Finding, RemoveView, StepView, ToggleRow, Verdict,
};
pub use token_store::{CardView, IDLE_MINUTES, IdleView, SignInField, SignInMethod, TokenView};

use crate::{Action, CallRoute, Millis, Persistence};

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The title of the document, with the place first.
    pub title: String,
    /// The fragment of the present address.
    pub address: String,
    /// Who is signed in, and which way the calls go.
    pub account: Option<AccountView>,
    /// What fills the page.
    pub screen: Screen,
    /// The open confirmation.
    pub dialog: Option<DialogView>,
    /// A new version of the page, where one waits.
    pub update: Option<UpdateView>,
    /// The open card of the token.
    pub card: Option<CardView>,
    /// The warning that the page is about to lock.
    pub idle: Option<IdleView>,
    /// The newest thing to say to a screen reader; a new serial means say it.
    pub announcement: Announcement,
    /// What the last copy button did: its label and whether the clipboard took it.
    pub copied: Option<(String, bool)>,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountView {
    /// The e-mail address.
    pub user: String,
    /// Which way the calls go.
    pub call_route: CallRoute,
}

/// A new version of the page that waits to take over.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateView {
    /// What loading the page again keeps and what it does not.
    pub consequence: String,
    /// What it waits for, once it was accepted.
    pub waiting: Option<String>,
    /// Whether it was accepted.
    pub taken: bool,
}

/// Something to be read aloud once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Announcement {
    /// Grows with each announcement.
    pub serial: u64,
    /// The text.
    pub text: String,
}

/// What fills the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// Nobody is signed in.
    SignIn(SignInView),
    /// The list of projects.
    Projects(ListView),
    /// The list of services of a project.
    Services {
        /// The project's name.
        project: String,
        /// The list.
        list: ListView,
    },
    /// A service.
    Service(Box<ServiceView>),
}

/// The sign-in page.
#[derive(Clone, Debug, PartialEq)]
pub struct SignInView {
    /// Whether a token is being opened or checked.
    pub checking: bool,
    /// Why the last one was not taken, or why the session ended.
    pub user_error: Option<UserError>,
    /// Whether the API can be reached and the browser may not send it the token: a relay helps.
    pub relay_helps: bool,
    /// Why what was pasted could not be opened as a service.
    pub paste_error: Option<UserError>,
    /// The field that this is about.
    pub field: SignInField,
    /// Where a deep link will lead after signing in, such as `acme / orders-kafka`.
    pub destination: Option<String>,
    /// Why nobody is signed in, where that is no error.
    pub note: Option<String>,
    /// What is asked for.
    pub sign_in_method: SignInMethod,
    /// How the last token was kept, which the next one may be as well.
    pub persistence: Persistence,
}

/// A list with a search field. Only so many rows as are shown are in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    /// Whether it is being read for the first time.
    pub loading: bool,
    /// Why it could not be read.
    pub user_error: Option<UserError>,
    /// What is typed into the search field.
    pub filter: String,
    /// The rows.
    pub rows: Vec<RowView>,
    /// How many rows match the search.
    pub matching: usize,
    /// How many there are at all.
    pub total: usize,
}

/// A row of a list; the whole row is a link.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// The name.
    pub name: String,
    /// Facts behind it, such as type, plan and cloud.
    pub facts: Vec<String>,
    /// A tag, such as a state other than running, or "Not on Google Cloud".
    pub tag: Option<String>,
    /// The address it leads to.
    pub href: String,
}

/// An open confirmation.
#[derive(Clone, Debug, PartialEq)]
pub struct DialogView {
    /// What will be done.
    pub action: Action,
    /// The question.
    pub title: String,
    /// What will happen, a sentence each.
    pub consequences: Vec<String>,
    /// What the confirming button says.
    pub confirm: String,
    /// Whether it destroys something.
    pub danger: bool,
    /// The name that must be typed, and what has been typed.
    pub typed: Option<(String, String)>,
    /// Whether the confirming button may be pressed.
    pub ready: bool,
    /// The same action on the command line.
    pub equivalent_command: EquivalentCommand,
}

/// A fault in words: what, why, and what now.
#[derive(Clone, Debug, PartialEq)]
pub struct UserError {
    /// What happened.
    pub title: String,
    /// Why, with the server's own words where it gave some.
    pub cause: String,
    /// What to do now.
    pub remedy: String,
    /// When it is tried again by itself.
    pub retry_at: Option<Millis>,
}

/// An action as commands. The token appears as `$AIVEN_TOKEN`; all else is quoted for a POSIX shell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EquivalentCommand {
    /// With the Aiven client; more than one line where it takes several commands.
    pub avn: String,
    /// With curl.
    pub curl: String,
}
