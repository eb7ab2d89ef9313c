//! Something read from the API: the last value, when it was read, and how the last try failed.

use aiven::{Fault, FaultClass};

use crate::millis::Millis;

/// A value that may be unread, read, being read again, or not readable.
///
/// A struct, not an enum: the last value outlives a failed reading, and the page shows both.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RemoteData<T> {
    /// The last value read; kept while a later reading fails, so that a blip empties no screen.
    pub(crate) value: Option<T>,
    /// When the value was read.
    pub(crate) read_at: Option<Millis>,
    /// When a reading last ended, well or not; `None` where another is due at once.
    pub(crate) tried_at: Option<Millis>,
    /// Why the last reading failed.
    pub(crate) fault: Option<Fault>,
    /// How many readings have failed in a row.
    pub(crate) failures: u32,
}

impl<T> Default for RemoteData<T> {
    fn default() -> Self {
        Self {
            value: None,
            read_at: None,
            tried_at: None,
            fault: None,
            failures: 0,
        }
    }
}

impl<T> RemoteData<T> {
    /// A value from another reading, to be shown until it has been read by itself.
    pub(crate) fn carried(carried: Option<(T, Millis)>) -> Self {
        let (value, read_at) = carried.unzip();
        Self {
            value,
            read_at,
            ..Self::default()
        }
    }

    pub(crate) fn read(&mut self, value: T, now: Millis) {
        self.value = Some(value);
        self.read_at = Some(now);
        self.tried_at = Some(now);
        self.fault = None;
        self.failures = 0;
    }

    pub(crate) fn failed(&mut self, fault: Fault, now: Millis) {
        self.tried_at = Some(now);
        self.fault = Some(fault);
        self.failures += 1;
    }

    /// Makes it due at once. What is known of it stays: how old it is, and why it could not be read last.
    pub(crate) fn expire(&mut self) {
        self.tried_at = None;
        self.failures = 0;
    }

    /// Makes it due at once where it could not be read.
    pub(crate) fn retry(&mut self) {
        if self.fault.is_some() {
            self.expire();
        }
    }

    /// Whether there is nothing to show yet, and nothing to say why.
    pub(crate) fn is_loading(&self) -> bool {
        self.value.is_none() && self.fault.is_none()
    }

    /// Whether it is to be read, since it has been neither read nor refused or has expired.
    pub(crate) fn is_wanted(&self) -> bool {
        self.tried_at.is_none()
    }

    /// The fault of the last reading, where no answer came from Aiven.
    pub(crate) fn unanswered(&self) -> Option<&Fault> {
        let fault = self.fault.as_ref();
        fault.filter(|fault| fault.class() == FaultClass::Transient)
    }
}
