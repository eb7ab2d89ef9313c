//! The page's one clock, and the tick by which ages on the screen grow.

use std::cell::RefCell;

use leptos::prelude::*;
use psc::{Clock, Millis};
use web_sys::js_sys::Date;

use super::{timer, visibility};

thread_local! {
    static CLOCK: RefCell<Clock> = RefCell::new(Clock::new(wall(), steady()));
}

/// The present moment. It never steps back, so that nothing waits for a clock that was set back.
pub fn now() -> Millis {
    CLOCK.with(|clock| clock.borrow_mut().read(wall(), steady()))
}

/// The present moment in milliseconds, as the browser counts.
#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds since 1970, far below 2^53"
)]
pub fn millis() -> f64 {
    now().0 as f64
}

/// What the wall clock says. For moments that another page reads, and nothing else.
pub fn wall() -> Millis {
    whole(Date::now())
}

fn steady() -> Millis {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or_else(wall, |performance| whole(performance.now()))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970 or since the page began, far below 2^53"
)]
fn whole(millis: f64) -> Millis {
    Millis(millis as u64)
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
