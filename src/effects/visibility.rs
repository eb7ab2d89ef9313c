//! Whether the tab can be seen.

use leptos::prelude::*;
use psc::remote;

use crate::session::Session;

/// Whether the tab is hidden now.
pub fn hidden() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.hidden())
}

/// Calls back whenever the tab was hidden or shown, for as long as the page lives.
///
/// A page that comes back from the browser's cache of past pages is shown without a change of visibility,
/// hence `pageshow`.
pub fn on_change(changed: impl Fn() + Clone + 'static) {
    for name in ["visibilitychange", "pageshow"] {
        let changed = changed.clone();
        window_event_listener_untyped(name, move |_| changed());
    }
}

/// Tells the session whether the tab is hidden, now and from now on.
pub fn listen(session: Session) {
    let tell = move || session.dispatch(remote::Event::VisibilityChanged { hidden: hidden() });
    tell();
    on_change(tell);
}
