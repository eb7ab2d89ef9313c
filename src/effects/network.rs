//! Whether the device has a network, as far as the browser knows.

use leptos::prelude::window_event_listener_untyped;
use psc::session;

use crate::session::Session;

/// Tells the session, now and from now on.
pub fn listen(session: Session) {
    let tell = move || {
        let online = web_sys::window().is_none_or(|window| window.navigator().on_line());
        session.dispatch(session::Event::NetworkChanged { offline: !online });
    };
    tell();
    for name in ["online", "offline"] {
        window_event_listener_untyped(name, move |_| tell());
    }
}
