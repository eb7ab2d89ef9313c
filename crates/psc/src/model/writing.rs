//! Writes: only as the answer to a confirmation, never twice, and judged by the state where the reply
//! leaves the outcome open.
//!
//! Source of the judging: Aiven's Terraform provider, the Google connection approval resource: after a
//! failed approve it lists the connections first, and takes a moved-on state with the same address as
//! success.

use std::net::Ipv4Addr;

use aiven::{
    ConnectionApprove, ConnectionState, Fault, PrivatelinkCreate, PrivatelinkDelete,
    PrivatelinkState, ServiceUpdate,
};

use super::{Desk, Dialog, Model, Subject};
use crate::gate::Gate;
use crate::toggles;
use crate::{Action, Answer, Ask, Effect};

/// A write under way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Writing {
    pub(crate) action: Action,
    pub(crate) ask: Ask,
    pub(crate) phase: Phase,
}

/// How far a write is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Phase {
    /// The request is in the air; the subject is not read meanwhile.
    Sending,
    /// The state is being read to see what became of it. `None` where the API accepted the write.
    Verifying(Option<Fault>),
}

/// Why a write came to nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Failure {
    pub(crate) action: Action,
    pub(crate) cause: Cause,
}

/// What stood in the way of a write.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cause {
    /// The API refused, or gave no reply and the state has not changed.
    Fault(Fault),
    /// Another address is stored for the connection, and cannot be changed.
    OtherAddress(String),
    /// The connection has vanished.
    Gone,
    /// The API took the change, and the service does not show it.
    NotShown,
    /// The write got no clear reply, and the state may not be read: nobody here knows what became of it.
    Unknown(Fault),
}

impl Model {
    pub(super) fn asked(&mut self, action: Action) {
        match self.gate(&action) {
            Gate::Open => {
                self.dialog = Some(Dialog {
                    action,
                    typed: String::new(),
                });
            }
            Gate::Closed(reason) => self.announce(reason),
        }
    }

    /// Whether an action may be done now.
    pub(crate) fn gate(&self, action: &Action) -> Gate {
        match &self.desk {
            Some(desk) => desk.gate(action),
            None => Gate::Closed("No service is open.".to_owned()),
        }
    }

    pub(super) fn confirmed(&mut self, effects: &mut Vec<Effect>) {
        let Some(dialog) = self.dialog.take() else {
            return;
        };
        if let Gate::Closed(reason) = self.gate(&dialog.action) {
            self.announce(reason);
            return;
        }
        let Some(desk) = &mut self.desk else { return };
        if dialog.action == Action::Remove && dialog.typed.trim() != desk.service {
            self.dialog = Some(dialog);
            return;
        }
        let Some(ask) = desk.write(&dialog.action) else {
            return;
        };
        desk.failure = None;
        desk.writing = Some(Writing {
            action: dialog.action,
            ask: ask.clone(),
            phase: Phase::Sending,
        });
        // A reading that was sent before the write would tell of the time before it.
        self.flights
            .cancel(|asked| Subject::ALL.into_iter().any(|subject| subject.reads(asked)));
        effects.push(self.flights.send(ask));
    }

    pub(super) fn write_answered(
        &mut self,
        result: Result<Answer, Fault>,
        effects: &mut Vec<Effect>,
    ) {
        let now = self.now;
        let Some(desk) = &mut self.desk else { return };
        let Some(writing) = &mut desk.writing else {
            return;
        };
        match result {
            Ok(Answer::ServiceUpdate(())) => writing.phase = Phase::Verifying(None),
            Err(fault) if fault.leaves_outcome_open() => {
                writing.phase = Phase::Verifying(Some(fault));
            }
            Err(fault) => {
                let action = writing.action.clone();
                desk.writing = None;
                self.fail(action, Cause::Fault(fault));
                return;
            }
            Ok(answer) => {
                let action = writing.action.clone();
                desk.writing = None;
                match answer {
                    Answer::PrivatelinkCreate(link) => {
                        desk.created_at = Some(now);
                        desk.privatelink_read(Some(link), now);
                    }
                    Answer::PrivatelinkDelete(link) => {
                        desk.created_at = None;
                        desk.privatelink_read(Some(link), now);
                    }
                    Answer::ConnectionApprove(row) => desk.connection_returned(row, now),
                    _ => {}
                }
                self.succeed(&action);
                return;
            }
        }
        let verification = match &writing.action {
            Action::Enable | Action::Remove => desk.reading(Subject::Privatelink),
            Action::Approve { .. } => desk.listing(),
            Action::Update => desk.reading(Subject::Service),
        };
        effects.push(self.flights.send(verification));
    }

    /// Judges a write by what has just been read.
    pub(super) fn judge(&mut self, read: &Ask) {
        let Some(desk) = &mut self.desk else { return };
        let Some(writing) = &desk.writing else { return };
        let Phase::Verifying(fault) = writing.phase.clone() else {
            return;
        };
        let Some(verdict) = desk.verdict(writing, read, fault) else {
            return;
        };
        let action = writing.action.clone();
        desk.writing = None;
        match verdict {
            Ok(()) => self.succeed(&action),
            Err(cause) => self.fail(action, cause),
        }
    }

