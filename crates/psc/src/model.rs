//! The model: one value that takes events and says what to do.
//!
//! Every event ends in [`Model::reconcile`], which compares what the present place needs with what is known and
//! in flight. So there is no list of "what to load when": a reload, a second tab and a colleague's command
//! all lead to the same requests.

mod account;
mod answers;
mod changes;
mod copied;
mod forms;
mod idle;
mod in_flight;
mod navigation;
mod reach;
mod reconcile;
mod remote_data;
mod service_model;
mod sign_in;
mod token_store;
mod update;
mod watch;
mod writing;

pub(crate) use account::Account;
pub(crate) use changes::Told;
pub(crate) use reach::Reach;
pub(crate) use remote_data::RemoteData;
pub(crate) use service_model::ServiceModel;
pub(crate) use sign_in::Session;
pub(crate) use token_store::TokenStore;
pub(crate) use update::Update;
pub(crate) use watch::Subject;
pub(crate) use writing::{Cause, Failure, Phase, Writing};

use aiven::Token;

use crate::{Action, Announcement, CallRoute, Effect, Event, Millis, Route};
use in_flight::InFlight;

/// How many rows of a list are shown before more are asked for.
pub(crate) const PAGE: usize = 50;

/// Everything the app knows.
#[derive(Debug)]
pub struct Model {
    pub(crate) now: Millis,
    pub(crate) hidden: bool,
    pub(crate) route: Route,
    pub(crate) session: Session,
    pub(crate) token_store: TokenStore,
    pub(crate) account: Account,
    /// The service of the present route.
    pub(crate) service_model: Option<ServiceModel>,
    pub(crate) dialog: Option<Dialog>,
    pub(crate) filter: String,
    pub(crate) shown: usize,
    pub(crate) announcement: Announcement,
    pub(crate) copied: Option<(String, bool)>,
    /// Why the last pasted service could not be opened.
    pub(crate) paste_error: Option<crate::UserError>,
    pub(crate) reach: Reach,
    /// Whether the browser says that the device has no network.
    pub(crate) offline: bool,
    pub(crate) update: Update,
    pub(crate) in_flight: InFlight,
    wake: Option<Millis>,
}

/// An open confirmation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dialog {
    pub(crate) action: Action,
    pub(crate) typed: String,
}

impl Model {
    /// Nobody signed in, nothing known.
    pub fn new(now: Millis) -> Self {
        Self {
            now,
            hidden: false,
            route: Route::default(),
            session: Session::default(),
            token_store: TokenStore::default(),
            account: Account::default(),
            service_model: None,
            dialog: None,
            filter: String::new(),
            shown: PAGE,
            announcement: Announcement::default(),
            copied: None,
            paste_error: None,
            reach: Reach::default(),
            offline: false,
            update: Update::default(),
            in_flight: InFlight::default(),
            wake: None,
        }
    }

    /// The token that requests carry, while somebody is signed in or being checked.
    pub fn token(&self) -> Option<&Token> {
        self.session
            .credential()
            .map(|credential| &credential.token)
    }

    /// Which way requests go, while somebody is signed in or being checked.
    pub fn call_route(&self) -> Option<CallRoute> {
        self.session
            .credential()
            .map(|credential| credential.call_route)
    }

    /// Whether a reply with this request_id is still waited for; the shell may abort a request that is not.
    pub fn awaits(&self, request_id: crate::RequestId) -> bool {
        self.in_flight.awaits(request_id)
    }

    /// Takes one event at a moment and returns what to do, in order.
    pub fn update(&mut self, now: Millis, event: Event) -> Vec<Effect> {
        self.now = self.now.max(now);
        let mut effects = Vec::new();
        self.judge_idle(&mut effects);
        match event {
            // Pressed on a page that has locked meanwhile: it counts no longer.
            Event::Asked(_) | Event::Confirmed | Event::SecretsAsked | Event::FileAsked(_)
                if self.session.user().is_none() => {}
            Event::AddressChanged(fragment) => self.address_changed(&fragment, &mut effects),
            Event::Visited(route) => self.visited(route, &mut effects),
            Event::DemoChosen => self.demo_chosen(&mut effects),
            Event::SnapshotPasted {
                text,
                project,
                attachment,
            } => self.copy_pasted(&text.0, &project, &attachment, &mut effects),
            Event::TokenEntered {
                token,
                call_route,
                keep,
            } => {
                self.token_entered(token, call_route, keep, &mut effects);
            }
            Event::SignedOut => self.signed_out(&mut effects),
            Event::StoredTokenFound { tab, device } => self.kept_found(tab, device, &mut effects),
            Event::StoredTokenAsked => effects.push(Effect::FindStoredToken),
            Event::UnlockAsked(passphrase) => self.open_asked(passphrase, &mut effects),
            Event::Unlocked(opening) => self.opened(opening, &mut effects),
            Event::OtherTokenAsked(other) => self.token_store.other = other,
            Event::PersistenceAsked(keep) => self.keep_asked(keep, &mut effects),
            Event::TokenStoreEnded { persistence, kept } => self.keep_ended(persistence, kept),
            Event::TokenForgotten { device, wiped } => self.unkept(device, wiped),
            Event::LockAsked => self.lock_asked(&mut effects),
            Event::ForgetAsked => self.forget_asked(&mut effects),
            Event::CardAsked(open) => self.token_store.card = open,
            Event::Acted => self.acted(&mut effects),
            Event::StayAsked => self.stay_asked(&mut effects),
            Event::IdleChosen(after) => self.idle_chosen(after, &mut effects),
            Event::FilterTyped(text) => {
                self.filter = text;
                self.shown = PAGE;
            }
            Event::MoreAsked => self.shown += PAGE,
            Event::EndpointTyped(field, text) => self.endpoint_typed(field, text),
            Event::IpTyped { connection, text } => self.ip_typed(connection, text),
            Event::ToggleSet { key, on } => self.toggle_set(key, on),
            Event::TogglesReset => self.toggles_reset(),
            Event::Asked(action) => self.asked(action),
            Event::NameTyped(text) => {
                if let Some(dialog) = &mut self.dialog {
                    dialog.typed = text;
                }
            }
            Event::Confirmed => self.confirmed(&mut effects),
            Event::Dismissed => self.dialog = None,
            Event::CheckAsked => self.check_asked(),
            Event::RetryAsked => self.retry_asked(),
            Event::SecretsAsked => self.secrets_asked(&mut effects),
            Event::SecretsShown(shown) => self.secrets_shown(shown),
            Event::CopyAsked { label, text } => self.copy(label, text, &mut effects),
            Event::SnippetCopyAsked { form, secrets } => {
                self.snippet_copy_asked(form, secrets, &mut effects);
            }
            Event::CopyEnded { label, copied } => self.copy_ended(label, copied),
            Event::FileAsked(file) => self.file_asked(file, &mut effects),
            Event::Answered(request_id, result) => self.answered(request_id, result, &mut effects),
            Event::Woke => self.wake = None,
            Event::VisibilityChanged { hidden } => self.hidden = hidden,
            Event::NetworkChanged { offline } => self.network_changed(offline),
            Event::UpdateReady => self.update_ready(),
            Event::UpdateAccepted => self.update_accepted(),
            Event::UpdatePutOff => self.update_put_off(),
        }
        self.reconcile(&mut effects);
        effects
    }

    /// Has something read aloud, once.
    pub(crate) fn announce(&mut self, text: impl Into<String>) {
        self.announcement = Announcement {
            serial: self.announcement.serial + 1,
            text: text.into(),
        };
    }
}
