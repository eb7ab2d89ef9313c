//! Moving about: the address and the place follow each other.

use super::{Model, PAGE, ServiceModel, Session};
use crate::route::DEMO;
use crate::{CallRoute, Effect, Millis, Route};

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
        if fragment == DEMO && matches!(self.session, Session::SignedOut { .. }) {
            self.demo_chosen(effects);
        }
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
        if let Some(service_model) = self.service_model.as_mut().filter(|_| left_step) {
            service_model.leave_step(self.now);
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

    /// Has the model of the service of the present route, keeping the one that is open if it is the same service's.
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
            .service_model
            .as_ref()
            .is_some_and(|service_model| service_model.is_of(project, service))
        {
            return;
        }
        let known = self.account.services.value.as_ref();
        let known =
            known.and_then(|list| list.iter().find(|one| one.service_name == service.as_str()));
        let mut service_model = ServiceModel::new(project, service, known.cloned(), self.now);
        service_model.is_copy = self.call_route() == Some(CallRoute::Snapshot);
        self.close_desk();
        self.service_model = Some(service_model);
    }

    fn close_desk(&mut self) {
        if let Some(service_model) = self.service_model.take() {
            self.in_flight.cancel(|ask| service_model.owns(ask));
        }
    }
}

#[cfg(test)]
mod tests {
    use aiven::Token;

    use crate::route::DEMO;
    use crate::{CallRoute, Effect, Event, Millis, Model};

    /// What a link to `fragment` leads to: the way that calls go afterwards, and the address.
    fn follow(model: &mut Model, fragment: &str) -> (Option<CallRoute>, String) {
        let effects = model.update(Millis(1), Event::AddressChanged(fragment.to_owned()));
        let address = effects.iter().find_map(|effect| match effect {
            Effect::Address { fragment, .. } => Some(fragment.clone()),
            _ => None,
        });
        (
            model.call_route(),
            address.unwrap_or_else(|| fragment.to_owned()),
        )
    }

    #[test]
    fn a_link_starts_the_demo_for_those_who_are_not_signed_in() {
        let mut nobody = Model::new(Millis(0));
        assert_eq!(follow(&mut nobody, "#/sign-in"), (None, "#/".to_owned()));
        assert_eq!(
            follow(&mut nobody, DEMO),
            (Some(CallRoute::Demo), "#/".to_owned())
        );
        let mut somebody = Model::new(Millis(0));
        let (token, call_route) = (Token::new("somebody"), CallRoute::Direct);
        somebody.update(
            Millis(0),
            Event::TokenEntered {
                token,
                call_route,
                keep: crate::PersistenceChoice::Memory,
            },
        );
        assert_eq!(
            follow(&mut somebody, DEMO),
            (Some(CallRoute::Direct), "#/".to_owned())
        );
    }
}
