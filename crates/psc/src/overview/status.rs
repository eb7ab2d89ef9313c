//! Where the service stands, in one sentence, with the one thing to do.

use aiven::{Fault, PrivatelinkState};

use super::{Place, TaskView};
use crate::connections::{ConnectionPhase, connection_phase};
use crate::messages::{counted, forbidden, lacks_permission};
use crate::navigation::{Link, Route};
use crate::prerequisites::{Prerequisites, Verdict};
use crate::product_name;
use crate::remote::{Action, ServiceData};
use crate::step::{Step, StepStatus};
use crate::tone::Tone;

/// Where the service stands.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusView {
    /// How good that is.
    pub tone: Tone,
    /// The sentence.
    pub title: String,
    /// What that means for the person, in a few words; may be empty.
    pub text: String,
    /// The next thing to do; `None` while there is only waiting.
    pub action: Option<Link>,
}

/// A sentence, what it means, and whether the person has something to do.
type Said = (Tone, String, String, bool);

/// By the task whose turn it is. `None` until enough is known.
pub(super) fn status(place: Place<'_>, task: &TaskView) -> Option<StatusView> {
    let data = &place.open.data;
    if let Some(status) = unsupported(data, place.route) {
        return Some(status);
    }
    let (tone, title, text, acts) = said(place, task)?;
    Some(StatusView {
        tone,
        title,
        text,
        // A copy can be looked at and not changed.
        action: (acts && !(data.is_snapshot && task.step.is_write())).then(|| Link {
            label: task.step.title(),
            href: task.href.clone(),
        }),
    })
}

/// A type without components is no matter of time: its only cure lies elsewhere.
fn unsupported(data: &ServiceData, route: &Route) -> Option<StatusView> {
    let is_moving =
        data.write.attempt().is_some() || data.link_state() == Some(&PrivatelinkState::Deleting);
    if is_moving || !data.is_unsupported() {
        return None;
    }
    let service = data.details.value.as_ref()?;
    let service_type = product_name::service_type(&service.service_type);
    let removal = Step::Remove;
    let (text, action) = match data.link() {
        None => (
            "Connect in another way, such as VPC peering.",
            Link::services(&data.project),
        ),
        Some(_) => (
            "It is enabled and incurs charges, but nothing can be reached through it.",
            Link {
                label: removal.title(),
                href: route.at(removal).fragment(),
            },
        ),
    };
    Some(StatusView {
        tone: Tone::Bad,
        title: format!("{service_type} can't be reached over Private Service Connect"),
        text: text.to_owned(),
        action: (data.link().is_none() || !data.is_snapshot).then_some(action),
    })
}

fn said(place: Place<'_>, task: &TaskView) -> Option<Said> {
    let data = &place.open.data;
    let waits = |title: &str, text: &str| {
        let said = (Tone::Busy, title.to_owned(), text.to_owned(), false);
        Some(said)
    };
    if data.write.is_doing(&Action::Remove)
        || data.link_state() == Some(&PrivatelinkState::Deleting)
    {
        return waits(
            "Private Service Connect is being removed",
            "Usually a minute or two. This page updates by itself.",
        );
    }
    match task.step {
        _ if task.step_status != StepStatus::Problem => {}
        Step::Check => return Some(unmet(place)),
        Step::Enable => {
            let title = "Private Service Connect is in an unknown state";
            return Some((Tone::Bad, title.to_owned(), sentence(&task.note), true));
        }
        _ => {}
    }
    match data.link_state() {
        None => Some(not_enabled()),
        Some(PrivatelinkState::Active) if data.are_connections_unknown() => None,
        Some(PrivatelinkState::Active) if data.attachment().is_some() => {
            Some(connected(data, task.step))
        }
        _ => waits(
            "Aiven is creating the service attachment",
            "Usually a minute or two. This page updates by itself.",
        ),
    }
}

