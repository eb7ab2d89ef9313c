//! What is needed, compared with what is in flight.

use aiven::ApiCall;

use super::{Effect, InFlight, Subject};
use crate::millis::Millis;

/// What the present place needs.
#[derive(Debug, Default)]
pub(crate) struct Needs {
    /// What must be read once, and has been neither read nor refused.
    pub(crate) once: Vec<ApiCall>,
    /// What is watched: when its next reading is due, and the first request of that.
    pub(crate) watched: Vec<(Subject, Millis, ApiCall)>,
}

impl InFlight {
    /// Sends what is needed now and not under way, one reading in flight for a subject. Returns when the next
    /// thing falls due.
    pub(crate) fn reconcile(
        &mut self,
        needs: Needs,
        now: Millis,
        effects: &mut Vec<Effect>,
    ) -> Option<Millis> {
        for call in needs.once {
            if !self.is_asking(|asked| *asked == call) {
                effects.push(self.send(call));
            }
        }
        let mut next = self.next_resend();
        for (subject, due, call) in needs.watched {
            if self.is_asking(|asked| subject.reads(asked)) {
                continue;
            }
            if due <= now {
                effects.push(self.send(call));
            } else {
                next = next.into_iter().chain([due]).min();
            }
        }
        next
    }
}
