//! Replies: where each goes, and what a fault does on its way.

use aiven::{ApiCall, ApiReply, Fault, Privatelink, PrivatelinkGet};

use super::Model;
use super::writes::is_watched;
use crate::effect::Effect;
use crate::remote::{CallRoute, RequestId, ServiceData};
use crate::session::NoReply;

impl Model {
    pub(super) fn answered(
        &mut self,
        request_id: RequestId,
        result: Result<ApiReply, Fault>,
        effects: &mut Vec<Effect>,
    ) {
        let Some(pending) = self.in_flight.land(request_id) else {
            return;
        };
        if self.session.probe_landed(&pending.call, &result) {
            return;
        }
        if let Err(fault) = &result {
            let signing_in = matches!(pending.call, ApiCall::Me(_));
            if matches!(fault, Fault::Unauthorized { .. }) && !signing_in {
                self.token_refused(fault, effects);
                return;
            }
            if signing_in && *fault == Fault::Unreachable {
                // What could not be loaded has been waited for, and comes no sooner for being asked again.
                if self.call_route().is_some_and(CallRoute::is_inside) {
                    self.me_answered(Err(Fault::Unreachable), effects);
                    return;
                }
                match self.session.no_reply() {
                    NoReply::Probe(call) => effects.push(self.in_flight.send(call).into()),
                    NoReply::GiveUp => {
                        self.me_answered(Err(Fault::Unreachable), effects);
                        return;
                    }
                    NoReply::TryAgain => {}
                }
            }
            // A watched subject is read again at its own pace, and so is not repeated here.
            let is_watched = self.open.is_some() && is_watched(&pending.call);
            if !is_watched && self.in_flight.put_back(&pending, fault, self.now) {
                return;
            }
        }
        if pending.call.is_write() {
            self.write_answered(result, effects);
            return;
        }
        match result {
            Ok(reply) => drop(self.arrived(&pending.call, reply, effects)),
            Err(fault) => drop(self.failed(&pending.call, fault, effects)),
        }
    }

    /// Hands a reply to the feature that asked. Returns a reply that no feature takes.
    fn arrived(
        &mut self,
        call: &ApiCall,
        reply: ApiReply,
        effects: &mut Vec<Effect>,
    ) -> Option<ApiReply> {
        let now = self.now;
        match reply {
            ApiReply::Me(user) => self.me_answered(Ok(user), effects),
            ApiReply::ProjectList(projects) => self.projects.list.read(projects, now),
            ApiReply::ServiceList(services) => self.services.list.read(services, now),
            ApiReply::ProjectCa(certificate) => {
                if let Some(open) = &mut self.open {
                    let file = open.connection_info.ca_arrived(certificate, now);
                    effects.push(file.into());
                }
            }
            ApiReply::ServiceGetSecrets(document) => {
                if let Some(open) = &mut self.open {
                    open.connection_info.secrets_arrived(document, now);
                }
            }
            reply => {
                let reply = self.surroundings.take(reply, now)?;
                return self.service_arrived(call, reply, effects);
            }
        }
        None
    }

    fn service_arrived(
        &mut self,
        call: &ApiCall,
        reply: ApiReply,
        effects: &mut Vec<Effect>,
    ) -> Option<ApiReply> {
        let now = self.now;
        let Some(data) = self.data_of(call) else {
            return match (call, reply) {
                (ApiCall::PrivatelinkGet(call), ApiReply::PrivatelinkGet(link)) => {
                    self.state_answered(call, Ok(link));
                    None
                }
                (_, reply) => Some(reply),
            };
        };
        if let ApiReply::PrivatelinkRefresh(()) = reply {
            let listing = data.listing();
            effects.push(self.in_flight.send(listing).into());
            return None;
        }
        let untaken = data.take(reply, now);
        self.service_read(call);
        untaken
    }

    /// Takes an answer about one service of the list.
    fn state_answered(&mut self, call: &PrivatelinkGet, answer: Result<Privatelink, Fault>) {
        if let Some(said) = self.services.take_state(call, answer, self.now) {
            self.announce(said);
        }
    }

