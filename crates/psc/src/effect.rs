//! What the model asks of the outside world, as data. The shell performs it after `update` has returned.

use crate::{clipboard, connection_info, left_behind, remote, session, token_store};

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Reading and writing.
    Remote(remote::Effect),
    /// The session.
    Session(session::Effect),
    /// The token and where it is kept.
    TokenStore(token_store::Effect),
    /// The clipboard.
    Clipboard(clipboard::Effect),
    /// What a removal has left in Google Cloud, over a reload.
    LeftBehind(left_behind::Effect),
    /// The last step: files, and the snippets module.
    ConnectionInfo(connection_info::Effect),
    /// Show this address, a fragment such as `#/project/p`.
    Address {
        /// The fragment, without any secret.
        fragment: String,
        /// Whether it takes the place of the present entry of the history.
        replace: bool,
    },
    /// Let the new version of the page take over, and load the page again. Nothing is under way.
    LoadNewVersion,
}

impl From<remote::Effect> for Effect {
    fn from(effect: remote::Effect) -> Self {
        Self::Remote(effect)
    }
}

impl From<session::Effect> for Effect {
    fn from(effect: session::Effect) -> Self {
        Self::Session(effect)
    }
}

impl From<token_store::Effect> for Effect {
    fn from(effect: token_store::Effect) -> Self {
        Self::TokenStore(effect)
    }
}

impl From<connection_info::Effect> for Effect {
    fn from(effect: connection_info::Effect) -> Self {
        Self::ConnectionInfo(effect)
    }
}

impl From<clipboard::Effect> for Effect {
    fn from(effect: clipboard::Effect) -> Self {
        Self::Clipboard(effect)
    }
}

impl From<left_behind::Effect> for Effect {
    fn from(effect: left_behind::Effect) -> Self {
        Self::LeftBehind(effect)
    }
}
