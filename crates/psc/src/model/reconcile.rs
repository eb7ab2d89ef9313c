//! What the present place needs, compared with what is known and in flight.

use aiven::{
    Clouds, PrivatelinkAvailability, ProjectList, ProjectName, ServiceList, ServiceTypeGet, VpcList,
};

use super::{Model, Session, Subject};
use crate::{ApiCall, Effect, Millis, Route, Step};

impl Model {
    /// Sends what is wanted or due, and sets the wake-up for what will be.
    ///
    /// While the tab is hidden nothing is sent: everything falls due again when it is shown. What locks the page
    /// falls due all the same.
    pub(super) fn reconcile(&mut self, effects: &mut Vec<Effect>) {
        if self.is_winding_down() {
            self.wake = None;
            self.take_update(effects);
            return;
        }
        let rests = self.hidden || matches!(self.session, Session::SignedOut { .. });
        if !rests {
            self.in_flight.resend_due(self.now, effects);
            if matches!(self.session, Session::SignedIn { .. }) {
                for ask in self.wanted() {
                    if !self.in_flight.is_asking(|asked| *asked == ask) {
                        effects.push(self.in_flight.send(ask));
                    }
                }
                self.poll(effects);
            }
        }
        let next = if rests { None } else { self.next_due() };
        let at = next.into_iter().chain(self.idle_due()).min();
        if at.is_some() && at != self.wake {
            effects.extend(at.map(|at| Effect::Wake { at }));
        }
        self.wake = at;
    }

    /// What must be read once for the present place, and has been neither read nor refused.
    fn wanted(&self) -> Vec<ApiCall> {
        let mut wanted = Vec::new();
        let account = &self.account;
        match &self.route {
            Route::Projects if account.projects.is_wanted() => {
                wanted.push(ApiCall::ProjectList(ProjectList));
            }
            Route::Services { project } if account.services.is_wanted() => {
                wanted.push(ApiCall::ServiceList(ServiceList {
                    project: project.as_str().into(),
                }));
            }
            Route::Service { project, step, .. } => {
                let project = ProjectName::from(project.as_str());
                if account.vpcs.is_wanted() {
                    wanted.push(ApiCall::VpcList(VpcList {
                        project: project.clone(),
                    }));
                }
                if *step == Some(Step::Check) {
                    if account.prices.is_wanted() {
                        let project = project.clone();
                        let ask = PrivatelinkAvailability { project };
                        wanted.push(ApiCall::PrivatelinkAvailability(ask));
                    }
                    if account.clouds.is_wanted() {
                        wanted.push(ApiCall::Clouds(Clouds));
                    }
                }
                wanted.extend(self.wanted_schema(project, *step));
            }
            _ => {}
        }
        wanted
    }

    fn wanted_schema(&self, project: ProjectName, step: Option<Step>) -> Option<ApiCall> {
        let service_model = self.service_model.as_ref()?;
        let shown = matches!(step, Some(Step::Check | Step::Components));
        if !shown || !service_model.schema.is_wanted() {
            return None;
        }
        let service_type = service_model.details.value.as_ref()?.service_type.clone();
        Some(ApiCall::ServiceTypeGet(ServiceTypeGet {
            project,
            service_type,
        }))
    }

    /// Reads what is due, one reading in flight for a subject.
    fn poll(&mut self, effects: &mut Vec<Effect>) {
        let Some(service_model) = &self.service_model else {
            return;
        };
        for subject in Subject::ALL {
            let due = service_model.due(subject, self.route.step(), self.now);
            let is_due = due.is_some_and(|due| due <= self.now);
            if is_due && !self.in_flight.is_asking(|ask| subject.reads(ask)) {
                effects.push(self.in_flight.send(service_model.reading(subject)));
            }
        }
    }

    /// When something falls due that is not in flight.
    fn next_due(&self) -> Option<Millis> {
        let step = self.route.step();
        let signed_in = matches!(self.session, Session::SignedIn { .. });
        let polls = self
            .service_model
            .iter()
            .filter(|_| signed_in)
            .flat_map(|service_model| {
                Subject::ALL.into_iter().filter_map(move |subject| {
                    let idle = !self.in_flight.is_asking(|ask| subject.reads(ask));
                    idle.then(|| service_model.due(subject, step, self.now))
                        .flatten()
                })
            });
        polls.chain(self.in_flight.next_resend()).min()
    }

    /// Reads every watched subject, and whatever could not be read, at once.
    pub(super) fn check_asked(&mut self) {
        if let Some(service_model) = &mut self.service_model {
            service_model.details.expire();
            service_model.privatelink.expire();
            service_model.connections.expire();
        }
        self.account.retry();
    }

    pub(super) fn retry_asked(&mut self) {
        self.check_asked();
        if let Some(service_model) = &mut self.service_model {
            if service_model.schema.fault.is_some() {
                service_model.schema.expire();
            }
            service_model.failure = None;
        }
    }
}
