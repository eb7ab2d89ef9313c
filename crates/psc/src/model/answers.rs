//! Replies: where each goes, and what a fault does on its way.

use aiven::{Fault, Project, ProjectName};

use super::{Model, Subject};
use crate::{ApiCall, ApiReply, Effect, RequestId};

impl Model {
    pub(super) fn answered(
        &mut self,
        request_id: RequestId,
        result: Result<ApiReply, Fault>,
        effects: &mut Vec<Effect>,
    ) {
        let Some(flight) = self.in_flight.land(request_id) else {
            return;
        };
        if self.probe_landed(&flight.ask, &result) {
            return;
        }
        if let Err(fault) = &result {
            let signing_in = matches!(flight.ask, ApiCall::Me(_));
            if matches!(fault, Fault::Unauthorized { .. }) && !signing_in {
                self.token_refused(fault, effects);
                return;
            }
            if signing_in && *fault == Fault::Unreachable && self.is_barred(effects) {
                self.me_answered(Err(Fault::Unreachable), effects);
                return;
            }
            // A watched subject is read again at its own pace, and so is not repeated here.
            let watched = Subject::ALL
                .into_iter()
                .any(|subject| subject.reads(&flight.ask));
            if !watched && self.in_flight.put_back(&flight, fault, self.now) {
                return;
            }
        }
        if flight.ask.is_write() {
            self.write_answered(result, effects);
            return;
        }
        match result {
            Ok(answer) => self.arrived(&flight.ask, answer, effects),
            Err(fault) => self.failed(&flight.ask, fault, effects),
        }
    }

    fn arrived(&mut self, ask: &ApiCall, answer: ApiReply, effects: &mut Vec<Effect>) {
        let now = self.now;
        match answer {
            ApiReply::Me(user) => self.me_answered(Ok(user), effects),
            ApiReply::ProjectList(projects) => self.account.projects.read(projects, now),
            ApiReply::Clouds(clouds) => self.account.clouds.read(clouds, now),
            ApiReply::ServiceList(services) => self.account.services.read(services, now),
            ApiReply::VpcList(vpcs) => self.account.vpcs.read(vpcs, now),
            ApiReply::PrivatelinkAvailability(prices) => self.account.prices.read(prices, now),
            ApiReply::ProjectCa(certificate) => self.ca_arrived(certificate, effects),
            ApiReply::ServiceGetSecrets(document) => self.secrets_arrived(document),
            answer => self.desk_arrived(ask, answer, effects),
        }
    }

    fn desk_arrived(&mut self, ask: &ApiCall, answer: ApiReply, effects: &mut Vec<Effect>) {
        let now = self.now;
        let Some(service_model) = self
            .service_model
            .as_mut()
            .filter(|service_model| service_model.owns(ask))
        else {
            return;
        };
        match answer {
            ApiReply::ServiceGet(service) => service_model.details.read(service, now),
            ApiReply::ServiceTypeGet(schema) => service_model.schema.read(schema, now),
            ApiReply::PrivatelinkGet(link) => service_model.privatelink_read(Some(link), now),
            ApiReply::ConnectionList(rows) => service_model.connections_read(rows, now),
            ApiReply::PrivatelinkRefresh(()) => {
                let listing = service_model.listing();
                effects.push(self.in_flight.send(listing));
                return;
            }
            _ => return,
        }
        self.tell_changes();
        self.judge(ask);
    }

    fn failed(&mut self, ask: &ApiCall, fault: Fault, effects: &mut Vec<Effect>) {
        let now = self.now;
        match ask {
            ApiCall::Me(_) => self.me_answered(Err(fault), effects),
            ApiCall::ProjectList(_) => self.projects_failed(fault),
            ApiCall::Clouds(_) => self.account.clouds.failed(fault, now),
            ApiCall::ServiceList(_) => self.account.services.failed(fault, now),
            ApiCall::VpcList(_) => self.account.vpcs.failed(fault, now),
            ApiCall::PrivatelinkAvailability(_) => self.account.prices.failed(fault, now),
            ApiCall::ProjectCa(_) => self.ca_failed(fault),
            ApiCall::ServiceGetSecrets(call) => {
                self.secrets_failed(call.include_secrets, fault, effects);
            }
            ask => {
                self.desk_failed(ask, fault.clone());
                self.give_up_judging(ask, &fault);
            }
        }
    }

    /// The list of projects is marked as outdated in the API's description: should it go, the user's own
    /// list of names does.
    fn projects_failed(&mut self, fault: Fault) {
        let user = self.session.user();
        match (&fault, user) {
            (Fault::Missing { .. } | Fault::Refused { status: 410, .. }, Some(user)) => {
                let named = |name: &ProjectName| Project {
                    project_name: name.clone(),
                    default_cloud: None,
                };
                let projects: Vec<_> = user.projects.iter().map(named).collect();
                self.account.projects.read(projects.into(), self.now);
            }
            _ => self.account.projects.failed(fault, self.now),
        }
    }

    fn desk_failed(&mut self, ask: &ApiCall, fault: Fault) {
        let now = self.now;
        let Some(service_model) = self
            .service_model
            .as_mut()
            .filter(|service_model| service_model.owns(ask))
        else {
            return;
        };
        match ask {
            ApiCall::ServiceGet(_) => service_model.details.failed(fault, now),
            ApiCall::ServiceTypeGet(_) => service_model.schema.failed(fault, now),
            ApiCall::PrivatelinkGet(_) => match fault {
                Fault::Missing { .. } if service_model.is_just_created(now) => {
                    // Lag right after a create: what the create returned still stands.
                    service_model.privatelink.tried_at = Some(now);
                }
                Fault::Missing { .. } => {
                    service_model.privatelink_read(None, now);
                    self.tell_changes();
                    self.judge(ask);
                }
                fault => service_model.privatelink.failed(fault, now),
            },
            ApiCall::ConnectionList(_) | ApiCall::PrivatelinkRefresh(_) => {
                service_model.connections.failed(fault, now);
            }
            _ => {}
        }
    }
}
