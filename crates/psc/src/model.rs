//! The model: one value that takes events and says what to do.
//!
//! Every event ends in [`Model::reconcile`], which compares what the present place needs with what is known and
//! in flight. So there is no list of "what to load when": a reload, a second tab and a colleague's command
//! all lead to the same requests.

mod app_update;
mod left_behind;
mod moves;
mod open_service;
mod outage;
mod reconcile;
mod replies;
mod sign_in;
mod snippets;
mod tabs;
mod token;
mod writes;

pub(crate) use open_service::OpenService;

use aiven::Token;

use crate::announcement::Announcement;
use crate::app_update::AppUpdate;
use crate::clipboard::{self, Clipboard};
use crate::confirmation::{self, Confirmation};
use crate::connection_info::{self, SnippetsModule};
use crate::effect::Effect;
use crate::event::Event;
use crate::left_behind::AllLeftBehind;
use crate::list::ListState;
use crate::millis::Millis;
use crate::navigation::{self, Route};
use crate::prerequisites::Surroundings;
use crate::projects::Projects;
use crate::remote::{self, CallRoute, InFlight, Outage, RequestId};
use crate::services::{self, Services};
use crate::session::Session;
use crate::token_store::{StoredToken, TokenStore};

/// Everything the app knows.
#[derive(Debug)]
pub struct Model {
    pub(crate) now: Millis,
    pub(crate) hidden: bool,
    pub(crate) route: Route,
    /// The last step as it was left, with its choices.
    last_connect: Route,
    pub(crate) session: Session,
    pub(crate) token_store: TokenStore,
    /// Whose the following is; another owner starts anew.
    owner: Option<String>,
    pub(crate) projects: Projects,
    pub(crate) services: Services,
    pub(crate) surroundings: Surroundings,
    /// The service of the present route.
    pub(crate) open: Option<OpenService>,
    pub(crate) left_behind: AllLeftBehind,
    confirmation: Option<Confirmation>,
    pub(crate) list: ListState,
    pub(crate) announcement: Announcement,
    pub(crate) clipboard: Clipboard,
    app_update: AppUpdate,
    outage: Outage,
    pub(crate) snippets: SnippetsModule,
    pub(crate) in_flight: InFlight,
    wake: Option<Millis>,
}

impl Model {
    /// Nobody signed in, nothing known.
    pub fn new(now: Millis) -> Self {
        Self {
            now,
            hidden: false,
            route: Route::default(),
            last_connect: Route::default(),
            session: Session::default(),
            token_store: TokenStore::default(),
            owner: None,
            projects: Projects::default(),
            services: Services::default(),
            surroundings: Surroundings::default(),
            open: None,
            left_behind: AllLeftBehind::default(),
            confirmation: None,
            list: ListState::default(),
            announcement: Announcement::default(),
            clipboard: Clipboard::default(),
            app_update: AppUpdate::default(),
            outage: Outage::default(),
            snippets: SnippetsModule::default(),
            in_flight: InFlight::default(),
            wake: None,
        }
    }

    /// The token that requests carry: that of an account, while it is signed in or being checked. The demo and a
    /// snapshot have none.
    pub fn token(&self) -> Option<&Token> {
        self.session.token()
    }

    /// What is written down to keep the token, at this moment of the wall clock; `None` without one.
    pub fn stored_token(&self, wall: Millis) -> Option<StoredToken> {
        Some(StoredToken {
            token: self.token()?.clone(),
            call_route: self.call_route()?,
            at: wall,
            locks_after: Some(self.token_store.idle.after()),
        })
    }

    /// Which way requests go, while somebody is signed in or being checked.
    pub fn call_route(&self) -> Option<CallRoute> {
        self.session.call_route()
    }

    /// Whether a reply with this `request_id` is still waited for; the shell may abort a request that is not.
    pub fn awaits(&self, request_id: RequestId) -> bool {
        self.in_flight.awaits(request_id)
    }

    /// Takes one event at a moment and returns what to do, in order. Moments come from a [`Clock`](crate::Clock), which
    /// never steps back.
    pub fn update(&mut self, now: Millis, event: Event) -> Vec<Effect> {
        self.now = self.now.max(now);
        let mut effects = Vec::new();
        let said_before = self.announcement.serial;
        self.look_at_clock(&mut effects);
        let answered = outage::is_answer(&event);
        // Pressed on a page that has locked meanwhile: it counts no longer.
        let is_void = needs_session(&event) && self.session.user().is_none();
        if !is_void {
            self.take(event, &mut effects);
        }
        self.look_at_outage(answered, said_before);
        self.remember_left_behind(&mut effects);
        self.reconcile_snippets(&mut effects);
        self.reconcile(&mut effects);
        effects
    }

    fn take(&mut self, event: Event, effects: &mut Vec<Effect>) {
        match event {
            Event::Navigation(navigation::Event::AddressChanged(fragment)) => {
                self.address_changed(&fragment, effects);
            }
            Event::Navigation(navigation::Event::Visited(route)) => self.visited(route, effects),
            Event::Session(event) => self.session_event(event, effects),
            Event::TokenStore(event) => self.token_store_event(event, effects),
            Event::List(event) => self.list.update(event),
            Event::Services(services::Event::StatesAsked) => self.states_asked(),
            Event::Endpoint(event) => {
                if let Some(open) = &mut self.open {
                    open.endpoint.update(event);
                }
            }
            Event::LeftBehind(event) => self.left_behind_event(event),
            Event::Connections(event) => {
                if let Some(open) = &mut self.open {
                    open.addresses.update(event);
                    open.data.write.forget_failure();
                }
            }
            Event::Components(event) => {
                if let Some(open) = &mut self.open {
                    open.switches
                        .update(event, open.data.details.value.as_ref());
                    open.data.write.forget_failure();
                }
            }
            Event::Confirmation(event) => self.confirmation_event(event, effects),
            Event::ConnectionInfo(event) => self.connection_info_event(event, effects),
            Event::Clipboard(clipboard::Event::CopyAsked { label, text }) => {
                effects.push(self.clipboard.copy(label, text).into());
            }
            Event::Clipboard(clipboard::Event::SecretCopyAsked { label, text }) => {
                self.token_store.secrets_copied = true;
                effects.push(self.clipboard.copy(label, text.0).into());
            }
            Event::Clipboard(clipboard::Event::CopyEnded { label, copied }) => {
                self.clipboard.ended(label, copied, &mut self.announcement);
            }
            Event::Remote(event) => self.remote_event(event, effects),
            Event::AppUpdate(event) => self.app_update_event(&event),
        }
    }

    fn remote_event(&mut self, event: remote::Event, effects: &mut Vec<Effect>) {
        match event {
            remote::Event::Answered(request_id, result) => {
                self.answered(request_id, result, effects);
            }
            remote::Event::Woke => self.wake = None,
            remote::Event::CheckAsked => self.check_asked(),
            remote::Event::RetryAsked => self.retry_asked(),
            remote::Event::VisibilityChanged { hidden } => self.hidden = hidden,
        }
    }

    /// Has something read aloud, once.
    fn announce(&mut self, text: impl Into<String>) {
        self.announcement.say(text);
    }
}

/// Whether an event counts only while somebody is signed in.
fn needs_session(event: &Event) -> bool {
    matches!(
        event,
        Event::Confirmation(confirmation::Event::Asked(_) | confirmation::Event::Confirmed)
            | Event::ConnectionInfo(
                connection_info::Event::SecretsAsked | connection_info::Event::FileAsked(_)
            )
    )
}
