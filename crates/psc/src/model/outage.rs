//! When nothing new can be read: what of it concerns the present place, and what is said.

use aiven::{ApiCall, FaultClass};

use super::Model;
use crate::event::Event;
use crate::navigation::Route;
use crate::remote::{self, OutageChange, OutageView, Shown};

impl Model {
    /// Looks whether Aiven can be reached, after an event that `answered` or not, and says what has changed
    /// after what was said of the event itself.
    pub(super) fn look_at_outage(&mut self, answered: bool, said_before: u64) {
        let mut outage = std::mem::take(&mut self.outage);
        let call_route = self.call_route().filter(|_| self.session.is_signed_in());
        let change = outage.look(&self.shown(), self.session.offline, answered, call_route);
        self.outage = outage;
        match change {
            Some(OutageChange::Began(title)) => {
                let age = match self.shown().read_at {
                    Some(_) => "What is shown may be out of date.",
                    None => "Nothing has been read yet.",
                };
                self.announcement
                    .add(said_before, &format!("{title}. {age}"));
            }
            Some(OutageChange::Ended) if call_route.is_some() => {
                // These are not watched, and nobody should have to ask for them again.
                self.surroundings.retry();
                if let Some(open) = &mut self.open {
                    open.data.schema.retry();
                }
                self.announcement
                    .add(said_before, "Aiven can be reached again.");
            }
            Some(OutageChange::Ended) | None => {}
        }
    }

    pub(crate) fn outage_view(&self) -> Option<OutageView> {
        self.outage.view(&self.shown())
    }

    /// What the present place shows of Aiven's answers.
    fn shown(&self) -> Shown<'_> {
        let shown = Shown::default();
        let waiting = |reads: fn(&ApiCall) -> bool| {
            let waiting = self.in_flight.waiting(reads).map(|waiting| &waiting.fault);
            waiting.filter(|fault| fault.class() == FaultClass::Transient)
        };
        match (&self.route, &self.open) {
            (Route::Projects, _) => shown
                .with(&self.projects.list)
                .waiting_for(waiting(|call| matches!(call, ApiCall::ProjectList(_)))),
            (Route::Service { .. }, Some(open)) => shown
                .with(&open.data.details)
                .with(&open.data.privatelink)
                .with(&open.data.connections),
            _ => shown
                .with(&self.services.list)
                .waiting_for(waiting(|call| matches!(call, ApiCall::ServiceList(_)))),
        }
    }
}

/// Whether an event is an answer that came from Aiven, whatever it says.
pub(super) fn is_answer(event: &Event) -> bool {
    match event {
        Event::Remote(remote::Event::Answered(_, result)) => match result {
            Ok(_) => true,
            Err(fault) => fault.class() != FaultClass::Transient,
        },
        _ => false,
    }
}
