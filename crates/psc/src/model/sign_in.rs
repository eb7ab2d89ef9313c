//! Signing in and out: who is there, and with which token.

use aiven::{Fault, Me, Token, User};

use super::{Account, Model, Reach};
use crate::words::{self, Doing};
use crate::{Ask, Effect, Route, Trouble, Via};

/// Whether somebody is signed in.
#[derive(Debug)]
pub(crate) enum Session {
    /// Nobody is; a reason where a session ended or a token was not taken.
    SignedOut { trouble: Option<Trouble> },
    /// A token has been entered and is being tried.
    Checking(Credential),
    /// The token works.
    SignedIn { credential: Credential, user: User },
}

/// A token and the way it goes.
#[derive(Clone, Debug)]
pub(crate) struct Credential {
    pub(crate) token: Token,
    pub(crate) via: Via,
}

impl Default for Session {
    fn default() -> Self {
        Self::SignedOut { trouble: None }
    }
}

impl Session {
    pub(crate) fn credential(&self) -> Option<&Credential> {
        match self {
            Self::SignedOut { .. } => None,
            Self::Checking(credential) | Self::SignedIn { credential, .. } => Some(credential),
        }
    }

    pub(crate) fn user(&self) -> Option<&User> {
        match self {
            Self::SignedIn { user, .. } => Some(user),
            _ => None,
        }
    }
}

impl Model {
    pub(super) fn demo_chosen(&mut self, effects: &mut Vec<Effect>) {
        effects.push(Effect::BeginDemo);
        self.token_entered(Token::new("demo"), Via::Demo, effects);
    }

    pub(super) fn token_entered(
        &mut self,
        token: Option<Token>,
        via: Via,
        effects: &mut Vec<Effect>,
    ) {
        let Some(token) = token else {
            self.session = Session::SignedOut {
                trouble: Some(words::no_token()),
            };
            return;
        };
        self.flights.cancel(|_| true);
        self.reach = Reach::Unknown;
        self.session = Session::Checking(Credential { token, via });
        effects.push(self.flights.send(Ask::Me(Me)));
    }

    pub(super) fn signed_out(&mut self, effects: &mut Vec<Effect>) {
        let via = self.via();
        // Stamps go on: a reply to the old session must not fit a request of the next one.
        self.flights.cancel(|_| true);
        let flights = std::mem::take(&mut self.flights);
        let announcement = std::mem::take(&mut self.announcement);
        *self = Self {
            hidden: self.hidden,
            offline: self.offline,
            update: self.update,
            flights,
            announcement,
            ..Self::new(self.now)
        };
        self.announce(match via {
            Some(Via::Copy) => "The copy is closed and forgotten.",
            _ => "Signed out. The token is forgotten.",
        });
        effects.push(Effect::Forget);
        self.show(Route::Projects, false, effects);
    }

    pub(super) fn me_answered(&mut self, result: Result<User, Fault>) {
        let Session::Checking(credential) = &self.session else {
            return;
        };
        let credential = credential.clone();
        self.session = match result {
            Ok(user) => {
                if self.account.owner.as_deref() != Some(&user.user) {
                    self.account = Account {
                        owner: Some(user.user.clone()),
                        ..Account::default()
                    };
                    self.desk = None;
                    self.open_desk();
                }
                self.announce(format!("Signed in as {}.", user.user));
                Session::SignedIn { credential, user }
            }
            Err(fault) => {
                let trouble = self.sign_in_trouble(&fault, credential.via);
                self.announce(format!("{}. {}", trouble.title, trouble.remedy));
                Session::SignedOut {
                    trouble: Some(trouble),
                }
            }
        };
    }

    /// The token stopped working: asks for another and keeps the place and what was typed.
    pub(super) fn token_refused(&mut self, fault: &Fault) {
        let via = self.via();
        let trouble = words::trouble(fault, Doing::Working, via);
        self.announce(trouble.title.clone());
        self.flights.cancel(|_| true);
        self.dialog = None;
        self.account.expire();
        if let Some(desk) = &mut self.desk {
            desk.expire();
        }
        self.session = Session::SignedOut {
            trouble: Some(trouble),
        };
    }
}
