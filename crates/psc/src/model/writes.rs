//! Writes: from the question to the outcome.

use aiven::{ApiCall, ApiReply, Fault};

use super::Model;
use crate::confirmation::{Confirmation, DialogView, Event};
use crate::effect::Effect;
use crate::equivalent_command::EquivalentCommand;
use crate::gate::Gate;
use crate::messages::{failure, in_doubt};
use crate::remote::{Action, Cause, Subject, WriteEnd};

impl Model {
    pub(super) fn confirmation_event(&mut self, event: Event, effects: &mut Vec<Effect>) {
        match event {
            Event::Asked(action) => match self.gate(&action) {
                Gate::Open => self.confirmation = Some(Confirmation::new(action)),
                Gate::Closed(reason) => self.announce(reason),
            },
            Event::NameTyped(text) => {
                if let Some(confirmation) = &mut self.confirmation {
                    confirmation.typed = text;
                }
            }
            Event::Confirmed => self.confirmed(effects),
            Event::Dismissed => self.confirmation = None,
        }
    }

    /// Whether an action may be done now.
    fn gate(&self, action: &Action) -> Gate {
        match &self.open {
            Some(open) => open.gate(action, &self.surroundings),
            None => Gate::closed("No service is open."),
        }
    }

    fn confirmed(&mut self, effects: &mut Vec<Effect>) {
        let Some(confirmation) = self.confirmation.take() else {
            return;
        };
        if let Gate::Closed(reason) = self.gate(&confirmation.action) {
            self.announce(reason);
            return;
        }
        let Some(open) = &mut self.open else { return };
        if !confirmation.is_complete(&open.data.service) {
            self.confirmation = Some(confirmation);
            return;
        }
        let Some(call) = open.call(&confirmation.action) else {
            return;
        };
        open.data.begin_write(confirmation.action, call.clone());
        // A reading that was sent before the write would tell of the time before it.
        self.in_flight.cancel(is_watched);
        effects.push(self.in_flight.send(call).into());
    }

    pub(super) fn write_answered(
        &mut self,
        result: Result<ApiReply, Fault>,
        effects: &mut Vec<Effect>,
    ) {
        let Some(open) = &mut self.open else { return };
        if let Some(end) = open.data.write_answered(result, self.now) {
            self.write_ended(&end);
            return;
        }
        if let Some(reading) = open.data.verification() {
            effects.push(self.in_flight.send(reading).into());
        }
        self.say_in_doubt();
    }

    /// Says that the outcome of the write under way is not known, if that is so.
    pub(super) fn say_in_doubt(&mut self) {
        let open = self.open.as_ref();
        if let Some(notice) = open.and_then(|open| in_doubt(&open.data, self.session.offline)) {
            self.announce(format!("{}. {}", notice.title, notice.text));
        }
    }

    /// Judges the write under way by what has just been read.
    pub(super) fn verify(&mut self, read: &ApiCall) {
        if let Some(end) = self.open.as_mut().and_then(|open| open.data.verify(read)) {
            self.write_ended(&end);
        }
    }

    /// Ends the write under way where the API has refused to tell what became of it.
    pub(super) fn give_up_verifying(&mut self, read: &ApiCall, refusal: &Fault) {
        let end = self
            .open
            .as_mut()
            .and_then(|open| open.data.give_up_verifying(read, refusal));
        if let Some(end) = end {
            self.write_ended(&end);
        }
    }

    fn write_ended(&mut self, end: &WriteEnd) {
        let call_route = self.call_route();
        let Some(open) = &mut self.open else { return };
        let message = match end {
            WriteEnd::Succeeded(Action::Enable) => "Private Service Connect is being enabled.",
            WriteEnd::Succeeded(Action::Approve { connection }) => {
                open.addresses.approved(connection);
                "The connection is approved."
            }
            WriteEnd::Succeeded(Action::SaveComponents) => {
                open.switches.saved();
                "The components are saved."
            }
            WriteEnd::Succeeded(Action::Remove) => {
                open.data.lost = false;
                "Private Service Connect is being removed."
            }
            WriteEnd::Failed => {
                self.app_update.hold();
                let refused = open.data.write.failure_of(&Action::Enable);
                if let Some(Cause::Fault(
                    fault @ (Fault::Forbidden { .. } | Fault::Refused { .. }),
                )) = refused.map(|failure| &failure.cause)
                {
                    let service = open.data.service.clone();
                    self.surroundings.refused(service, fault.clone());
                }
                if let Some(user_error) = failure(&open.data, call_route) {
                    self.announce(format!("{}. {}", user_error.title, user_error.remedy));
                }
                return;
            }
        };
        self.announce(message);
    }

    pub(crate) fn dialog_view(&self) -> Option<DialogView> {
        let confirmation = self.confirmation.as_ref()?;
        let open = self.open.as_ref()?;
        let action = &confirmation.action;
        let calls: Vec<ApiCall> = open.call(action).into_iter().collect();
        Some(confirmation.view(
            &open.data.service,
            open.question(action, &self.surroundings),
            open.gate(action, &self.surroundings),
            EquivalentCommand::new(&calls),
        ))
    }
}

/// Whether a request reads a watched subject, which is read again at its own pace.
pub(super) fn is_watched(call: &ApiCall) -> bool {
    Subject::ALL.into_iter().any(|subject| subject.reads(call))
}
