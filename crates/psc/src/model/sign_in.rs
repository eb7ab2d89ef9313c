//! Signing in and out: what that means for the session, the token and all that is known.

use aiven::{ApiCall, Fault, Me, User};

use super::Model;
use crate::effect::Effect;
use crate::messages::{Doing, UserError, user_error};
use crate::navigation::Route;
use crate::prerequisites::Surroundings;
use crate::projects::Projects;
use crate::remote::CallRoute;
use crate::services::Services;
use crate::session::{self, Access, Status};
use crate::token_store::{Persistence, PersistenceChoice, TokenStore};

impl Model {
    pub(super) fn session_event(&mut self, event: session::Event, effects: &mut Vec<Effect>) {
        match event {
            session::Event::DemoChosen => self.demo_chosen(effects),
            session::Event::SnapshotPasted {
                text,
                project,
                attachment,
            } => {
                let open = self.route.service();
                match self.session.paste(&text, &project, &attachment, open) {
                    Ok(snapshot) => self.open_snapshot(snapshot, effects),
                    Err(user_error) => {
                        self.announce(format!("{}. {}", user_error.title, user_error.cause));
                    }
                }
            }
            session::Event::SnapshotFileRefused(encoding) => {
                let user_error = session::wrong_encoding(encoding);
                self.announce(format!("{}. {}", user_error.title, user_error.cause));
                self.session.paste_error = Some(user_error);
            }
            session::Event::SignedOut => self.signed_out(effects),
            session::Event::NetworkChanged { offline } => {
                let went = offline && !self.session.offline;
                let returned = self.session.network_changed(offline);
                if went && self.session.is_signed_in() {
                    self.say_in_doubt();
                }
                // What could not be read without a network is read again as soon as there is one.
                if returned && self.session.is_signed_in() {
                    self.snippets.retry();
                    self.check_asked();
                }
            }
        }
    }

    pub(super) fn demo_chosen(&mut self, effects: &mut Vec<Effect>) {
        effects.push(session::Effect::BeginDemo.into());
        self.enter(Access::Demo, PersistenceChoice::Memory, effects);
    }

    fn open_snapshot(&mut self, snapshot: session::Snapshot, effects: &mut Vec<Effect>) {
        let is_here = self.route.service() == Some((&snapshot.project, &snapshot.service));
        let overview = Route::overview(&snapshot.project, &snapshot.service);
        effects.push(session::Effect::EndDemo.into());
        effects.push(session::Effect::OpenSnapshot(snapshot).into());
        self.enter(Access::Snapshot, PersistenceChoice::Memory, effects);
        if !is_here {
            self.show(overview, false, effects);
        }
    }

    /// Tries what calls shall be made with, to be kept this way once it works.
    pub(super) fn enter(
        &mut self,
        access: Access,
        keep: PersistenceChoice,
        effects: &mut Vec<Effect>,
    ) {
        self.token_store.entered(keep);
        self.begin_checking(access, effects);
    }

    pub(super) fn begin_checking(&mut self, access: Access, effects: &mut Vec<Effect>) {
        self.in_flight.cancel(|_| true);
        // A demo that was left would come before the token when the page is loaded again.
        if !access.call_route().is_inside() {
            effects.push(session::Effect::EndDemo.into());
        }
        self.session.check(access);
        self.token_store.begin_use(self.now);
        effects.push(self.in_flight.send(ApiCall::Me(Me)).into());
    }

    /// Says why nobody is signed in.
    pub(super) fn not_signed_in(&mut self, user_error: UserError, passphrase_refused: bool) {
        self.token_store.refused(passphrase_refused);
        self.session.refuse(user_error);
    }

    fn signed_out(&mut self, effects: &mut Vec<Effect>) {
        let call_route = self.call_route();
        self.end_session(effects);
        self.with_token_store(effects, TokenStore::empty_tab);
        let on_device = self.token_store.on_device;
        self.announce(match call_route {
            Some(CallRoute::Demo) => "The demo is closed.",
            Some(CallRoute::Snapshot) => "The saved service is closed and forgotten.",
            _ if on_device && self.token_store.persistence == Persistence::Device => {
                "Signed out. The token stays on this device, encrypted."
            }
            Some(CallRoute::Direct | CallRoute::Relay) if on_device => {
                "Signed out. The token is forgotten; the one that is kept on this device stays, encrypted."
            }
            _ => "Signed out. The token is forgotten.",
        });
        self.show(Route::Projects, false, effects);
    }

