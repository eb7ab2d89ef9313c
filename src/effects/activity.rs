//! Whether somebody sits before the page.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::window_event_listener_untyped;
use psc::{Millis, token_store};

use super::clock;
use crate::session::Session;

/// How often the session is told at most.
const OFTEN: Millis = Millis::from_seconds(5);

/// What a person does to a page. A pointer that merely moves may lie on a shaking table.
const ACTIONS: [&str; 3] = ["keydown", "pointerdown", "wheel"];

/// Tells the session when somebody does something, from now on.
pub fn listen(session: Session) {
    let told = Rc::new(Cell::new(Millis(0)));
    for action in ACTIONS {
        let told = Rc::clone(&told);
        window_event_listener_untyped(action, move |_| {
            let now = clock::now();
            if now - told.get() >= OFTEN {
                told.set(now);
                session.dispatch(token_store::Event::Acted);
            }
        });
    }
}
