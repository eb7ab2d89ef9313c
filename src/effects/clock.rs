//! The wall clock, and the tick by which ages on the screen grow.

use leptos::prelude::*;
use psc::Millis;
use web_sys::js_sys::Date;

use super::{timer, visibility};

/// The present moment.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "Date.now is a whole number of milliseconds since 1970, far below 2^53"
)]
pub fn now() -> Millis {
    Millis(Date::now() as u64)
}

/// The present moment in milliseconds, as the browser counts.
pub fn millis() -> f64 {
    Date::now()
}

/// Moves `shown` on once a second, and at once when the tab is shown again; not while it is hidden.
pub fn tick(shown: WriteSignal<Millis>) {
    let ticking = StoredValue::new_local(None);
    let follow = move || {
        let running = (!visibility::hidden()).then(|| {
            shown.set(now());
            timer::every_second(move || shown.set(now()))
        });
        ticking.set_value(running);
    };
    follow();
    visibility::on_change(follow);
}
