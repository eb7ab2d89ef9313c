//! A new version of the page: what stands in its way, and what loading it costs.

use super::Model;
use crate::app_update::{AppUpdateView, Costs, Event, UnderWay};
use crate::effect::Effect;

impl Model {
    pub(super) fn app_update_event(&mut self, event: &Event) {
        let mut app_update = self.app_update;
        let mut announcement = std::mem::take(&mut self.announcement);
        app_update.update(event, self.under_way(), &mut announcement);
        self.app_update = app_update;
        self.announcement = announcement;
    }

    /// Whether nothing new may be begun, because the page is about to be loaded again.
    ///
    /// What became of a write is still read: the page goes with that known, and shown.
    pub(super) fn is_winding_down(&self) -> bool {
        self.app_update.is_taken() && !self.is_writing()
    }

    /// Loads the new version as soon as nothing is under way.
    pub(super) fn load_new_version(&mut self, effects: &mut Vec<Effect>) {
        if !self.is_writing() {
            // What waits to be sent again is not under way; only readings do.
            self.in_flight.give_up_waiting();
        }
        let mut app_update = self.app_update;
        if app_update.load(self.under_way()) {
            effects.push(Effect::LoadNewVersion);
        }
        self.app_update = app_update;
    }

    fn is_writing(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.data.write.attempt().is_some())
    }

    fn under_way(&self) -> Option<UnderWay<'_>> {
        let action = self.open.as_ref().and_then(|open| open.data.write.action());
        if let Some(action) = action {
            return Some(UnderWay::Writing(action));
        }
        if self.token_store.is_at_work() {
            return Some(UnderWay::TokenStore);
        }
        self.in_flight
            .is_asking(|_| true)
            .then_some(UnderWay::Reading)
    }

    /// What loading the page again costs, in sentences.
    pub(crate) fn reload_costs(&self) -> String {
        self.costs().sentences()
    }

    pub(crate) fn app_update_view(&self) -> Option<AppUpdateView> {
        self.app_update.view(self.under_way(), self.costs())
    }

    fn costs(&self) -> Costs {
        Costs {
            call_route: self.call_route(),
            token: self.token_store.after_reload(),
            has_unsaved: self
                .open
                .as_ref()
                .is_some_and(super::OpenService::has_unsaved),
        }
    }
}