    /// What is known of the open service, if a call is about that one.
    fn data_of(&mut self, call: &ApiCall) -> Option<&mut ServiceData> {
        let open = self.open.as_mut()?;
        open.data.owns(call).then_some(&mut open.data)
    }

    /// Says what has changed, and judges the write under way.
    fn service_read(&mut self, call: &ApiCall) {
        if let Some(changes) = self.open.as_mut().and_then(super::OpenService::changes) {
            let left = self.left_behind_if_gone();
            self.announce(
                [changes]
                    .into_iter()
                    .chain(left)
                    .collect::<Vec<_>>()
                    .join(" "),
            );
        }
        self.verify(call);
    }

    /// Hands a fault to the feature that asked. Returns a fault that no feature takes.
    fn failed(&mut self, call: &ApiCall, fault: Fault, effects: &mut Vec<Effect>) -> Option<Fault> {
        let now = self.now;
        match call {
            ApiCall::Me(_) => self.me_answered(Err(fault), effects),
            ApiCall::ProjectList(_) => self.projects.failed(fault, self.session.user(), now),
            ApiCall::ServiceList(_) => self.services.list.failed(fault, now),
            ApiCall::ProjectCa(_) => {
                if let Some(open) = &mut self.open {
                    open.connection_info
                        .ca_failed(fault, now, &mut self.announcement);
                }
            }
            ApiCall::ServiceGetSecrets(secrets) => {
                let open = self.open.as_mut()?;
                let again = open.connection_info.secrets_failed(
                    &open.data,
                    secrets.include_secrets,
                    fault,
                    now,
                    &mut self.announcement,
                );
                effects.extend(again.map(|call| self.in_flight.send(call).into()));
            }
            call => {
                let fault = self.surroundings.take_fault(call, fault, now)?;
                let untaken = self.service_failed(call, fault.clone());
                self.give_up_verifying(call, &fault);
                return untaken;
            }
        }
        None
    }

    fn service_failed(&mut self, call: &ApiCall, fault: Fault) -> Option<Fault> {
        let now = self.now;
        let Some(data) = self.data_of(call) else {
            return match call {
                ApiCall::PrivatelinkGet(call) => {
                    self.state_answered(call, Err(fault));
                    None
                }
                _ => Some(fault),
            };
        };
        let is_absent = matches!(
            (call, &fault),
            (ApiCall::PrivatelinkGet(_), Fault::Missing { .. })
        ) && !data.is_just_created(now);
        let untaken = data.take_fault(call, fault, now);
        if is_absent {
            self.service_read(call);
        }
        untaken
    }
}

#[cfg(test)]
mod tests {
    use aiven::{CallKind, Response};

    use super::*;
    use crate::Millis;
    use crate::model::OpenService;

    /// The name of the file with the documented reply to a call.
    fn fixture(call: &ApiCall) -> String {
        let debug = format!("{call:?}");
        let name = debug.split([' ', '(']).find(|part| !part.is_empty());
        let mut file = String::new();
        for letter in name.unwrap_or_default().chars() {
            if letter.is_uppercase() && !file.is_empty() {
                file.push('_');
            }
            file.extend(letter.to_lowercase());
        }
        file.replace("_secrets", "")
    }

    #[test]
    fn a_feature_takes_the_reply_and_the_fault_of_each_reading() {
        let reads = ApiCall::each(|argument| match argument {
            "project" => "acme",
            "service" => "orders",
            other => other,
        })
        .into_iter()
        .filter(|call| call.kind() == CallKind::Read);
        for call in reads {
            let mut model = Model::new(Millis(0));
            let data = ServiceData::new("acme".into(), "orders".into(), None, Millis(0));
            model.open = Some(OpenService::new(data));
            let file = format!("../aiven/fixtures/{}.json", fixture(&call));
            let response = Response {
                status: 200,
                body: std::fs::read_to_string(&file).expect(&file),
                retry_after: None,
            };
            let reply = call.read(&response).expect("the documented reply is read");
            let untaken = model.arrived(&call, reply, &mut Vec::new());
            assert_eq!(untaken, None, "{call:?}");
            let untaken = model.failed(&call, Fault::Unreachable, &mut Vec::new());
            assert_eq!(untaken, None, "{call:?}");
        }
    }
}
