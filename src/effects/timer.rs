//! All timers of the page.

use std::cell::RefCell;

use gloo_timers::callback::{Interval, Timeout};
use gloo_timers::future::TimeoutFuture;
use psc::Millis;

/// The longest span that a browser's timer takes; longer ones would fire at once.
const LONGEST: u64 = i32::MAX as u64;

/// A timer that is set to one moment at a time.
#[derive(Default)]
pub struct Alarm(RefCell<Option<Timeout>>);

impl Alarm {
    /// Rings once after this span, in place of what was set before.
    pub fn set(&self, span: Millis, ring: impl FnOnce() + 'static) {
        let millis = u32::try_from(span.0.min(LONGEST)).unwrap_or(u32::MAX >> 1);
        let before = self.0.replace(Some(after(millis, ring)));
        drop(before);
    }

    /// Does not ring any more.
    pub fn clear(&self) {
        self.0.take();
    }
}

/// Runs once after so many milliseconds, unless it is dropped before.
pub fn after(millis: u32, run: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(millis, run)
}

/// Runs every second until it is dropped.
pub fn every_second(run: impl FnMut() + 'static) -> Interval {
    Interval::new(1_000, run)
}

/// Waits so many milliseconds.
pub fn sleep(millis: u32) -> TimeoutFuture {
    TimeoutFuture::new(millis)
}
