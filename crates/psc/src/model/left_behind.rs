//! What removals have left in Google Cloud, remembered for the owner.

use super::Model;
use crate::effect::Effect;
use crate::left_behind::{self, Event};
use crate::remote::CallRoute;

impl Model {
    pub(super) fn left_behind_event(&mut self, event: Event) {
        match event {
            Event::StoredFound(stored) => self.left_behind.found(stored),
            Event::Dismissed => {
                if let Some(open) = &self.open {
                    self.left_behind.dismiss(&open.data);
                }
            }
        }
    }

    /// Remembers what the service that is open has just left, also over a reload.
    pub(super) fn remember_left_behind(&mut self, effects: &mut Vec<Effect>) {
        if let Some(open) = &mut self.open {
            self.left_behind.look_at(&mut open.data);
        }
        // Until somebody has signed in, what the tab stores may be theirs.
        if let Some(owner) = &self.owner {
            effects.extend(self.left_behind.store_for(owner).map(Effect::from));
        }
    }

    /// What is said aloud with the news that the privatelink is gone.
    pub(super) fn left_behind_if_gone(&mut self) -> Option<String> {
        let open = self.open.as_mut()?;
        self.left_behind.look_at(&mut open.data);
        let is_gone = open.data.link().is_none();
        let notice = left_behind::notice(&self.left_behind, &open.data, &self.route);
        notice.filter(|_| is_gone).map(|notice| notice.title + ".")
    }

    /// Ends it with the session. What was left in the demo goes with the demo's account.
    pub(super) fn end_left_behind(&mut self, effects: &mut Vec<Effect>) {
        let is_demo = self.call_route() == Some(CallRoute::Demo);
        match self.session.user().filter(|_| is_demo) {
            Some(demo) => effects.extend(self.left_behind.forget(&demo.user).map(Effect::from)),
            None => self.left_behind.end(),
        }
    }
}
