//! A new version of the page: offered, and taken over only where that breaks nothing off.

use super::{Model, Session};
use crate::endpoint::Endpoint;
use crate::{Action, CallRoute, Effect, Persistence, UpdateView};

/// How far the change to a new version is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Update {
    /// There is none, or it was put off.
    #[default]
    None,
    /// It waits for the person.
    Offered,
    /// It was accepted and waits for what is under way.
    Accepted,
    /// The page is being loaded again.
    Loading,
}

impl Update {
    /// A failure must be read first: the page is not loaded again by itself any more.
    pub(super) fn hold(&mut self) {
        if *self == Self::Accepted {
            *self = Self::Offered;
        }
    }
}

impl Model {
    pub(super) fn update_ready(&mut self) {
        if self.update == Update::None {
            self.update = Update::Offered;
            self.announce(
                "A new version of this page is ready. You can take it when it suits you.",
            );
        }
    }

    pub(super) fn update_accepted(&mut self) {
        if self.update != Update::Offered {
            return;
        }
        self.update = Update::Accepted;
        if let Some(waits) = self.update_waits_for() {
            self.announce(format!("The new version is loaded once {waits} has ended."));
        }
    }

    /// The host has another version already, whether or not this page has heard of it.
    pub(super) fn reload_asked(&mut self) {
        if self.update == Update::None {
            self.update = Update::Offered;
        }
        self.update_accepted();
    }

    pub(super) fn update_put_off(&mut self) {
        if self.update != Update::Loading {
            self.update = Update::None;
        }
    }

    /// Whether nothing new may be begun, because the page is about to be loaded again.
    ///
    /// What became of a write is still read: the page goes with that known, and shown.
    pub(super) fn is_winding_down(&self) -> bool {
        matches!(self.update, Update::Accepted | Update::Loading) && !self.is_writing()
    }

    /// Loads the new version as soon as nothing is under way.
    pub(super) fn take_update(&mut self, effects: &mut Vec<Effect>) {
        if self.update != Update::Accepted {
            return;
        }
        if !self.is_writing() {
            // What waits to be sent again is not under way; only readings do.
            self.in_flight.give_up_waiting();
        }
        if self.update_waits_for().is_none() {
            self.update = Update::Loading;
            effects.push(Effect::Update);
        }
    }

    fn is_writing(&self) -> bool {
        self.service_model
            .as_ref()
            .is_some_and(|service_model| service_model.writing.is_some())
    }

    /// What is under way, in words that follow "once" and precede "has ended".
    fn update_waits_for(&self) -> Option<&'static str> {
        let writing = self
            .service_model
            .as_ref()
            .and_then(|service_model| service_model.writing.as_ref());
        if let Some(writing) = writing {
            return Some(match writing.action {
                Action::Enable => "the enabling of Private Service Connect",
                Action::Approve { .. } => "the approval",
                Action::Update => "the saving of the components",
                Action::Remove => "the removal",
            });
        }
        if self.token_store.is_at_work() {
            return Some("the browser's work on the token");
        }
        self.in_flight
            .is_asking(|_| true)
            .then_some("the reading that is under way")
    }

    pub(crate) fn update_view(&self) -> Option<UpdateView> {
        if self.update == Update::None {
            return None;
        }
        let waiting = match self.update {
            Update::Accepted => self.update_waits_for(),
            _ => None,
        };
        Some(UpdateView {
            consequence: self.reload_costs(),
            waiting: waiting.map(|waits| format!("Waiting until {waits} has ended…")),
            taken: matches!(self.update, Update::Accepted | Update::Loading),
        })
    }

    /// What a reload keeps and what it does not.
    pub(crate) fn reload_costs(&self) -> String {
        let token = match &self.session {
            Session::SignedOut { .. } => "",
            Session::Checking(credential) | Session::SignedIn { credential, .. } => {
                match credential.call_route {
                    CallRoute::Demo => " The demo begins afresh.",
                    CallRoute::Snapshot => " The copy is forgotten, and can be pasted again.",
                    CallRoute::Direct | CallRoute::Relay => self.token_after_reload(),
                }
            }
        };
        let typed = if self.has_unsaved() {
            " What you have typed or switched and not saved is gone."
        } else {
            ""
        };
        [
            "The page is loaded again and stays at this place.",
            token,
            typed,
        ]
        .concat()
    }

    /// What becomes of the token depends on where it is, not on where it was asked to be.
    fn token_after_reload(&self) -> &'static str {
        let token_store = &self.token_store;
        match token_store.persistence {
            Persistence::Tab if token_store.in_tab => {
                " You stay signed in: the tab keeps the token."
            }
            Persistence::Device if token_store.on_device => {
                " You are asked for the passphrase of the token again."
            }
            _ => " You are asked for the token again: it is in the memory of this tab alone.",
        }
    }

    /// Whether somebody has typed or switched something that only this page knows.
    fn has_unsaved(&self) -> bool {
        self.service_model.as_ref().is_some_and(|service_model| {
            service_model.endpoint != Endpoint::new(&service_model.service)
                || service_model.toggles.iter().next().is_some()
                || service_model
                    .addresses
                    .iter()
                    .any(|(_, text)| !text.is_empty())
        })
    }
}
