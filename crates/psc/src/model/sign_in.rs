//! Signing in and out: who is there, and with which token.

use aiven::{Fault, Me, Token, User};

use super::{Account, Model, Reach};
use crate::words::{self, Doing};
use crate::{ApiCall, CallRoute, Effect, Persistence, PersistenceChoice, Route, UserError};

/// Whether somebody is signed in.
#[derive(Debug)]
pub(crate) enum Session {
    /// Nobody is; a reason where a session ended or a token was not taken.
    SignedOut { user_error: Option<UserError> },
    /// A token has been entered and is being tried.
    Checking(Credential),
    /// The token works.
    SignedIn { credential: Credential, user: User },
}

/// A token and the way it goes.
#[derive(Clone, Debug)]
pub(crate) struct Credential {
    pub(crate) token: Token,
    pub(crate) call_route: CallRoute,
}

impl Default for Session {
    fn default() -> Self {
        Self::SignedOut { user_error: None }
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
        self.token_entered(
            Token::new("demo"),
            CallRoute::Demo,
            PersistenceChoice::Memory,
            effects,
        );
    }

    pub(super) fn token_entered(
        &mut self,
        token: Option<Token>,
        call_route: CallRoute,
        keep: PersistenceChoice,
        effects: &mut Vec<Effect>,
    ) {
        let Some(token) = token else {
            self.not_signed_in(words::no_token(), false);
            return;
        };
        if let Some(user_error) = words::token_store::too_short(&keep) {
            self.not_signed_in(user_error, true);
            return;
        }
        self.token_store.rest();
        self.token_store.persistence = keep.persistence();
        self.token_store.wanted = Some(keep);
        self.begin_checking(Credential { token, call_route }, effects);
    }

    pub(super) fn begin_checking(&mut self, credential: Credential, effects: &mut Vec<Effect>) {
        self.in_flight.cancel(|_| true);
        self.reach = Reach::Unknown;
        self.session = Session::Checking(credential);
        self.token_store.idle.acted_at = self.now;
        effects.push(self.in_flight.send(ApiCall::Me(Me)));
    }

    /// Says why nobody is signed in.
    pub(super) fn not_signed_in(&mut self, user_error: UserError, passphrase_refused: bool) {
        self.token_store.note = None;
        self.token_store.passphrase_refused = passphrase_refused;
        self.session = Session::SignedOut {
            user_error: Some(user_error),
        };
    }

    pub(super) fn signed_out(&mut self, effects: &mut Vec<Effect>) {
        let call_route = self.call_route();
        self.end_session(effects);
        self.empty_tab(effects);
        self.announce(match call_route {
            Some(CallRoute::Snapshot) => "The copy is closed and forgotten.",
            _ if self.token_store.on_device && self.token_store.persistence == Persistence::Device => {
                "Signed out. The token stays on this device, encrypted."
            }
            Some(CallRoute::Direct | CallRoute::Relay) if self.token_store.on_device => {
                "Signed out. The token is forgotten; the one that is kept on this device stays, encrypted."
            }
            _ => "Signed out. The token is forgotten.",
        });
        self.show(Route::Projects, false, effects);
    }

    /// Drops everything but what is kept, and how.
    pub(super) fn end_session(&mut self, effects: &mut Vec<Effect>) {
        // Stamps go on: a reply to the old session must not fit a request of the next one.
        self.in_flight.cancel(|_| true);
        let in_flight = std::mem::take(&mut self.in_flight);
        let announcement = std::mem::take(&mut self.announcement);
        let mut token_store = std::mem::take(&mut self.token_store);
        token_store.rest();
        token_store.secrets_copied = false;
        *self = Self {
            hidden: self.hidden,
            offline: self.offline,
            update: self.update,
            snippets: self.snippets,
            route: std::mem::take(&mut self.route),
            in_flight,
            announcement,
            token_store,
            ..Self::new(self.now)
        };
        effects.push(Effect::Forget);
    }

    pub(super) fn me_answered(&mut self, result: Result<User, Fault>, effects: &mut Vec<Effect>) {
        let Session::Checking(credential) = &self.session else {
            return;
        };
        let credential = credential.clone();
        match result {
            Ok(user) => {
                if self.account.owner.as_deref() != Some(&user.user) {
                    self.account = Account {
                        owner: Some(user.user.clone()),
                        ..Account::default()
                    };
                    self.service_model = None;
                    self.open_desk();
                }
                self.announce(format!("Signed in as {}.", user.user));
                self.session = Session::SignedIn { credential, user };
                self.keep_wanted(effects);
                self.acted(effects);
            }
            Err(fault) => {
                let user_error = self.sign_in_error(&fault, credential.call_route);
                self.announce(format!("{}. {}", user_error.title, user_error.remedy));
                // A token that was entered just now is kept nowhere yet.
                if self.token_store.wanted.take().is_none() {
                    self.drop_refused(&fault, effects);
                }
                self.not_signed_in(user_error, false);
            }
        }
    }

    /// The token stopped working: asks for another and keeps the place and what was typed.
    pub(super) fn token_refused(&mut self, fault: &Fault, effects: &mut Vec<Effect>) {
        let call_route = self.call_route();
        let user_error = words::user_error(fault, Doing::Working, call_route);
        self.announce(user_error.title.clone());
        self.leave();
        self.drop_refused(fault, effects);
        self.token_store.rest();
        self.not_signed_in(user_error, false);
    }

    /// What is kept and works no longer is no use to anybody. The next token may be kept the same way.
    fn drop_refused(&mut self, fault: &Fault, effects: &mut Vec<Effect>) {
        if !matches!(fault, Fault::Unauthorized { .. }) {
            return;
        }
        match self.token_store.persistence {
            Persistence::Memory => {}
            Persistence::Tab => self.wipe(false, effects),
            Persistence::Device => self.wipe_refused(effects),
        }
    }

    /// Stops all that goes on; the place and what was typed stay.
    pub(super) fn leave(&mut self) {
        self.in_flight.cancel(|_| true);
        self.dialog = None;
        self.account.expire();
        if let Some(service_model) = &mut self.service_model {
            service_model.expire();
        }
    }
}
