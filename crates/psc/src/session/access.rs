//! What calls are made with.

use aiven::Token;

use crate::remote::CallRoute;

/// What calls are made with. Only an account has a token.
#[derive(Clone, Debug)]
pub(crate) enum Access {
    /// An account of Aiven, by its token.
    Account {
        token: Token,
        /// Direct or through the relay.
        call_route: CallRoute,
    },
    /// The simulator in the page.
    Demo,
    /// The snapshot of a service in the page.
    Snapshot,
}

impl Access {
    /// What a token is for on this route: the routes inside the page have no use for one.
    pub(crate) fn with_token(token: Token, call_route: CallRoute) -> Self {
        match call_route {
            CallRoute::Direct | CallRoute::Relay => Self::Account { token, call_route },
            CallRoute::Demo => Self::Demo,
            CallRoute::Snapshot => Self::Snapshot,
        }
    }

    pub(crate) fn call_route(&self) -> CallRoute {
        match self {
            Self::Account { call_route, .. } => *call_route,
            Self::Demo => CallRoute::Demo,
            Self::Snapshot => CallRoute::Snapshot,
        }
    }

    pub(crate) fn token(&self) -> Option<&Token> {
        match self {
            Self::Account { token, .. } => Some(token),
            Self::Demo | Self::Snapshot => None,
        }
    }
}