    /// Ends a write whose outcome cannot be read, now or later: the API has refused to tell.
    pub(super) fn give_up_judging(&mut self, read: &Ask, refusal: &Fault) {
        if !matches!(refusal, Fault::Forbidden { .. } | Fault::Refused { .. }) {
            return;
        }
        let Some(desk) = &mut self.desk else { return };
        let Some(writing) = desk.writing.take_if(|writing| {
            matches!(writing.phase, Phase::Verifying(_)) && writing.is_told_by(read)
        }) else {
            return;
        };
        match writing.phase {
            Phase::Verifying(Some(_)) => self.fail(writing.action, Cause::Unknown(refusal.clone())),
            // It was accepted; only the look at it is missing.
            _ => self.succeed(&writing.action),
        }
    }

    fn succeed(&mut self, action: &Action) {
        let Some(desk) = &mut self.desk else { return };
        desk.failure = None;
        let said = match action {
            Action::Enable => "Private Service Connect is being enabled.",
            Action::Approve { connection } => {
                desk.addresses.remove(connection);
                "The connection is approved."
            }
            Action::Update => {
                desk.toggles.clear();
                "The components are saved."
            }
            Action::Remove => {
                desk.lost = false;
                "Private Service Connect is being removed."
            }
        };
        self.announce(said);
    }

    fn fail(&mut self, action: Action, cause: Cause) {
        let Some(desk) = &mut self.desk else { return };
        desk.failure = Some(Failure { action, cause });
        self.update.hold();
        let Some(desk) = &self.desk else { return };
        if let Some(trouble) = crate::words::failure(desk, self.via()) {
            self.announce(format!("{}. {}", trouble.title, trouble.remedy));
        }
    }
}

impl Writing {
    /// Whether a reading tells what became of this.
    fn is_told_by(&self, read: &Ask) -> bool {
        matches!(
            (&self.ask, read),
            (
                Ask::PrivatelinkCreate(_) | Ask::PrivatelinkDelete(_),
                Ask::PrivatelinkGet(_)
            ) | (Ask::ServiceUpdate(_), Ask::ServiceGet(_))
                | (Ask::ConnectionApprove(_), Ask::ConnectionList(_))
        )
    }
}

impl Desk {
    /// The request of an action, or `None` where something it needs is missing.
    pub(crate) fn write(&self, action: &Action) -> Option<Ask> {
        let (project, service) = (self.project.clone(), self.service.clone());
        Some(match action {
            Action::Enable => Ask::PrivatelinkCreate(PrivatelinkCreate { project, service }),
            Action::Remove => Ask::PrivatelinkDelete(PrivatelinkDelete { project, service }),
            Action::Approve { connection } => {
                let user_ip_address = self.address_of(connection)?;
                let connection = connection.clone();
                let call = ConnectionApprove {
                    project,
                    service,
                    connection,
                    user_ip_address,
                };
                Ask::ConnectionApprove(call)
            }
            Action::Update => {
                let privatelink_access =
                    toggles::changes(self.details.value.as_ref()?, &self.toggles);
                if privatelink_access.is_empty() {
                    return None;
                }
                Ask::ServiceUpdate(ServiceUpdate {
                    project,
                    service,
                    privatelink_access,
                })
            }
        })
    }

    /// The address typed for a connection, where it is one.
    pub(crate) fn address_of(&self, connection: &str) -> Option<Ipv4Addr> {
        crate::address::parse(self.addresses.get(connection)?).ok()
    }

    /// What became of a write, as far as this reading tells; `None` where it tells nothing.
    fn verdict(
        &self,
        writing: &Writing,
        read: &Ask,
        fault: Option<Fault>,
    ) -> Option<Result<(), Cause>> {
        let failed = |fault: Option<Fault>| Err(fault.map_or(Cause::NotShown, Cause::Fault));
        match (&writing.ask, read) {
            (Ask::PrivatelinkCreate(_), Ask::PrivatelinkGet(_)) => Some(match self.link_state() {
                Some(PrivatelinkState::Deleting) | None => failed(fault),
                Some(_) => Ok(()),
            }),
            (Ask::PrivatelinkDelete(_), Ask::PrivatelinkGet(_)) => Some(match self.link_state() {
                Some(PrivatelinkState::Deleting) | None => Ok(()),
                Some(_) => failed(fault),
            }),
            (Ask::ServiceUpdate(call), Ask::ServiceGet(_)) => {
                let service = self.details.value.as_ref()?;
                let shown = call
                    .privatelink_access
                    .iter()
                    .all(|(key, on)| toggles::is_on(service, key) == *on);
                Some(if shown { Ok(()) } else { failed(fault) })
            }
            (Ask::ConnectionApprove(call), Ask::ConnectionList(_)) => {
                let id = &call.connection;
                let row = self
                    .rows()
                    .iter()
                    .find(|row| row.privatelink_connection_id == *id);
                let wanted = call.user_ip_address.to_string();
                Some(match row {
                    None => Err(Cause::Gone),
                    Some(row) if row.state == ConnectionState::PendingUserApproval => failed(fault),
                    Some(row) => match &row.user_ip_address {
                        Some(ip) if *ip == wanted => Ok(()),
                        Some(ip) => Err(Cause::OtherAddress(ip.clone())),
                        None => failed(fault),
                    },
                })
            }
            _ => None,
        }
    }
}
