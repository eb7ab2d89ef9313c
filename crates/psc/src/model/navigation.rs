//! Moving about: the address and the place follow each other.

use super::{Desk, Model, PAGE};
use crate::{Effect, Millis, Route};

/// A list of services older than this is read again when it is looked at.
const STALE: Millis = Millis::from_seconds(60);

impl Model {
    pub(super) fn address_changed(&mut self, fragment: &str, effects: &mut Vec<Effect>) {
        let route = Route::from_fragment(fragment);
        let canonical = route.fragment();
        if canonical != fragment {
            effects.push(Effect::Address {
                fragment: canonical,
                replace: true,
            });
        }
        self.go(route);
    }

    pub(super) fn visited(&mut self, route: Route, effects: &mut Vec<Effect>) {
        // Choosing among tools is no place to come back to with every press of "back".
        let replace = self.route.step().is_some()
            && route.step() == self.route.step()
            && route.fragment().contains('?');
        self.show(route, replace, effects);
    }

    pub(super) fn show(&mut self, route: Route, replace: bool, effects: &mut Vec<Effect>) {
        if route != self.route {
            effects.push(Effect::Address {
                fragment: route.fragment(),
                replace,
            });
        }
        self.go(route);
    }

    fn go(&mut self, route: Route) {
        if route == self.route {
            return;
        }
        let same_screen = std::mem::discriminant(&route) == std::mem::discriminant(&self.route)
            && route.step() == self.route.step();
        if !same_screen {
            self.filter.clear();
            self.shown = PAGE;
        }
        self.dialog = None;
        self.copied = None;
        let left_step = route.step() != self.route.step();
        self.route = route;
        self.open_desk();
        if let Some(desk) = self.desk.as_mut().filter(|_| left_step) {
            desk.leave_step(self.now);
        }
        if matches!(self.route, Route::Services { .. })
            && self
                .account
                .services
                .read_at
                .is_some_and(|at| self.now - at > STALE)
        {
            self.account.services.expire();
        }
    }

    /// Has the desk of the present route, keeping the one that is open if it is the same service's.
    pub(super) fn open_desk(&mut self) {
        if let Some(project) = self.route.project() {
            self.account.open(project);
        }
        let Route::Service {
            project, service, ..
        } = &self.route
        else {
            self.close_desk();
            return;
        };
        if self
            .desk
            .as_ref()
            .is_some_and(|desk| desk.is_of(project, service))
        {
            return;
        }
        let known = self.account.services.value.as_ref();
        let known = known.and_then(|list| list.iter().find(|one| one.service_name == *service));
        let desk = Desk::new(project, service, known.cloned(), self.now);
        self.close_desk();
        self.desk = Some(desk);
    }

    fn close_desk(&mut self) {
        if let Some(desk) = self.desk.take() {
            self.flights.cancel(|ask| desk.owns(ask));
        }
    }
}
