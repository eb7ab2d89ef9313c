//! Requests under way, told apart by their [`RequestId`]. A reply that belongs to none of them is dropped.

use aiven::{ApiCall, Fault, retry_after};

use super::Effect;
use crate::millis::Millis;

/// Names one sending of one request. A reply to one that is no longer awaited is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// All requests under way.
#[derive(Debug, Default)]
pub(crate) struct InFlight {
    last: u64,
    list: Vec<PendingCall>,
}

/// One request: in the air, or waiting to be sent again.
#[derive(Debug)]
pub(crate) struct PendingCall {
    pub(crate) request_id: RequestId,
    pub(crate) call: ApiCall,
    attempt: u32,
    waiting: Option<Waiting>,
}

/// Why a request waits to be sent again, and until when.
#[derive(Debug)]
pub(crate) struct Waiting {
    pub(crate) fault: Fault,
    pub(crate) until: Millis,
}

impl InFlight {
    pub(crate) fn send(&mut self, call: ApiCall) -> Effect {
        self.launch(call, 0)
    }

    /// An id that no request has had.
    pub(crate) fn next_id(&mut self) -> RequestId {
        self.last += 1;
        RequestId(self.last)
    }

    fn launch(&mut self, call: ApiCall, attempt: u32) -> Effect {
        let request_id = self.next_id();
        self.list.push(PendingCall {
            request_id,
            call: call.clone(),
            attempt,
            waiting: None,
        });
        Effect::Send { request_id, call }
    }

    /// Takes a request out whose reply has come; `None` if nobody waits for it any more.
    pub(crate) fn land(&mut self, request_id: RequestId) -> Option<PendingCall> {
        let position = self
            .list
            .iter()
            .position(|pending| pending.request_id == request_id && pending.waiting.is_none())?;
        Some(self.list.remove(position))
    }

    /// Puts a failed request back to be sent again later, where the retry table allows it.
    pub(crate) fn put_back(&mut self, pending: &PendingCall, fault: &Fault, now: Millis) -> bool {
        let jitter = now.0 ^ pending.request_id.0;
        let wait = retry_after(pending.call.kind(), fault, pending.attempt, jitter);
        let Some(wait) = wait else { return false };
        self.list.push(PendingCall {
            request_id: pending.request_id,
            call: pending.call.clone(),
            attempt: pending.attempt + 1,
            waiting: Some(Waiting {
                fault: fault.clone(),
                until: now + Millis(wait),
            }),
        });
        true
    }

    /// Sends again what has waited long enough.
    pub(crate) fn resend_due(&mut self, now: Millis, effects: &mut Vec<Effect>) {
        while let Some(position) = self.list.iter().position(|pending| {
            pending
                .waiting
                .as_ref()
                .is_some_and(|waiting| waiting.until <= now)
        }) {
            let pending = self.list.remove(position);
            effects.push(self.launch(pending.call, pending.attempt));
        }
    }

    /// Has everything that waits sent again at once: somebody has asked for it, and begins the tries anew.
    pub(crate) fn hasten(&mut self, now: Millis) {
        for pending in &mut self.list {
            if let Some(waiting) = &mut pending.waiting {
                waiting.until = now;
                pending.attempt = 0;
            }
        }
    }

    /// Why a request waits, where it does.
    pub(crate) fn waiting(&self, which: impl Fn(&ApiCall) -> bool) -> Option<&Waiting> {
        let mut asked = self.list.iter().filter(|pending| which(&pending.call));
        asked.find_map(|pending| pending.waiting.as_ref())
    }

    /// When the next waiting request is sent again.
    pub(crate) fn next_resend(&self) -> Option<Millis> {
        self.list
            .iter()
            .filter_map(|pending| Some(pending.waiting.as_ref()?.until))
            .min()
    }

    pub(crate) fn awaits(&self, request_id: RequestId) -> bool {
        self.list
            .iter()
            .any(|pending| pending.request_id == request_id && pending.waiting.is_none())
    }

    pub(crate) fn is_asking(&self, which: impl Fn(&ApiCall) -> bool) -> bool {
        self.list.iter().any(|pending| which(&pending.call))
    }

    /// Sends again nothing of what waits for it.
    pub(crate) fn give_up_waiting(&mut self) {
        self.list.retain(|pending| pending.waiting.is_none());
    }

    /// Gives up waiting for some replies.
    pub(crate) fn cancel(&mut self, which: impl Fn(&ApiCall) -> bool) {
        self.list.retain(|pending| !which(&pending.call));
    }
}
