//! What became of a write whose reply leaves that open, judged by what is read afterwards.
//!
//! Source: Aiven's Terraform provider, the Google connection approval resource: after a failed approve it
//! lists the connections first, and takes a moved-on state with the same address as success.

use aiven::{ApiCall, ConnectionState, Fault, PrivatelinkState};

use super::write::Attempt;
use super::{Cause, ServiceData, Write, WriteEnd, is_on};

impl Attempt {
    /// Whether a reading shows what became of this.
    fn is_shown_by(&self, read: &ApiCall) -> bool {
        matches!(
            (&self.call, read),
            (
                ApiCall::PrivatelinkCreate(_) | ApiCall::PrivatelinkDelete(_),
                ApiCall::PrivatelinkGet(_)
            ) | (ApiCall::ServiceUpdate(_), ApiCall::ServiceGet(_))
                | (ApiCall::ConnectionApprove(_), ApiCall::ConnectionList(_))
        )
    }
}

impl ServiceData {
    /// Judges the write by what has just been read.
    pub(crate) fn verify(&mut self, read: &ApiCall) -> Option<WriteEnd> {
        let Write::Verifying(attempt, fault) = &self.write else {
            return None;
        };
        let result = self.outcome(attempt, read, fault.clone())?;
        let action = attempt.action.clone();
        Some(self.end_write(action, result))
    }

    /// Ends a write whose outcome cannot be read, now or later: the API has refused to tell.
    pub(crate) fn give_up_verifying(
        &mut self,
        read: &ApiCall,
        refusal: &Fault,
    ) -> Option<WriteEnd> {
        if !refusal.class().is_refusal() {
            return None;
        }
        let Write::Verifying(attempt, fault) = &self.write else {
            return None;
        };
        if !attempt.is_shown_by(read) {
            return None;
        }
        let result = match fault {
            Some(_) => Err(Cause::Unknown(refusal.clone())),
            // It was accepted; only the look at it is missing.
            None => Ok(()),
        };
        let action = attempt.action.clone();
        Some(self.end_write(action, result))
    }

    /// What became of a write, as far as this reading tells; `None` where it tells nothing.
    fn outcome(
        &self,
        attempt: &Attempt,
        read: &ApiCall,
        fault: Option<Fault>,
    ) -> Option<Result<(), Cause>> {
        let failed = |fault: Option<Fault>| Err(fault.map_or(Cause::NotShown, Cause::Fault));
        match (&attempt.call, read) {
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
                    .all(|(key, on)| is_on(service, key) == *on);
                Some(if shown { Ok(()) } else { failed(fault) })
            }
            (ApiCall::ConnectionApprove(call), ApiCall::ConnectionList(_)) => {
                if !self.connections.value.as_ref()?.tells_of(&call.connection) {
                    return None;
                }
                let wanted = call.user_ip_address.to_string();
                Some(match self.row(&call.connection) {
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
