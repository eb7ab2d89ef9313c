//! Signing in and out: who is there, and with which token.

use aiven::{Fault, Me, Token, User};

use super::{Account, Model, Reach};
use crate::words::{self, Doing};
use crate::{Ask, Effect, Keep, Keeping, Route, Trouble, Via};

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
        self.token_entered(Token::new("demo"), Via::Demo, Keep::Memory, effects);
    }

    pub(super) fn token_entered(
        &mut self,
        token: Option<Token>,
        via: Via,
        keep: Keep,
        effects: &mut Vec<Effect>,
    ) {
        let Some(token) = token else {
            self.not_signed_in(words::no_token(), false);
            return;
        };
        if let Some(trouble) = words::custody::too_short(&keep) {
            self.not_signed_in(trouble, true);
            return;
        }
        self.custody.rest();
        self.custody.keeping = keep.keeping();
        self.custody.wanted = Some(keep);
        self.begin_checking(Credential { token, via }, effects);
    }

    pub(super) fn begin_checking(&mut self, credential: Credential, effects: &mut Vec<Effect>) {
        self.flights.cancel(|_| true);
        self.reach = Reach::Unknown;
        self.session = Session::Checking(credential);
        self.custody.idle.acted_at = self.now;
        effects.push(self.flights.send(Ask::Me(Me)));
    }

    /// Says why nobody is signed in.
    pub(super) fn not_signed_in(&mut self, trouble: Trouble, passphrase_refused: bool) {
        self.custody.note = None;
        self.custody.passphrase_refused = passphrase_refused;
        self.session = Session::SignedOut {
            trouble: Some(trouble),
        };
    }

    pub(super) fn signed_out(&mut self, effects: &mut Vec<Effect>) {
        let via = self.via();
        self.end_session(effects);
        self.empty_tab(effects);
        self.announce(match via {
            Some(Via::Copy) => "The copy is closed and forgotten.",
            _ if self.custody.on_device && self.custody.keeping == Keeping::Device => {
                "Signed out. The token stays on this device, encrypted."
            }
            Some(Via::Direct | Via::Relay) if self.custody.on_device => {
                "Signed out. The token is forgotten; the one that is kept on this device stays, encrypted."
            }
            _ => "Signed out. The token is forgotten.",
        });
        self.show(Route::Projects, false, effects);
    }

    /// Drops everything but what is kept, and how.
    pub(super) fn end_session(&mut self, effects: &mut Vec<Effect>) {
        // Stamps go on: a reply to the old session must not fit a request of the next one.
        self.flights.cancel(|_| true);
        let flights = std::mem::take(&mut self.flights);
        let announcement = std::mem::take(&mut self.announcement);
        let mut custody = std::mem::take(&mut self.custody);
        custody.rest();
        custody.secrets_copied = false;
        *self = Self {
            hidden: self.hidden,
            offline: self.offline,
            update: self.update,
            route: std::mem::take(&mut self.route),
            flights,
            announcement,
            custody,
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
                    self.desk = None;
                    self.open_desk();
                }
                self.announce(format!("Signed in as {}.", user.user));
                self.session = Session::SignedIn { credential, user };
                self.keep_wanted(effects);
                self.acted(effects);
            }
            Err(fault) => {
                let trouble = self.sign_in_trouble(&fault, credential.via);
                self.announce(format!("{}. {}", trouble.title, trouble.remedy));
                // A token that was entered just now is kept nowhere yet.
                if self.custody.wanted.take().is_none() {
                    self.drop_refused(&fault, effects);
                }
                self.not_signed_in(trouble, false);
            }
        }
    }

    /// The token stopped working: asks for another and keeps the place and what was typed.
    pub(super) fn token_refused(&mut self, fault: &Fault, effects: &mut Vec<Effect>) {
        let via = self.via();
        let trouble = words::trouble(fault, Doing::Working, via);
        self.announce(trouble.title.clone());
        self.leave();
        self.drop_refused(fault, effects);
        self.custody.rest();
        self.not_signed_in(trouble, false);
    }

    /// What is kept and works no longer is no use to anybody. The next token may be kept the same way.
    fn drop_refused(&mut self, fault: &Fault, effects: &mut Vec<Effect>) {
        if !matches!(fault, Fault::Unauthorized { .. }) {
            return;
        }
        match self.custody.keeping {
            Keeping::Memory => {}
            Keeping::Tab => self.wipe(false, effects),
            Keeping::Device => self.wipe_refused(effects),
        }
    }

    /// Stops all that goes on; the place and what was typed stay.
    pub(super) fn leave(&mut self) {
        self.flights.cancel(|_| true);
        self.dialog = None;
        self.account.expire();
        if let Some(desk) = &mut self.desk {
            desk.expire();
        }
    }
}
