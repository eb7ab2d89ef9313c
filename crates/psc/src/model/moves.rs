//! Moving about: the address and the place follow each other.

use super::{Model, OpenService};
use crate::clipboard::Clipboard;
use crate::effect::Effect;
use crate::list::ListState;
use crate::navigation::{Choice, DEMO, Route};
use crate::remote::{CallRoute, ServiceData};
use crate::step::Step;

impl Model {
    pub(super) fn address_changed(&mut self, fragment: &str, effects: &mut Vec<Effect>) {
        let route = self.remembered(Route::from_fragment(fragment));
        let canonical = route.fragment();
        if canonical != fragment {
            effects.push(Effect::Address {
                fragment: canonical,
                replace: true,
            });
        }
        self.go(route);
        if fragment == DEMO && self.session.is_signed_out() {
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
        let route = self.remembered(route);
        if route != self.route {
            effects.push(Effect::Address {
                fragment: route.fragment(),
                replace,
            });
        }
        self.go(route);
    }

    pub(super) fn states_asked(&mut self) {
        if let Route::Services { project } = &self.route {
            let (list, call_route) = (&self.list, self.call_route());
            let page = self
                .services
                .view(project, list, &self.in_flight, call_route);
            self.services.ask_states(&page);
        }
    }

    /// Whoever comes from elsewhere or from another connection finds the component, tool and user that they chose. Going
    /// back to an earlier choice of the same place stays possible.
    fn remembered(&self, route: Route) -> Route {
        let is_here = |route: &Route| route.with_choice(Choice::default());
        if is_here(&route) == is_here(&self.route) {
            return route;
        }
        let last = match self.route.step() {
            Some(Step::Connect) => &self.route,
            _ => &self.last_connect,
        };
        route.remembering(last)
    }

    fn go(&mut self, route: Route) {
        if route == self.route {
            return;
        }
        if self.route.step() == Some(Step::Connect) {
            self.last_connect = self.route.clone();
        }
        let left_step = route.step() != self.route.step();
        let same_screen = std::mem::discriminant(&route) == std::mem::discriminant(&self.route);
        if !same_screen || left_step {
            self.list = ListState::default();
        }
        self.confirmation = None;
        self.clipboard = Clipboard::default();
        self.route = route;
        self.open_service();
        if let Some(open) = self.open.as_mut().filter(|_| left_step) {
            open.leave_step(self.now);
        }
        if matches!(self.route, Route::Services { .. }) {
            self.services.looked_at(self.now);
        }
    }

    /// Has the service of the present route, keeping the one that is open if it is the same.
    pub(super) fn open_service(&mut self) {
        if let Some(project) = self.route.project() {
            self.services.open(project);
            self.surroundings.open(project);
        }
        let Some((project, service)) = self.route.service() else {
            self.close_service();
            return;
        };
        if self
            .open
            .as_ref()
            .is_some_and(|open| open.data.is_of(project, service))
        {
            return;
        }
        let known = self.services.known(service);
        let mut data = ServiceData::new(project.clone(), service.clone(), known, self.now);
        data.is_snapshot = self.call_route() == Some(CallRoute::Snapshot);
        self.close_service();
        self.open = Some(OpenService::new(data));
    }

    fn close_service(&mut self) {
        if let Some(open) = self.open.take() {
            self.in_flight.cancel(|call| open.data.owns(call));
        }
    }
}

#[cfg(test)]
mod tests {
    use aiven::Token;

    use crate::effect::Effect;
    use crate::millis::Millis;
    use crate::model::Model;
    use crate::navigation::{DEMO, Event};
    use crate::remote::CallRoute;
    use crate::token_store::{self, PersistenceChoice};

    /// What a link to `fragment` leads to: the way that calls go afterwards, and the address.
    fn follow(model: &mut Model, fragment: &str) -> (Option<CallRoute>, String) {
        let effects = model.update(Millis(1), Event::AddressChanged(fragment.to_owned()).into());
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
            token_store::Event::TokenEntered {
                token,
                call_route,
                keep: PersistenceChoice::Memory,
            }
            .into(),
        );
        assert_eq!(
            follow(&mut somebody, DEMO),
            (Some(CallRoute::Direct), "#/".to_owned())
        );
    }
}
