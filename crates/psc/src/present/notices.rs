//! What deserves attention beyond the open step: states that contradict each other, and waits that are long.

use aiven::PrivatelinkState;

use super::lists::unread;
use super::service::moving_since;
use crate::connections::{ConnectionPhase, connection_phase};
use crate::model::{Model, ServiceModel, Subject};
use crate::{Millis, Notice, Tone};

/// Creating a privatelink takes a minute or two, an approval a few; after this it is worth a word.
const LONG: Millis = Millis::from_seconds(300);

pub(super) fn notices(model: &Model, service_model: &ServiceModel) -> Vec<Notice> {
    [
        gone(service_model),
        unreadable(service_model),
        lost(service_model),
        slow_privatelink(model, service_model),
        slow_connection(model, service_model),
        addressless(service_model),
        toggles(service_model),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn notice(tone: Tone, title: &str, text: impl Into<String>) -> Notice {
    Notice {
        tone,
        title: title.to_owned(),
        text: text.into(),
    }
}

fn gone(service_model: &ServiceModel) -> Option<Notice> {
    let gone = &service_model.connections.value.as_ref()?.gone;
    let ids: Vec<&str> = gone
        .iter()
        .map(|row| row.privatelink_connection_id.as_str())
        .collect();
    (!ids.is_empty()).then(|| {
        notice(
            Tone::Bad,
            if ids.len() == 1 { "A connection is gone" } else { "Connections are gone" },
            format!(
                "{}: Aiven lists {} no longer, so the endpoint was deleted in Google Cloud. Clients that used it are cut off; a new endpoint needs a new approval.",
                ids.join(", "),
                if ids.len() == 1 { "it" } else { "them" },
            ),
        )
    })
}

fn unreadable(service_model: &ServiceModel) -> Option<Notice> {
    let count = service_model.unreadable_connections();
    (count > 0).then(|| {
        notice(
            Tone::Warning,
            &unread(count, "connection", "connections"),
            "Aiven lists more connections than this page understands. No connection counts as deleted meanwhile; one that was known is shown as it was last. Look in the Aiven Console.",
        )
    })
}

/// Source: after a power-off the privatelink can be gone (Aiven's Terraform provider).
fn lost(service_model: &ServiceModel) -> Option<Notice> {
    (service_model.lost && service_model.link().is_none()).then(|| {
        notice(
            Tone::Bad,
            "The privatelink is gone",
            "It was there a while ago, and was not removed from here: somebody deleted it, or the service was powered off. Endpoints in Google Cloud show CLOSED and must be created again after it is enabled.",
        )
    })
}

fn slow_privatelink(model: &Model, service_model: &ServiceModel) -> Option<Notice> {
    let since = moving_since(service_model, Subject::Privatelink)?;
    if model.now - since < LONG {
        return None;
    }
    let deleting = service_model.link_state() == Some(&PrivatelinkState::Deleting);
    Some(notice(
        Tone::Warning,
        "This takes longer than usual",
        if deleting {
            "Deleting a privatelink usually takes a minute or two. If it does not end, ask Aiven's support."
        } else {
            "Creating a privatelink usually takes a minute or two. It may hang while the service is being rebalanced; if the service is RUNNING and it does not end, ask Aiven's support."
        },
    ))
}

fn slow_connection(model: &Model, service_model: &ServiceModel) -> Option<Notice> {
    let since = moving_since(service_model, Subject::Connections)?;
    (model.now - since >= LONG).then(|| {
        notice(
            Tone::Warning,
            "The approval takes longer than usual",
            "Look at the endpoint in Google Cloud: it should be ACCEPTED. If it is CLOSED or gone, delete it and create it again.",
        )
    })
}

fn addressless(service_model: &ServiceModel) -> Option<Notice> {
    let row = service_model
        .rows()
        .iter()
        .find(|row| connection_phase(row) == ConnectionPhase::Addressless)?;
    Some(notice(
        Tone::Bad,
        "A connection has no address",
        format!(
            "{} was accepted by Google without an IP address being stored at Aiven, so names will not resolve. Delete its endpoint in Google Cloud, create it again and approve it with its address.",
            row.privatelink_connection_id
        ),
    ))
}

fn toggles(service_model: &ServiceModel) -> Option<Notice> {
    let service = service_model.details.value.as_ref()?;
    let on = service.privatelink_access.iter().any(|(_, on)| *on);
    let working = service_model
        .rows()
        .iter()
        .any(|row| connection_phase(row) == ConnectionPhase::Working);
    match (on, working) {
        (false, true) => Some(notice(
            Tone::Warning,
            "No component is switched on",
            "A connection is active, and nothing can be reached through it. Choose the components.",
        )),
        (true, true) if service_model.is_preparing() => Some(notice(
            Tone::Busy,
            "Components are being prepared",
            "The load balancer is being rebuilt. It takes some minutes until every component has its address on every connection.",
        )),
        _ => None,
    }
}
