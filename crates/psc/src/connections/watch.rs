//! Watching the connections: how often they are read, and what deserves attention.

use aiven::PrivatelinkState;

use super::{ConnectionPhase, connection_phase};
use crate::messages::unread;
use crate::millis::Millis;
use crate::remote::{RESTING, SLOW, ServiceData, Subject, window};
use crate::step::Step;
use crate::tone::{Notice, Tone};

/// An approval takes a few minutes; after this it is worth a word.
const LONG: Millis = Millis::from_seconds(300);

/// When the connections are read next. Without an active privatelink there are none to watch.
pub(crate) fn due(data: &ServiceData, step: Option<Step>, now: Millis) -> Option<Millis> {
    if data.link_state() != Some(&PrivatelinkState::Active) {
        return None;
    }
    let window = || window(data.connections_since.max(data.attended_at), now);
    let pace = match step {
        Some(Step::Endpoint) => window(),
        _ if is_moving(data) || data.rows().is_empty() => window(),
        Some(Step::Approve) => SLOW,
        _ => RESTING,
    };
    data.next_reading(Subject::Connections, pace, now)
}

fn is_moving(data: &ServiceData) -> bool {
    data.rows()
        .iter()
        .any(|row| connection_phase(row) == ConnectionPhase::Moving)
}

/// Since when a connection has been in a passing state.
pub(crate) fn moving_since(data: &ServiceData) -> Option<Millis> {
    is_moving(data).then_some(data.connections_since)
}

/// Connections that are listed no longer.
pub(crate) fn gone(data: &ServiceData) -> Option<Notice> {
    let gone = &data.connections.value.as_ref()?.gone;
    let ids: Vec<&str> = gone.iter().map(aiven::Connection::name).collect();
    (!ids.is_empty()).then(|| {
        Notice::new(
            Tone::Bad,
            if ids.len() == 1 { "A connection is gone" } else { "Connections are gone" },
            format!(
                "{}: Aiven no longer lists {}, so the endpoint was deleted in Google Cloud. Clients that used it are cut off; a new endpoint needs a new approval.",
                ids.join(", "),
                if ids.len() == 1 { "it" } else { "them" },
            ),
        )
    })
}

/// Connections that are listed in a form that cannot be read.
pub(crate) fn unreadable(data: &ServiceData) -> Option<Notice> {
    let count = data.unreadable_connections();
    (count > 0).then(|| {
        Notice::new(
            Tone::Warning,
            &unread(count, "connection", "connections"),
            "Aiven lists connections that this page can't read. Until it can, no connection counts as deleted, and known ones are shown as last seen. Check the Aiven Console.",
        )
    })
}

/// An approval that lasts.
pub(crate) fn slow(data: &ServiceData, now: Millis) -> Option<Notice> {
    let since = moving_since(data)?;
    (now - since >= LONG).then(|| {
        Notice::new(
            Tone::Warning,
            "The approval takes longer than usual",
            "Look at the endpoint in Google Cloud: it should be ACCEPTED. If it is CLOSED or gone, delete it and create it again.",
        )
    })
}

/// A connection that was accepted without an address.
pub(crate) fn addressless(data: &ServiceData) -> Option<Notice> {
    let row = data
        .rows()
        .iter()
        .find(|row| connection_phase(row) == ConnectionPhase::Addressless)?;
    Some(Notice::new(
        Tone::Bad,
        "A connection has no address",
        format!(
            "Google accepted {}, but Aiven has no IP address for it, so its names don't resolve. Delete its endpoint in Google Cloud, create it again and approve it with its address.",
            row.name()
        ),
    ))
}