/// The worst that the prerequisites have found.
fn unmet(place: Place<'_>) -> Said {
    let data = &place.open.data;
    if let Some(fault) = data
        .privatelink
        .fault
        .as_ref()
        .filter(|_| is_forbidden(data))
    {
        let (says, remedy) = forbidden(fault, place.call_route);
        let (title, text) = if lacks_permission(fault) {
            ("Your token can't configure Private Service Connect", remedy)
        } else {
            (
                "Aiven refused access to Private Service Connect",
                format!("{says} {remedy}"),
            )
        };
        return (Tone::Bad, title.to_owned(), text, true);
    }
    let prerequisites = Prerequisites::new(data, place.surroundings);
    let (tone, title) = match prerequisites.verdict() {
        Verdict::Warns => (
            Tone::Warning,
            "Private Service Connect may not work for this service",
        ),
        _ => (
            Tone::Bad,
            "This service can't use Private Service Connect yet",
        ),
    };
    (
        tone,
        title.to_owned(),
        prerequisites.worst().to_owned(),
        true,
    )
}

fn not_enabled() -> Said {
    (
        Tone::Neutral,
        "Private Service Connect is not enabled".to_owned(),
        "Enabling it doesn't affect other ways to connect.".to_owned(),
        true,
    )
}

/// Whether the API has refused to say whether it is enabled.
pub(super) fn is_forbidden(data: &ServiceData) -> bool {
    matches!(data.privatelink.fault, Some(Fault::Forbidden { .. }))
}

/// What the connections and the components come to.
fn connected(data: &ServiceData, step: Step) -> Said {
    let rows = data.rows();
    let count = |wanted| {
        rows.iter()
            .filter(|row| connection_phase(row) == wanted)
            .count()
    };
    if rows.is_empty() {
        return (
            Tone::Neutral,
            "No endpoint is connected yet".to_owned(),
            "Create an endpoint in your VPC that targets the service attachment.".to_owned(),
            true,
        );
    }
    if count(ConnectionPhase::Addressless) > 0 {
        return (
            Tone::Bad,
            "A connection has no IP address".to_owned(),
            "Delete its endpoint in Google Cloud and create it again.".to_owned(),
            true,
        );
    }
    let pending = count(ConnectionPhase::Pending);
    if pending > 0 {
        let first = rows
            .iter()
            .find(|row| connection_phase(row) == ConnectionPhase::Pending);
        let psc_id = first.and_then(|row| row.psc_connection_id.as_ref());
        let (title, text) = match (pending, psc_id) {
            (1, Some(id)) => (
                "1 connection is waiting for your approval".to_owned(),
                format!("Aiven found the endpoint {id}. Enter its IP address to approve it."),
            ),
            (1, None) => (
                "1 connection is waiting for your approval".to_owned(),
                "Enter the IP address of its endpoint to approve it.".to_owned(),
            ),
            _ => (
                format!("{pending} connections are waiting for your approval"),
                "Enter the IP address of each endpoint to approve it.".to_owned(),
            ),
        };
        return (Tone::Warning, title, text, true);
    }
    let working = count(ConnectionPhase::Working);
    let on = data.switched_on().count();
    if working == 0 && count(ConnectionPhase::Moving) > 0 {
        let title = "Aiven is setting up the connection".to_owned();
        let text = "Usually under a minute. This page updates by itself.".to_owned();
        return (Tone::Busy, title, text, false);
    }
    if working == 0 {
        let title = "The connection is in an unknown state".to_owned();
        let text = "Attaché does not know what Aiven reports. Look at it in the Aiven Console.";
        return (Tone::Warning, title, text.to_owned(), false);
    }
    if on == 0 {
        return (
            Tone::Warning,
            "No component is switched on".to_owned(),
            "The connection works, but nothing can be reached through it yet.".to_owned(),
            true,
        );
    }
    if data.is_preparing() {
        let title = "Aiven is preparing the components".to_owned();
        let text = "It takes a few minutes. This page updates by itself.".to_owned();
        return (Tone::Busy, title, text, step == Step::Connect);
    }
    (
        Tone::Good,
        format!(
            "{} can be reached over Private Service Connect",
            data.service
        ),
        format!(
            "{}, {}.",
            counted(working, "connection"),
            counted(on, "component")
        ),
        true,
    )
}

/// A note as a sentence of its own. Notes are the page's own words, so no more than ASCII begins them.
fn sentence(note: &str) -> String {
    let mut text = format!("{note}.");
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
