//! The last step: its events, and what it needs of the snippets module.

use aiven::ApiCall;

use super::Model;
use crate::connection_info::{
    Effect as InfoEffect, Event, File, FileReply, ModuleState, selection,
};
use crate::effect::Effect;

impl Model {
    pub(super) fn connection_info_event(&mut self, event: Event, effects: &mut Vec<Effect>) {
        match event {
            Event::SnippetsLoaded(result) => {
                self.snippets.loaded(result);
                return;
            }
            Event::SnippetsRetryAsked => self.snippets.retry(),
            _ => {}
        }
        let Some(open) = &mut self.open else { return };
        let info = &mut open.connection_info;
        match event {
            Event::SecretsAsked => {
                let is_asked = |call: &ApiCall| matches!(call, ApiCall::ServiceGetSecrets(_));
                if !self.in_flight.is_asking(is_asked) {
                    let call = info.secrets_asked(&open.data);
                    effects.push(self.in_flight.send(call).into());
                }
            }
            Event::SecretsShown(form, shown) => info.secrets_shown(form, shown),
            Event::SnippetCopyAsked { form, secrets } => {
                if let Some(copy) = info.snippet_copy(form, secrets) {
                    self.token_store.secrets_copied |= copy.has_secret;
                    let label = copy.label.to_owned();
                    effects.push(self.clipboard.copy(label, copy.text).into());
                }
            }
            Event::FileAsked(file) => self.file_asked(file, effects),
            Event::SnippetRendered(request_id, reply) => {
                let reply = reply.map(|reply| *reply);
                info.rendered(request_id, reply, &mut self.announcement);
            }
            Event::SnippetsRetryAsked => info.retry(),
            Event::SnippetsLoaded(_) => {}
        }
    }

    fn file_asked(&mut self, file: File, effects: &mut Vec<Effect>) {
        let Some(open) = &mut self.open else { return };
        let is_reading_ca = self
            .in_flight
            .is_asking(|call| matches!(call, ApiCall::ProjectCa(_)));
        let info = &mut open.connection_info;
        match info.file_asked(&open.data, file, is_reading_ca) {
            Some(FileReply::Download(file)) => effects.push((*file).into()),
            Some(FileReply::Read(call)) => effects.push(self.in_flight.send(call).into()),
            Some(FileReply::NotSent) => self.announce("Aiven did not send this file."),
            None => {}
        }
    }

    /// Compares what the present place needs of the snippets module with what is there.
    pub(super) fn reconcile_snippets(&mut self, effects: &mut Vec<Effect>) {
        let is_signed_in = self.session.is_signed_in();
        let has_document = self
            .open
            .as_ref()
            .is_some_and(|open| open.connection_info.document.value.is_some());
        if self.snippets.has_instance && !(is_signed_in && has_document) {
            self.snippets.has_instance = false;
            effects.push(InfoEffect::DropSnippets.into());
        }
        if !is_signed_in || self.is_winding_down() {
            return;
        }
        match self.snippets.state {
            ModuleState::NotLoaded { failed_before } => {
                self.snippets.state = ModuleState::Loading { failed_before };
                effects.push(InfoEffect::LoadSnippets.into());
            }
            ModuleState::Loaded => {
                let Some(open) = &mut self.open else { return };
                let Some(selection) = selection(&open.data, &self.route) else {
                    return;
                };
                let in_flight = &mut self.in_flight;
                let wanted = open
                    .connection_info
                    .want(&selection, || in_flight.next_id());
                self.snippets.has_instance |= wanted.is_some();
                effects.extend(wanted.map(Effect::from));
            }
            ModuleState::Loading { .. } | ModuleState::Failed(_) => {}
        }
    }
}
