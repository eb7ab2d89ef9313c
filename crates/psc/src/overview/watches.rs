//! What is read again and again, with ages.

use super::Place;
use crate::messages::{Doing, UserError, user_error};
use crate::millis::Millis;
use crate::remote::{RemoteData, Subject};
use crate::{connections, privatelink};

/// A subject that is read again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct WatchView {
    /// What it is, in words: "privatelink", "connections", "service".
    pub subject: &'static str,
    /// When it was last read.
    pub checked_at: Option<Millis>,
    /// When it will be read next; `None` while it is being read or while the tab is hidden.
    pub next_at: Option<Millis>,
    /// Whether it is being read now.
    pub checking: bool,
    /// Since when the thing has been in its passing state.
    pub moving_since: Option<Millis>,
    /// Why the last reading failed.
    pub user_error: Option<UserError>,
}

/// A snapshot was read once, and not from Aiven: nothing of it is watched.
pub(super) fn watches(place: Place<'_>) -> Vec<WatchView> {
    Subject::ALL
        .into_iter()
        .filter(|_| !place.open.data.is_snapshot)
        .filter_map(|subject| watch(place, subject))
        .collect()
}

fn watch(place: Place<'_>, subject: Subject) -> Option<WatchView> {
    let data = &place.open.data;
    let checking = place.in_flight.is_asking(|call| subject.reads(call));
    let due = place.open.due(subject, place.route.step(), place.now);
    let (checked_at, mut user_error) = match subject {
        Subject::Service => last_reading(&data.details, subject, place),
        Subject::Privatelink => last_reading(&data.privatelink, subject, place),
        Subject::Connections => last_reading(&data.connections, subject, place),
    };
    if due.is_none() && user_error.is_none() && checked_at.is_none() && !checking {
        return None;
    }
    let next_at = due.filter(|_| !checking && !place.hidden);
    if let Some(user_error) = &mut user_error {
        user_error.retry_at = next_at;
    }
    Some(WatchView {
        subject: subject.label(),
        checked_at,
        next_at,
        checking,
        moving_since: match subject {
            Subject::Service => None,
            Subject::Privatelink => privatelink::moving_since(data),
            Subject::Connections => connections::moving_since(data),
        },
        user_error,
    })
}

fn last_reading<T>(
    data: &RemoteData<T>,
    subject: Subject,
    place: Place<'_>,
) -> (Option<Millis>, Option<UserError>) {
    let doing = match subject {
        // Connections are read only while there is a privatelink, and a service was there once it was read.
        Subject::Service if data.value.is_none() => Doing::Reading(subject.label()),
        _ => Doing::Watching(subject),
    };
    let user_error = data
        .fault
        .as_ref()
        .map(|fault| user_error(fault, doing, place.call_route));
    (data.read_at, user_error)
}
