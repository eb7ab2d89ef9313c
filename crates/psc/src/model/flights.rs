//! Requests under way, told apart by stamps. A reply that belongs to none of them is dropped.

use aiven::{Fault, retry_after};

use crate::{Ask, Effect, Millis, Stamp};

/// All requests under way.
#[derive(Debug, Default)]
pub(crate) struct Flights {
    last: u64,
    list: Vec<Flight>,
}

/// One request: in the air, or waiting to be sent again.
#[derive(Debug)]
pub(crate) struct Flight {
    pub(crate) stamp: Stamp,
    pub(crate) ask: Ask,
    attempt: u32,
    waiting: Option<Waiting>,
}

/// Why a request waits to be sent again, and until when.
#[derive(Debug)]
pub(crate) struct Waiting {
    pub(crate) fault: Fault,
    pub(crate) until: Millis,
}

impl Flights {
    pub(crate) fn send(&mut self, ask: Ask) -> Effect {
        self.launch(ask, 0)
    }

    fn launch(&mut self, ask: Ask, attempt: u32) -> Effect {
        self.last += 1;
        let stamp = Stamp(self.last);
        self.list.push(Flight {
            stamp,
            ask: ask.clone(),
            attempt,
            waiting: None,
        });
        Effect::Send { stamp, ask }
    }

    /// Takes a request out whose reply has come; `None` if nobody waits for it any more.
    pub(crate) fn land(&mut self, stamp: Stamp) -> Option<Flight> {
        let position = self
            .list
            .iter()
            .position(|flight| flight.stamp == stamp && flight.waiting.is_none())?;
        Some(self.list.remove(position))
    }

    /// Puts a failed request back to be sent again later, where the retry table allows it.
    pub(crate) fn put_back(&mut self, flight: &Flight, fault: &Fault, now: Millis) -> bool {
        let jitter = now.0 ^ flight.stamp.0;
        let wait = retry_after(&flight.ask.request(), fault, flight.attempt, jitter);
        let Some(wait) = wait else { return false };
        self.list.push(Flight {
            stamp: flight.stamp,
            ask: flight.ask.clone(),
            attempt: flight.attempt + 1,
            waiting: Some(Waiting {
                fault: fault.clone(),
                until: now + Millis(wait),
            }),
        });
        true
    }

    /// Sends again what has waited long enough.
    pub(crate) fn resend_due(&mut self, now: Millis, effects: &mut Vec<Effect>) {
        while let Some(position) = self.list.iter().position(|flight| {
            flight
                .waiting
                .as_ref()
                .is_some_and(|waiting| waiting.until <= now)
        }) {
            let flight = self.list.remove(position);
            effects.push(self.launch(flight.ask, flight.attempt));
        }
    }

    /// Why a request waits, where it does.
    pub(crate) fn waiting(&self, which: impl Fn(&Ask) -> bool) -> Option<&Waiting> {
        let mut asked = self.list.iter().filter(|flight| which(&flight.ask));
        asked.find_map(|flight| flight.waiting.as_ref())
    }

    /// When the next waiting request is sent again.
    pub(crate) fn next_resend(&self) -> Option<Millis> {
        self.list
            .iter()
            .filter_map(|flight| Some(flight.waiting.as_ref()?.until))
            .min()
    }

    pub(crate) fn awaits(&self, stamp: Stamp) -> bool {
        self.list
            .iter()
            .any(|flight| flight.stamp == stamp && flight.waiting.is_none())
    }

    pub(crate) fn is_asking(&self, which: impl Fn(&Ask) -> bool) -> bool {
        self.list.iter().any(|flight| which(&flight.ask))
    }

    /// Sends again nothing of what waits for it.
    pub(crate) fn give_up_waiting(&mut self) {
        self.list.retain(|flight| flight.waiting.is_none());
    }

    /// Gives up waiting for some replies.
    pub(crate) fn cancel(&mut self, which: impl Fn(&Ask) -> bool) {
        self.list.retain(|flight| !which(&flight.ask));
    }
}
