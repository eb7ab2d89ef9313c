//! What the parts of a screen are printed from, and how they raise events.

use leptos::prelude::{Signal, With, event_target_value};
use psc::{Event, Millis, ServiceView, StepView, View};

use crate::markup::{Handler, Piece, live};
use crate::session::{Selector, Session, use_session};

/// The page at one moment.
#[derive(Clone, Copy)]
pub struct Page<'view> {
    /// Where events go.
    pub session: Session,
    /// What is to be shown.
    pub view: &'view View,
}

/// Prints a part of the page, again whenever the view changes.
pub fn shown(print: impl Fn(Page) -> Piece + 'static) -> Piece {
    print_view(Box::new(print))
}

/// One piece of code for all parts of the page.
fn print_view(print: Box<dyn Fn(Page) -> Piece>) -> Piece {
    let session = use_session();
    live(move || session.view().with(|view| print(Page { session, view })))
}

/// Prints a part of the open service, again whenever the view changes.
pub fn of_service(print: impl Fn(Page, &ServiceView) -> Piece + 'static) -> Piece {
    shown(move |page| {
        page.service()
            .map_or(Piece::Nothing, |service| print(page, service))
    })
}

/// Prints a part of the open step, again whenever the view changes.
pub fn of_step(print: impl Fn(Page, &StepView) -> Piece + 'static) -> Piece {
    of_service(move |page, service| print(page, &service.body))
}

/// Text that follows the clock: an age or a countdown.
pub fn clock(words: impl Fn(Millis) -> String + 'static) -> Piece {
    follow(use_session().now(), Box::new(words))
}

fn follow(now: Signal<Millis>, words: Box<dyn Fn(Millis) -> String>) -> Piece {
    live(move || now.with(|now| words(*now)).into())
}

impl<'view> Page<'view> {
    /// The open service, where one is.
    pub fn service(self) -> Option<&'view ServiceView> {
        service_of(self.view)
    }

    /// What became of the last copying, if it was of this label.
    pub fn copied(self, label: &str) -> Option<bool> {
        let (last, copied) = self.view.copied.as_ref()?;
        (last == label).then_some(*copied)
    }

    /// Raises an event when something was pressed.
    pub fn raises(self, event: Event) -> Handler {
        raises(self.session, event)
    }

    /// Raises an event when a form was submitted, if there is one to raise.
    pub fn submits(self, event: Option<Event>) -> Handler {
        let session = self.session;
        Box::new(move |submitted| {
            submitted.prevent_default();
            if let Some(event) = &event {
                session.dispatch(event.clone());
            }
        })
    }

    /// Raises an event that carries what was typed or chosen.
    pub fn takes(self, event: impl Fn(String) -> Event + 'static) -> Handler {
        let session = self.session;
        Box::new(move |typed| session.dispatch(event(event_target_value(&typed))))
    }
}

/// Raises an event when something was pressed.
pub fn raises(session: Session, event: Event) -> Handler {
    Box::new(move |_| session.dispatch(event.clone()))
}

/// The open service, where one is.
pub fn service_of(view: &View) -> Option<&ServiceView> {
    match &view.screen {
        psc::Screen::Service(service) => Some(service),
        _ => None,
    }
}

/// Whether something holds for the view; changes only when that does.
pub fn holds(test: fn(&View) -> bool) -> Selector<bool> {
    use_session().slice(test)
}
