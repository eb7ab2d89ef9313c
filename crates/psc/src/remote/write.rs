//! Writes: only as the answer to a confirmation, never twice, and judged by the state where the reply
//! leaves the outcome open.

use aiven::{ApiCall, ApiReply, ConnectionId, Fault, FaultClass, WriteOutcome};

use super::{ServiceData, Subject};
use crate::gate::Gate;
use crate::millis::Millis;

/// An action that costs, exposes or removes something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Create the privatelink.
    Enable,
    /// Approve a connection with the address typed for it.
    Approve {
        /// Which one.
        connection: ConnectionId,
    },
    /// Save the switched components.
    SaveComponents,
    /// Delete the privatelink.
    Remove,
}

/// How far the one write of a service is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Write {
    /// Nothing has been sent, or it has ended well.
    #[default]
    None,
    /// The request is in the air; the subject is not read meanwhile.
    Sending(Attempt),
    /// The state is being read to see what became of it. `None` where the API accepted the write.
    Verifying(Attempt, Option<Fault>),
    /// The last write came to nothing.
    Failed(Failure),
}

/// What is being tried.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attempt {
    pub(crate) action: Action,
    pub(crate) call: ApiCall,
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

/// The end of a write.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum WriteEnd {
    Succeeded(Action),
    /// The failure is kept in the [`ServiceData`].
    Failed,
}

impl Write {
    /// What is under way: sent, or being verified.
    pub(crate) fn attempt(&self) -> Option<&Attempt> {
        match self {
            Self::Sending(attempt) | Self::Verifying(attempt, _) => Some(attempt),
            Self::None | Self::Failed(_) => None,
        }
    }

    /// The action under way.
    pub(crate) fn action(&self) -> Option<&Action> {
        self.attempt().map(|attempt| &attempt.action)
    }

    /// Whether this action is under way.
    pub(crate) fn is_doing(&self, action: &Action) -> bool {
        self.action() == Some(action)
    }

    pub(crate) fn is_sending(&self) -> bool {
        matches!(self, Self::Sending(_))
    }

    /// The action whose reply is missing, and what came in its place. A conflict and a throttled request have one.
    pub(crate) fn in_doubt(&self) -> Option<(&Action, &Fault)> {
        let Self::Verifying(attempt, Some(fault)) = self else {
            return None;
        };
        let is_missing = matches!(
            fault.class(),
            FaultClass::Transient | FaultClass::Unreadable
        );
        is_missing.then_some((&attempt.action, fault))
    }

    /// Why the last write came to nothing.
    pub(crate) fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Failed(failure) => Some(failure),
            _ => None,
        }
    }

    /// Why this action came to nothing, where it was the last.
    pub(crate) fn failure_of(&self, action: &Action) -> Option<&Failure> {
        self.failure().filter(|failure| failure.action == *action)
    }

    pub(crate) fn forget_failure(&mut self) {
        if matches!(self, Self::Failed(_)) {
            *self = Self::None;
        }
    }

    pub(crate) fn forget_attempt(&mut self) {
        if self.attempt().is_some() {
            *self = Self::None;
        }
    }
}

/// Why nothing can be changed in a snapshot.
const SNAPSHOT: &str = "This is a saved service: you can view it but not change it. Sign in with a token to make changes.";

impl ServiceData {
    /// What closes the gate of every action.
    pub(crate) fn write_gate(&self) -> Gate {
        if self.is_snapshot {
            return Gate::closed(SNAPSHOT);
        }
        if self.write.attempt().is_some() {
            return Gate::closed("Another change is under way.");
        }
        Gate::Open
    }

    /// Notes that an action is being sent.
    pub(crate) fn begin_write(&mut self, action: Action, call: ApiCall) {
        self.write = Write::Sending(Attempt { action, call });
    }

    /// Takes in the reply to the write. What is neither accepted nor refused is to be verified with
    /// [`ServiceData::verification`].
    pub(crate) fn write_answered(
        &mut self,
        result: Result<ApiReply, Fault>,
        now: Millis,
    ) -> Option<WriteEnd> {
        let attempt = self.write.attempt()?.clone();
        match result {
            Ok(ApiReply::ServiceUpdate(())) => {
                self.write = Write::Verifying(attempt, None);
                return None;
            }
            Err(fault) if fault.class().write_outcome() == WriteOutcome::Unknown => {
                self.write = Write::Verifying(attempt, Some(fault));
                return None;
            }
            Err(fault) => return Some(self.end_write(attempt.action, Err(Cause::Fault(fault)))),
            Ok(ApiReply::PrivatelinkCreate(link)) => {
                self.created_at = Some(now);
                self.privatelink_read(Some(link), now);
            }
            Ok(ApiReply::PrivatelinkDelete(link)) => {
                self.created_at = None;
                self.privatelink_read(Some(link), now);
            }
            Ok(ApiReply::ConnectionApprove(row)) => self.connection_returned(row, now),
            Ok(_) => {}
        }
        Some(self.end_write(attempt.action, Ok(())))
    }

    /// The reading that shows what became of the write, while that is not known.
    pub(crate) fn verification(&self) -> Option<ApiCall> {
        let Write::Verifying(attempt, _) = &self.write else {
            return None;
        };
        Some(match &attempt.action {
            Action::Enable | Action::Remove => self.reading(Subject::Privatelink),
            Action::Approve { .. } => self.listing(),
            Action::SaveComponents => self.reading(Subject::Service),
        })
    }

    pub(super) fn end_write(&mut self, action: Action, result: Result<(), Cause>) -> WriteEnd {
        match result {
            Ok(()) => {
                self.write = Write::None;
                WriteEnd::Succeeded(action)
            }
            Err(cause) => {
                self.write = Write::Failed(Failure { action, cause });
                WriteEnd::Failed
            }
        }
    }
}
