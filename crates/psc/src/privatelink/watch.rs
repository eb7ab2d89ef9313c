//! Watching the privatelink: how often it is read, and what deserves attention.

use aiven::PrivatelinkState;

use crate::millis::Millis;
use crate::remote::{RESTING, ServiceData, Subject, window};
use crate::tone::{Notice, Tone};

/// Creating a privatelink takes a minute or two; after this it is worth a word.
const LONG: Millis = Millis::from_seconds(300);

/// When the privatelink is read next.
pub(crate) fn due(data: &ServiceData, now: Millis) -> Option<Millis> {
    let pace = match data.link() {
        Some(link)
            if link.state != PrivatelinkState::Active
                || link.google_service_attachment.is_none() =>
        {
            window(data.privatelink_since, now)
        }
        _ => RESTING,
    };
    data.next_reading(Subject::Privatelink, pace, now)
}

/// Since when the privatelink has been in a passing state.
pub(crate) fn moving_since(data: &ServiceData) -> Option<Millis> {
    matches!(
        data.link_state(),
        Some(PrivatelinkState::Creating | PrivatelinkState::Deleting)
    )
    .then_some(data.privatelink_since)
}

/// Source: after a power-off the privatelink can be gone (Aiven's Terraform provider).
pub(crate) fn lost(data: &ServiceData) -> Option<Notice> {
    (data.lost && data.link().is_none()).then(|| {
        Notice::new(
            Tone::Bad,
            "The privatelink is gone",
            "It was not removed from this page: somebody deleted it, or the service was powered off. Endpoints in Google Cloud show CLOSED and must be created again after it is enabled.",
        )
    })
}

/// A passing state that lasts.
pub(crate) fn slow(data: &ServiceData, now: Millis) -> Option<Notice> {
    let since = moving_since(data)?;
    if now - since < LONG {
        return None;
    }
    let deleting = data.link_state() == Some(&PrivatelinkState::Deleting);
    Some(Notice::new(
        Tone::Warning,
        "This takes longer than usual",
        if deleting {
            "Deleting a privatelink usually takes a minute or two. If it takes much longer, contact Aiven support."
        } else {
            "Creating a privatelink usually takes a minute or two. It can hang while the service is rebalancing. If the service is RUNNING and it takes much longer, contact Aiven support."
        },
    ))
}
