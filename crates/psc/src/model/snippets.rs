//! The snippets module: loaded once somebody is signed in. An instance of it lives no longer than the document with
//! the secrets that it was given.

use snippets_api::Reply;

use super::{Model, Session, selection};
use crate::{Effect, RequestId, SnippetsFault};

/// The module, as far as the shell has it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SnippetsModule {
    pub(crate) state: ModuleState,
    /// Whether there is an instance, or will be.
    has_instance: bool,
}

/// How far the loading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ModuleState {
    /// Nobody has needed it yet, or it is to be tried again.
    NotLoaded { failed_before: bool },
    /// It is being loaded.
    Loading { failed_before: bool },
    /// It is there.
    Loaded,
    /// It could not be loaded.
    Failed(SnippetsFault),
}

impl Default for ModuleState {
    fn default() -> Self {
        Self::NotLoaded {
            failed_before: false,
        }
    }
}

impl SnippetsModule {
    pub(super) fn loaded(&mut self, result: Result<(), SnippetsFault>) {
        self.state = match result {
            Ok(()) => ModuleState::Loaded,
            Err(fault) => ModuleState::Failed(fault),
        };
    }

    /// Has it loaded again where that may help: what was replaced stays so until the page is loaded again.
    pub(super) fn retry(&mut self) {
        if self.state == ModuleState::Failed(SnippetsFault::Unreachable) {
            self.state = ModuleState::NotLoaded {
                failed_before: true,
            };
        }
    }
}

impl Model {
    pub(super) fn snippet_rendered(&mut self, request_id: RequestId, reply: Option<Reply>) {
        if let Some(service_model) = &mut self.service_model {
            service_model.connect.rendered(request_id, reply);
        }
    }

    pub(super) fn snippets_retry_asked(&mut self) {
        self.snippets.retry();
        if let Some(service_model) = &mut self.service_model {
            service_model.connect.retry();
        }
    }

    /// Compares what the present place needs of the module with what is there.
    pub(super) fn reconcile_snippets(&mut self, effects: &mut Vec<Effect>) {
        let is_signed_in = matches!(self.session, Session::SignedIn { .. });
        let connect = self.service_model.as_ref().map(|service| &service.connect);
        let has_document = connect.is_some_and(|connect| connect.document.value.is_some());
        if self.snippets.has_instance && !(is_signed_in && has_document) {
            self.snippets.has_instance = false;
            effects.push(Effect::DropSnippets);
        }
        if !is_signed_in || self.is_winding_down() {
            return;
        }
        match self.snippets.state {
            ModuleState::NotLoaded { failed_before } => {
                self.snippets.state = ModuleState::Loading { failed_before };
                effects.push(Effect::LoadSnippets);
            }
            ModuleState::Loaded => {
                let Some(service_model) = &mut self.service_model else {
                    return;
                };
                let Some(selection) = selection(service_model, &self.route) else {
                    return;
                };
                let in_flight = &mut self.in_flight;
                let wanted = service_model
                    .connect
                    .want(&selection, || in_flight.next_id());
                self.snippets.has_instance |= wanted.is_some();
                effects.extend(wanted);
            }
            ModuleState::Loading { .. } | ModuleState::Failed(_) => {}
        }
    }
}
