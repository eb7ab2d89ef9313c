//! What deserves attention beyond the open step: states that contradict each other, and waits that are long.

use crate::messages::in_doubt;
use crate::millis::Millis;
use crate::remote::ServiceData;
use crate::tone::Notice;
use crate::{components, connections, privatelink};

pub(super) fn notices(data: &ServiceData, offline: bool, now: Millis) -> Vec<Notice> {
    [
        in_doubt(data, offline),
        connections::gone(data),
        connections::unreadable(data),
        privatelink::lost(data),
        privatelink::slow(data, now),
        connections::slow(data, now),
        connections::addressless(data),
        components::notice(data),
    ]
    .into_iter()
    .flatten()
    .collect()
}
