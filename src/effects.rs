//! The outside world, one file for each kind of thing the model can ask of it or hear from it.
//!
//! These files translate and decide nothing. Where the browser lacks something they give up quietly: the
//! model hears of it where it asked for an answer. Nothing here writes to the console.

pub mod activity;
pub mod address;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod file;
pub mod focus;
pub mod http;
pub mod keeper;
pub mod network;
pub mod stop;
pub mod timer;
pub mod title;
pub mod update;
pub mod visibility;

use std::rc::Rc;

use aiven::Token;
use psc::{Ask, Effect, Event, Stamp};

use crate::backend::{Backend, Flights};
use crate::session::Session;

/// What is under way outside: the one alarm, and the requests that have no reply yet.
#[derive(Default)]
pub struct Outside {
    alarm: timer::Alarm,
    flights: Rc<Flights>,
}

impl Outside {
    /// The requests that have no reply yet.
    pub fn flights(&self) -> Rc<Flights> {
        Rc::clone(&self.flights)
    }

    /// Sends a call. Without a backend the answer is that nobody could be reached.
    pub fn send(
        &self,
        session: Session,
        backend: Option<Backend>,
        token: Option<Token>,
        stamp: Stamp,
        ask: Ask,
    ) {
        http::send(session, backend, token, stamp, ask);
    }

    /// Performs an effect that needs nothing of the session but its ear.
    pub fn perform(&self, session: Session, effect: Effect) {
        match effect {
            Effect::Wake { at } => {
                self.alarm
                    .set(at - clock::now(), move || session.dispatch(Event::Woke));
            }
            Effect::Copy { label, text } => clipboard::copy(session, label, text),
            Effect::Download { name, text } => download::offer(&name, &text),
            Effect::Address { fragment, replace } => address::show(&fragment, replace),
            Effect::Update => update::apply(),
            Effect::LookForKept => keeper::look(session),
            Effect::Unkeep { device } => keeper::wipe(session, device),
            Effect::UnkeepRefused => keeper::wipe_refused(session),
            Effect::Open(passphrase) => keeper::open(session, passphrase),
            Effect::EmptyClipboard => clipboard::empty(),
            // These need the model or the demo, which the session holds.
            Effect::Send { .. }
            | Effect::Keep(_)
            | Effect::Forget
            | Effect::BeginDemo
            | Effect::BeginCopy(_) => {}
        }
    }

    /// Calls back what is under way.
    pub fn forget(&self) {
        self.alarm.clear();
        self.flights.abort();
    }
}
