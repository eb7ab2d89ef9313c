//! What the present place needs, sent when it is due.

use aiven::{ApiCall, ServiceTypeGet};

use super::Model;
use crate::effect::Effect;
use crate::millis::Millis;
use crate::navigation::Route;
use crate::prerequisites::Looks;
use crate::remote::{self, Needs, Subject};
use crate::step::Step;

impl Model {
    /// Sends what is wanted or due, and sets the wake-up for what will be.
    ///
    /// While the tab is hidden nothing is sent: everything falls due again when it is shown. What locks the page
    /// falls due all the same.
    pub(super) fn reconcile(&mut self, effects: &mut Vec<Effect>) {
        if self.is_winding_down() {
            self.wake = None;
            self.load_new_version(effects);
            return;
        }
        let rests = self.hidden || self.session.is_signed_out();
        let next = if rests { None } else { self.send_due(effects) };
        let idle_due = self.token_store.idle_due(self.call_route());
        let at = next.into_iter().chain(idle_due).min();
        if at != self.wake {
            effects.extend(at.map(|at| remote::Effect::Wake { at }.into()));
        }
        self.wake = at;
    }

    /// Sends what is needed now, and says when something falls due that is not in flight.
    fn send_due(&mut self, effects: &mut Vec<Effect>) -> Option<Millis> {
        let mut out = Vec::new();
        self.in_flight.resend_due(self.now, &mut out);
        let needs = if self.session.is_signed_in() {
            self.needs()
        } else {
            Needs::default()
        };
        let next = self.in_flight.reconcile(needs, self.now, &mut out);
        effects.extend(out.into_iter().map(Effect::from));
        next
    }

    fn needs(&self) -> Needs {
        let once = match &self.route {
            Route::Projects => self.projects.wanted().into_iter().collect(),
            Route::Services { .. } => self.services.wanted(),
            Route::Service { step, .. } => {
                let mut once = self.surroundings.wanted(self.looks(*step));
                once.extend(self.wanted_schema(*step));
                once
            }
        };
        Needs {
            once,
            watched: self.watched(),
        }
    }

    /// Until it is enabled, every place of a service goes by the prerequisites.
    fn looks(&self, step: Option<Step>) -> Looks {
        let is_absent = self.is_absent();
        Looks {
            at_clouds: step == Some(Step::Check) || is_absent,
            at_prices: step == Some(Step::Check) || (step == Some(Step::Enable) && is_absent),
        }
    }

    /// Whether it is known that the service has no privatelink.
    fn is_absent(&self) -> bool {
        let link = self.open.as_ref().map(|open| &open.data.privatelink.value);
        matches!(link, Some(Some(None)))
    }

    fn watched(&self) -> Vec<(Subject, Millis, ApiCall)> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let step = self.route.step();
        let reading = |subject| {
            let due = open.due(subject, step, self.now)?;
            Some((subject, due, open.data.reading(subject)))
        };
        Subject::ALL.into_iter().filter_map(reading).collect()
    }

    fn wanted_schema(&self, step: Option<Step>) -> Option<ApiCall> {
        let data = &self.open.as_ref()?.data;
        let service = data.details.value.as_ref()?;
        let shown = matches!(step, Some(Step::Check | Step::Components)) || self.is_absent();
        // Without any component it is of no use, and only the schema can say so.
        let needed = shown || data.component_keys(service).0.is_empty();
        if !needed || !data.schema.is_wanted() {
            return None;
        }
        let service_type = service.service_type.clone();
        Some(ApiCall::ServiceTypeGet(ServiceTypeGet {
            project: data.project.clone(),
            service_type,
        }))
    }

    /// Reads every watched subject at once, and whatever could not be read or waits to be read again. Step 1 shows what
    /// surrounds the service beside its button, so that is read too.
    pub(super) fn check_asked(&mut self) {
        self.in_flight.hasten(self.now);
        let is_step_1 = self.route.step() == Some(Step::Check);
        if let Some(open) = &mut self.open {
            open.data.details.expire();
            open.data.privatelink.expire();
            open.data.connections.expire();
            if is_step_1 {
                open.data.schema.expire();
            } else {
                open.data.schema.retry();
            }
        }
        self.projects.list.retry();
        self.services.list.retry();
        if is_step_1 {
            self.surroundings.expire();
        } else {
            self.surroundings.retry();
        }
    }

    pub(super) fn retry_asked(&mut self) {
        self.check_asked();
        if let Some(open) = &mut self.open {
            open.data.write.forget_failure();
            self.surroundings.forget_refusal(&open.data.service);
        }
    }
}