    /// Drops everything but what is kept, and how.
    pub(super) fn end_session(&mut self, effects: &mut Vec<Effect>) {
        self.end_left_behind(effects);
        // Request ids go on: a reply to the old session must not fit a request of the next one.
        self.in_flight.cancel(|_| true);
        let in_flight = std::mem::take(&mut self.in_flight);
        let announcement = std::mem::take(&mut self.announcement);
        let left_behind = std::mem::take(&mut self.left_behind);
        let mut token_store = std::mem::take(&mut self.token_store);
        token_store.rest();
        let mut fresh = Self::new(self.now);
        fresh.session.offline = self.session.offline;
        *self = Self {
            hidden: self.hidden,
            app_update: self.app_update,
            snippets: self.snippets,
            route: std::mem::take(&mut self.route),
            in_flight,
            announcement,
            token_store,
            left_behind,
            ..fresh
        };
        effects.push(session::Effect::Forget.into());
    }

    pub(super) fn me_answered(&mut self, result: Result<User, Fault>, effects: &mut Vec<Effect>) {
        let Status::Checking(access) = &self.session.status else {
            return;
        };
        let access = access.clone();
        match result {
            Ok(user) => {
                if self.owner.as_deref() != Some(&user.user) {
                    self.begin_afresh(&user);
                }
                let call_route = access.call_route();
                let what = if call_route == CallRoute::Snapshot {
                    "Opened"
                } else {
                    "Signed in as"
                };
                self.announce([what, " ", &user.user, "."].concat());
                self.surroundings.go_by(call_route);
                self.session.status = Status::SignedIn { access, user };
                let now = self.now;
                self.with_token_store(effects, |store, effects| {
                    store.keep_wanted(call_route.is_inside(), now, effects);
                });
                self.acted(effects);
            }
            Err(fault) => {
                let call_route = access.call_route();
                let user_error = self.session.sign_in_error(&fault, call_route);
                if call_route.is_inside() {
                    effects.push(session::Effect::EndDemo.into());
                }
                self.announce(format!("{}. {}", user_error.title, user_error.remedy));
                // A token that was entered just now is kept nowhere yet.
                if !self.token_store.take_wanted() {
                    self.drop_refused(&fault, effects);
                }
                self.not_signed_in(user_error, false);
            }
        }
    }

    /// Another owner sees other things.
    fn begin_afresh(&mut self, user: &User) {
        self.owner = Some(user.user.clone());
        self.last_connect = Route::default();
        self.projects = Projects::default();
        self.services = Services::default();
        self.surroundings = Surroundings::default();
        self.left_behind.begin(&user.user);
        self.open = None;
        self.open_service();
    }

    /// The token stopped working: asks for another and keeps the place and what was typed.
    pub(super) fn token_refused(&mut self, fault: &Fault, effects: &mut Vec<Effect>) {
        let user_error = user_error(fault, Doing::Working, self.call_route());
        self.announce(user_error.title.clone());
        self.leave();
        self.drop_refused(fault, effects);
        self.token_store.rest();
        self.not_signed_in(user_error, false);
    }

    /// What is kept and works no longer is no use to anybody.
    fn drop_refused(&mut self, fault: &Fault, effects: &mut Vec<Effect>) {
        if matches!(fault, Fault::Unauthorized { .. }) {
            self.with_token_store(effects, TokenStore::drop_refused);
        }
    }

    /// Stops all that goes on; the place and what was typed stay.
    pub(super) fn leave(&mut self) {
        self.in_flight.cancel(|_| true);
        self.confirmation = None;
        self.projects.list.expire();
        self.services.list.expire();
        self.surroundings.expire();
        if let Some(open) = &mut self.open {
            open.expire();
        }
    }
}
