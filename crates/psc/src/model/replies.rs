//! Replies: where each goes, and what a fault does on its way.

use aiven::{ApiCall, ApiReply, Fault};

use super::Model;
use super::writes::is_watched;
use crate::effect::Effect;
use crate::remote::RequestId;
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
            let is_watched = is_watched(&pending.call);
            if !is_watched && self.in_flight.put_back(&pending, fault, self.now) {
                return;
            }
        }
        if pending.call.is_write() {
            self.write_answered(result, effects);
            return;
        }
        match result {
            Ok(reply) => self.arrived(&pending.call, reply, effects),
            Err(fault) => self.failed(&pending.call, fault, effects),
        }
    }

    fn arrived(&mut self, call: &ApiCall, reply: ApiReply, effects: &mut Vec<Effect>) {
        let now = self.now;
        match reply {
            ApiReply::Me(user) => self.me_answered(Ok(user), effects),
            ApiReply::ProjectList(projects) => self.projects.list.read(projects, now),
            ApiReply::Clouds(clouds) => self.surroundings.clouds.read(clouds, now),
            ApiReply::ServiceList(services) => self.services.list.read(services, now),
            ApiReply::VpcList(vpcs) => self.surroundings.vpcs.read(vpcs, now),
            ApiReply::PrivatelinkAvailability(prices) => self.surroundings.prices.read(prices, now),
            ApiReply::ProjectCa(certificate) => {
                if let Some(open) = &mut self.open {
                    let file = open.connection_info.ca_arrived(certificate, now);
                    effects.push(file.into());
                }
            }
            ApiReply::ServiceGetSecrets(document) => {
                if let Some(open) = &mut self.open {
                    open.connection_info
                        .secrets_arrived(document, now, &mut self.announcement);
                }
            }
            reply => self.service_arrived(call, reply, effects),
        }
    }

    fn service_arrived(&mut self, call: &ApiCall, reply: ApiReply, effects: &mut Vec<Effect>) {
        let now = self.now;
        let Some(open) = self.open.as_mut().filter(|open| open.data.owns(call)) else {
            return;
        };
        let data = &mut open.data;
        match reply {
            ApiReply::ServiceGet(service) => data.details.read(service, now),
            ApiReply::ServiceTypeGet(schema) => data.schema.read(schema, now),
            ApiReply::PrivatelinkGet(link) => data.privatelink_read(Some(link), now),
            ApiReply::ConnectionList(rows) => data.connections_read(rows, now),
            ApiReply::PrivatelinkRefresh(()) => {
                effects.push(self.in_flight.send(data.listing()).into());
                return;
            }
            _ => return,
        }
        self.service_read(call);
    }

    /// Says what has changed, and judges the write under way.
    fn service_read(&mut self, call: &ApiCall) {
        if let Some(changes) = self.open.as_mut().and_then(super::OpenService::changes) {
            self.announce(changes);
        }
        self.verify(call);
    }

    fn failed(&mut self, call: &ApiCall, fault: Fault, effects: &mut Vec<Effect>) {
        let now = self.now;
        match call {
            ApiCall::Me(_) => self.me_answered(Err(fault), effects),
            ApiCall::ProjectList(_) => self.projects.failed(fault, self.session.user(), now),
            ApiCall::Clouds(_) => self.surroundings.clouds.failed(fault, now),
            ApiCall::ServiceList(_) => self.services.list.failed(fault, now),
            ApiCall::VpcList(_) => self.surroundings.vpcs.failed(fault, now),
            ApiCall::PrivatelinkAvailability(_) => self.surroundings.prices.failed(fault, now),
            ApiCall::ProjectCa(_) => {
                if let Some(open) = &mut self.open {
                    open.connection_info
                        .ca_failed(fault, now, &mut self.announcement);
                }
            }
            ApiCall::ServiceGetSecrets(secrets) => {
                let Some(open) = &mut self.open else { return };
                let again = open.connection_info.secrets_failed(
                    &open.data,
                    secrets.include_secrets,
                    fault,
                    now,
                );
                effects.extend(again.map(|call| self.in_flight.send(call).into()));
            }
            call => {
                self.service_failed(call, fault.clone());
                self.give_up_verifying(call, &fault);
            }
        }
    }

    fn service_failed(&mut self, call: &ApiCall, fault: Fault) {
        let now = self.now;
        let Some(open) = self.open.as_mut().filter(|open| open.data.owns(call)) else {
            return;
        };
        let data = &mut open.data;
        match call {
            ApiCall::ServiceGet(_) => data.details.failed(fault, now),
            ApiCall::ServiceTypeGet(_) => data.schema.failed(fault, now),
            ApiCall::PrivatelinkGet(_) => match fault {
                Fault::Missing { .. } if data.is_just_created(now) => {
                    // Lag right after a create: what the create returned still stands.
                    data.privatelink.tried_at = Some(now);
                }
                Fault::Missing { .. } => {
                    data.privatelink_read(None, now);
                    self.service_read(call);
                }
                fault => data.privatelink.failed(fault, now),
            },
            ApiCall::ConnectionList(_) | ApiCall::PrivatelinkRefresh(_) => {
                data.connections.failed(fault, now);
            }
            _ => {}
        }
    }
}
