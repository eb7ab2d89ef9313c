//! Replies: where each goes, and what a fault does on its way.

use aiven::{Fault, Project};

use super::{Model, Subject};
use crate::{Answer, Ask, Effect, Stamp};

impl Model {
    pub(super) fn answered(
        &mut self,
        stamp: Stamp,
        result: Result<Answer, Fault>,
        effects: &mut Vec<Effect>,
    ) {
        let Some(flight) = self.flights.land(stamp) else {
            return;
        };
        if self.probe_landed(&flight.ask, &result) {
            return;
        }
        if let Err(fault) = &result {
            let signing_in = matches!(flight.ask, Ask::Me(_));
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
            if !watched && self.flights.put_back(&flight, fault, self.now) {
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

    fn arrived(&mut self, ask: &Ask, answer: Answer, effects: &mut Vec<Effect>) {
        let now = self.now;
        match answer {
            Answer::Me(user) => self.me_answered(Ok(user), effects),
            Answer::ProjectList(projects) => self.account.projects.read(projects, now),
            Answer::Clouds(clouds) => self.account.clouds.read(clouds, now),
            Answer::ServiceList(services) => self.account.services.read(services, now),
            Answer::VpcList(vpcs) => self.account.vpcs.read(vpcs, now),
            Answer::PrivatelinkAvailability(prices) => self.account.prices.read(prices, now),
            Answer::ProjectCa(certificate) => self.ca_arrived(certificate, effects),
            Answer::ServiceGetSecrets(document) => self.secrets_arrived(document),
            answer => self.desk_arrived(ask, answer, effects),
        }
    }

    fn desk_arrived(&mut self, ask: &Ask, answer: Answer, effects: &mut Vec<Effect>) {
        let now = self.now;
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.owns(ask)) else {
            return;
        };
        match answer {
            Answer::ServiceGet(service) => desk.details.read(service, now),
            Answer::ServiceTypeGet(schema) => desk.schema.read(schema, now),
            Answer::PrivatelinkGet(link) => desk.privatelink_read(Some(link), now),
            Answer::ConnectionList(rows) => desk.connections_read(rows, now),
            Answer::PrivatelinkRefresh(()) => {
                let listing = desk.listing();
                effects.push(self.flights.send(listing));
                return;
            }
            _ => return,
        }
        self.tell_changes();
        self.judge(ask);
    }

    fn failed(&mut self, ask: &Ask, fault: Fault, effects: &mut Vec<Effect>) {
        let now = self.now;
        match ask {
            Ask::Me(_) => self.me_answered(Err(fault), effects),
            Ask::ProjectList(_) => self.projects_failed(fault),
            Ask::Clouds(_) => self.account.clouds.failed(fault, now),
            Ask::ServiceList(_) => self.account.services.failed(fault, now),
            Ask::VpcList(_) => self.account.vpcs.failed(fault, now),
            Ask::PrivatelinkAvailability(_) => self.account.prices.failed(fault, now),
            Ask::ProjectCa(_) => self.ca_failed(fault),
            Ask::ServiceGetSecrets(call) => {
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
                let named = |name: &String| Project {
                    project_name: name.clone(),
                    default_cloud: None,
                };
                let projects = user.projects.iter().map(named).collect();
                self.account.projects.read(projects, self.now);
            }
            _ => self.account.projects.failed(fault, self.now),
        }
    }

    fn desk_failed(&mut self, ask: &Ask, fault: Fault) {
        let now = self.now;
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.owns(ask)) else {
            return;
        };
        match ask {
            Ask::ServiceGet(_) => desk.details.failed(fault, now),
            Ask::ServiceTypeGet(_) => desk.schema.failed(fault, now),
            Ask::PrivatelinkGet(_) => match fault {
                Fault::Missing { .. } if desk.is_just_created(now) => {
                    // Lag right after a create: what the create returned still stands.
                    desk.privatelink.tried_at = Some(now);
                }
                Fault::Missing { .. } => {
                    desk.privatelink_read(None, now);
                    self.tell_changes();
                    self.judge(ask);
                }
                fault => desk.privatelink.failed(fault, now),
            },
            Ask::ConnectionList(_) | Ask::PrivatelinkRefresh(_) => match fault {
                // The privatelink went away in between: its own reading will say so.
                Fault::Missing { .. } => desk.connections.failed(
                    Fault::Unavailable {
                        status: 404,
                        message: fault.to_string(),
                    },
                    now,
                ),
                fault => desk.connections.failed(fault, now),
            },
            _ => {}
        }
    }
}
