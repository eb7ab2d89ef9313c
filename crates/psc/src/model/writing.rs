//! Writes: only as the answer to a confirmation, never twice, and judged by the state where the reply
//! leaves the outcome open.
//!
//! Source of the judging: Aiven's Terraform provider, the Google connection approval resource: after a
//! failed approve it lists the connections first, and takes a moved-on state with the same address as
//! success.

use std::net::Ipv4Addr;

use aiven::{
    ConnectionApprove, ConnectionState, Fault, PrivatelinkCreate, PrivatelinkDelete,
    PrivatelinkState, ServiceUpdate, WriteOutcome,
};

use super::{Dialog, Model, ServiceModel, Subject};
use crate::gate::Gate;
use crate::toggles;
use crate::{Action, ApiCall, ApiReply, Effect};

/// A write under way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Writing {
    pub(crate) action: Action,
    pub(crate) ask: ApiCall,
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
        match &self.service_model {
            Some(service_model) => service_model.gate(action),
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
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        if dialog.action == Action::Remove && service_model.service != dialog.typed.trim() {
            self.dialog = Some(dialog);
            return;
        }
        let Some(ask) = service_model.write(&dialog.action) else {
            return;
        };
        service_model.failure = None;
        service_model.writing = Some(Writing {
            action: dialog.action,
            ask: ask.clone(),
            phase: Phase::Sending,
        });
        // A reading that was sent before the write would tell of the time before it.
        self.in_flight
            .cancel(|asked| Subject::ALL.into_iter().any(|subject| subject.reads(asked)));
        effects.push(self.in_flight.send(ask));
    }

    pub(super) fn write_answered(
        &mut self,
        result: Result<ApiReply, Fault>,
        effects: &mut Vec<Effect>,
    ) {
        let now = self.now;
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        let Some(writing) = &mut service_model.writing else {
            return;
        };
        match result {
            Ok(ApiReply::ServiceUpdate(())) => writing.phase = Phase::Verifying(None),
            Err(fault) if fault.class().write_outcome() == WriteOutcome::Unknown => {
                writing.phase = Phase::Verifying(Some(fault));
            }
            Err(fault) => {
                let action = writing.action.clone();
                service_model.writing = None;
                self.fail(action, Cause::Fault(fault));
                return;
            }
            Ok(answer) => {
                let action = writing.action.clone();
                service_model.writing = None;
                match answer {
                    ApiReply::PrivatelinkCreate(link) => {
                        service_model.created_at = Some(now);
                        service_model.privatelink_read(Some(link), now);
                    }
                    ApiReply::PrivatelinkDelete(link) => {
                        service_model.created_at = None;
                        service_model.privatelink_read(Some(link), now);
                    }
                    ApiReply::ConnectionApprove(row) => service_model.connection_returned(row, now),
                    _ => {}
                }
                self.succeed(&action);
                return;
            }
        }
        let verification = match &writing.action {
            Action::Enable | Action::Remove => service_model.reading(Subject::Privatelink),
            Action::Approve { .. } => service_model.listing(),
            Action::Update => service_model.reading(Subject::Service),
        };
        effects.push(self.in_flight.send(verification));
    }

    /// Judges a write by what has just been read.
    pub(super) fn judge(&mut self, read: &ApiCall) {
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        let Some(writing) = &service_model.writing else {
            return;
        };
        let Phase::Verifying(fault) = writing.phase.clone() else {
            return;
        };
        let Some(verdict) = service_model.verdict(writing, read, fault) else {
            return;
        };
        let action = writing.action.clone();
        service_model.writing = None;
        match verdict {
            Ok(()) => self.succeed(&action),
            Err(cause) => self.fail(action, cause),
        }
    }

    /// Ends a write whose outcome cannot be read, now or later: the API has refused to tell.
    pub(super) fn give_up_judging(&mut self, read: &ApiCall, refusal: &Fault) {
        if !refusal.class().is_refusal() {
            return;
        }
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        let Some(writing) = service_model.writing.take_if(|writing| {
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
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        service_model.failure = None;
        let said = match action {
            Action::Enable => "Private Service Connect is being enabled.",
            Action::Approve { connection } => {
                service_model.addresses.remove(connection);
                "The connection is approved."
            }
            Action::Update => {
                service_model.toggles.clear();
                "The components are saved."
            }
            Action::Remove => {
                service_model.lost = false;
                "Private Service Connect is being removed."
            }
        };
        self.announce(said);
    }

    fn fail(&mut self, action: Action, cause: Cause) {
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        service_model.failure = Some(Failure { action, cause });
        self.update.hold();
        let Some(service_model) = &self.service_model else {
            return;
        };
        if let Some(user_error) = crate::words::failure(service_model, self.call_route()) {
            self.announce(format!("{}. {}", user_error.title, user_error.remedy));
        }
    }
}

impl Writing {
    /// Whether a reading tells what became of this.
    fn is_told_by(&self, read: &ApiCall) -> bool {
        matches!(
            (&self.ask, read),
            (
                ApiCall::PrivatelinkCreate(_) | ApiCall::PrivatelinkDelete(_),
                ApiCall::PrivatelinkGet(_)
            ) | (ApiCall::ServiceUpdate(_), ApiCall::ServiceGet(_))
                | (ApiCall::ConnectionApprove(_), ApiCall::ConnectionList(_))
        )
    }
}

impl ServiceModel {
    /// The request of an action, or `None` where something it needs is missing.
    pub(crate) fn write(&self, action: &Action) -> Option<ApiCall> {
        let (project, service) = (self.project.clone(), self.service.clone());
        Some(match action {
            Action::Enable => ApiCall::PrivatelinkCreate(PrivatelinkCreate { project, service }),
            Action::Remove => ApiCall::PrivatelinkDelete(PrivatelinkDelete { project, service }),
            Action::Approve { connection } => {
                let user_ip_address = self.address_of(connection)?;
                let connection = connection.as_str().into();
                let call = ConnectionApprove {
                    project,
                    service,
                    connection,
                    user_ip_address,
                };
                ApiCall::ConnectionApprove(call)
            }
            Action::Update => {
                let privatelink_access =
                    toggles::changes(self.details.value.as_ref()?, &self.toggles);
                if privatelink_access.is_empty() {
                    return None;
                }
                ApiCall::ServiceUpdate(ServiceUpdate {
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
        read: &ApiCall,
        fault: Option<Fault>,
    ) -> Option<Result<(), Cause>> {
        let failed = |fault: Option<Fault>| Err(fault.map_or(Cause::NotShown, Cause::Fault));
        match (&writing.ask, read) {
            (ApiCall::PrivatelinkCreate(_), ApiCall::PrivatelinkGet(_)) => {
                Some(match self.link_state() {
                    Some(PrivatelinkState::Deleting) | None => failed(fault),
                    Some(_) => Ok(()),
                })
            }
            (ApiCall::PrivatelinkDelete(_), ApiCall::PrivatelinkGet(_)) => {
                Some(match self.link_state() {
                    Some(PrivatelinkState::Deleting) | None => Ok(()),
                    Some(_) => failed(fault),
                })
            }
            (ApiCall::ServiceUpdate(call), ApiCall::ServiceGet(_)) => {
                let service = self.details.value.as_ref()?;
                let shown = call
                    .privatelink_access
                    .iter()
                    .all(|(key, on)| toggles::is_on(service, key) == *on);
                Some(if shown { Ok(()) } else { failed(fault) })
            }
            (ApiCall::ConnectionApprove(call), ApiCall::ConnectionList(_)) => {
                let id = &call.connection;
                let connections = self.connections.value.as_ref()?;
                if !connections.tells_of(id) {
                    return None;
                }
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
