//! Signing in and out: who is there, with what access, and whether the API can be reached.

mod access;
mod messages;
mod reach;
mod snapshot;
mod view;

use aiven::{ProjectName, ServiceName, Token, User};

use crate::clear_text::ClearText;
use crate::equivalent_command::UNKNOWN_PROJECT;
use crate::messages::UserError;
use crate::remote::CallRoute;

pub(crate) use access::Access;
pub(crate) use messages::no_token;
pub(crate) use reach::{NoReply, Reach};
pub use snapshot::Snapshot;
pub(crate) use snapshot::wrong_encoding;
pub use view::AccountView;

/// What happens to the session.
#[derive(Clone, Debug)]
pub enum Event {
    /// The demo was chosen: a simulated account, no token.
    DemoChosen,
    /// A service's JSON was pasted, to be looked at as a snapshot inside the page.
    SnapshotPasted {
        /// What was pasted, which may hold secrets.
        text: ClearText,
        /// The name of its project, if it was given.
        project: String,
        /// The service attachment of its privatelink, if it was given.
        attachment: String,
    },
    /// The chosen file is in an encoding that cannot be read; which one, in a sentence.
    SnapshotFileRefused(&'static str),
    /// The session was ended by its owner.
    SignedOut,
    /// The device lost its network, or has it again, as far as the browser knows.
    NetworkChanged {
        /// Whether there is none.
        offline: bool,
    },
}

/// What a session needs from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Forget everything of the session that the shell holds, the demo's world included.
    Forget,
    /// Begin a demo: a simulated account, fresh unless one was left in this tab.
    BeginDemo,
    /// Open a pasted service as a snapshot inside the page.
    OpenSnapshot(Snapshot),
    /// End the demo or the snapshot, and forget what the tab keeps of it.
    EndDemo,
}

/// The session, and what is known about the way to the API.
#[derive(Debug, Default)]
pub(crate) struct Session {
    pub(crate) status: Status,
    pub(crate) reach: Reach,
    /// Whether the browser says that the device has no network.
    pub(crate) offline: bool,
    /// Why the last pasted service could not be opened.
    pub(crate) paste_error: Option<UserError>,
}

/// Whether somebody is signed in.
#[derive(Debug)]
pub(crate) enum Status {
    /// Nobody is; a reason where a session ended or a token was not taken.
    SignedOut { user_error: Option<UserError> },
    /// A token has been entered and is being tried.
    Checking(Access),
    /// The token works.
    SignedIn { access: Access, user: User },
}

impl Default for Status {
    fn default() -> Self {
        Self::SignedOut { user_error: None }
    }
}

impl Session {
    /// What calls are made with, while somebody is signed in or being checked.
    pub(crate) fn access(&self) -> Option<&Access> {
        match &self.status {
            Status::SignedOut { .. } => None,
            Status::Checking(access) | Status::SignedIn { access, .. } => Some(access),
        }
    }

    pub(crate) fn token(&self) -> Option<&Token> {
        self.access()?.token()
    }

    pub(crate) fn call_route(&self) -> Option<CallRoute> {
        self.access().map(Access::call_route)
    }

    pub(crate) fn user(&self) -> Option<&User> {
        match &self.status {
            Status::SignedIn { user, .. } => Some(user),
            _ => None,
        }
    }

    pub(crate) fn is_signed_in(&self) -> bool {
        matches!(self.status, Status::SignedIn { .. })
    }

    pub(crate) fn is_signed_out(&self) -> bool {
        matches!(self.status, Status::SignedOut { .. })
    }

    /// Begins to try what calls shall be made with.
    pub(crate) fn check(&mut self, access: Access) {
        self.reach = Reach::Unknown;
        self.status = Status::Checking(access);
    }

    /// Ends the session, and says why.
    pub(crate) fn refuse(&mut self, user_error: UserError) {
        self.status = Status::SignedOut {
            user_error: Some(user_error),
        };
    }

    /// Reads a pasted service. A service that the address names already keeps the project that it names.
    pub(crate) fn paste(
        &mut self,
        text: &ClearText,
        project: &str,
        attachment: &str,
        open: Option<(&ProjectName, &ServiceName)>,
    ) -> Result<Snapshot, UserError> {
        match Snapshot::read(&text.0, project, attachment) {
            Ok(mut snapshot) => {
                self.paste_error = None;
                if let Some((project, service)) = open
                    && *service == snapshot.service
                    && snapshot.project == UNKNOWN_PROJECT
                {
                    snapshot.project.clone_from(project);
                }
                Ok(snapshot)
            }
            Err(user_error) => {
                self.paste_error = Some(user_error.clone());
                Err(user_error)
            }
        }
    }

    /// Takes in what the browser says of the network, and says whether there is one again.
    pub(crate) fn network_changed(&mut self, offline: bool) -> bool {
        let returned = self.offline && !offline;
        self.offline = offline;
        returned
    }
}
