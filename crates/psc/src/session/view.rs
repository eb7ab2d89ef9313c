//! What the page shows of whoever is signed in.

use aiven::ProjectName;

use super::{Session, Status};
use crate::remote::CallRoute;

/// Who is signed in.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountView {
    /// The e-mail address.
    pub user: String,
    /// Which way the calls go.
    pub call_route: CallRoute,
    /// Whether it can only read in the project that is open, as far as Aiven tells.
    pub read_only: bool,
}

impl Session {
    /// `project` is the one that is open, unless the token has been found to do more than read there.
    pub(crate) fn account_view(&self, project: Option<&ProjectName>) -> Option<AccountView> {
        match &self.status {
            Status::SignedIn { access, user } => Some(AccountView {
                user: user.user.clone(),
                call_route: access.call_route(),
                read_only: project.is_some_and(|project| user.read_only.contains(project)),
            }),
            _ => None,
        }
    }
}
