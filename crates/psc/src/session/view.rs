//! What the page shows of whoever is signed in.

use super::{Session, Status};
use crate::remote::CallRoute;

/// Who is signed in.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountView {
    /// The e-mail address.
    pub user: String,
    /// Which way the calls go.
    pub call_route: CallRoute,
}

impl Session {
    pub(crate) fn account_view(&self) -> Option<AccountView> {
        match &self.status {
            Status::SignedIn { access, user } => Some(AccountView {
                user: user.user.clone(),
                call_route: access.call_route(),
            }),
            _ => None,
        }
    }
}
