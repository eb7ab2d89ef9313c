//! The path, drawn from live state.

use aiven::PrivatelinkState;

use crate::connections::{Situation, situation};
use crate::model::Desk;
use crate::{Hop, Picture, Tone};

/// How many endpoints the picture names before it counts them.
const NAMED: usize = 3;

pub(super) fn picture(desk: &Desk) -> Picture {
    let hops = vec![
        network(desk),
        endpoints(desk),
        attachment(desk),
        service(desk),
        components(desk),
    ];
    let text = hops
        .iter()
        .map(|hop| format!("{}: {}", hop.name, hop.state))
        .collect::<Vec<_>>()
        .join("; ");
    Picture {
        hops,
        text: format!("{text}."),
    }
}

fn hop(name: &'static str, detail: Vec<String>, state: impl Into<String>, tone: Tone) -> Hop {
    Hop {
        name,
        detail,
        state: state.into(),
        tone,
    }
}

fn network(desk: &Desk) -> Hop {
    let name = desk.endpoint.network.trim();
    let detail = if name.is_empty() {
        Vec::new()
    } else {
        vec![name.to_owned()]
    };
    hop("Your VPC", detail, "in Google Cloud", Tone::Neutral)
}

fn endpoints(desk: &Desk) -> Hop {
    let rows = desk.rows();
    let count = |wanted| rows.iter().filter(|row| situation(row) == wanted).count();
    let mut detail: Vec<String> = rows
        .iter()
        .take(NAMED)
        .map(|row| {
            let id = &row.privatelink_connection_id;
            row.user_ip_address
                .as_ref()
                .map_or_else(|| id.clone(), |ip| format!("{ip} ({id})"))
        })
        .collect();
    if rows.len() > NAMED {
        detail.push(format!("and {} more", rows.len() - NAMED));
    }
    let name = if rows.len() > 1 {
        "Endpoints"
    } else {
        "Endpoint"
    };
    let (state, tone) = if rows.is_empty() {
        ("none seen".to_owned(), Tone::Neutral)
    } else if count(Situation::Addressless) > 0 {
        ("accepted without an address".to_owned(), Tone::Bad)
    } else if count(Situation::Pending) > 0 {
        (
            format!("{} waiting for approval", count(Situation::Pending)),
            Tone::Warning,
        )
    } else if count(Situation::Moving) > 0 {
        ("being connected".to_owned(), Tone::Busy)
    } else if count(Situation::Working) == rows.len() {
        (format!("{} active", rows.len()), Tone::Good)
    } else {
        ("in an unknown state".to_owned(), Tone::Neutral)
    };
    hop(name, detail, state, tone)
}

fn attachment(desk: &Desk) -> Hop {
    let detail = desk
        .attachment()
        .and_then(|path| path.rsplit('/').next())
        .map(str::to_owned);
    let (state, tone) = match desk.link_state() {
        None if desk.privatelink.value.is_none() => ("not known", Tone::Neutral),
        None => ("not enabled", Tone::Neutral),
        Some(PrivatelinkState::Creating) => ("being created", Tone::Busy),
        Some(PrivatelinkState::Active) if detail.is_none() => ("active, not named yet", Tone::Busy),
        Some(PrivatelinkState::Active) => ("active", Tone::Good),
        Some(PrivatelinkState::Deleting) => ("being deleted", Tone::Busy),
        Some(PrivatelinkState::Other(state)) => (state.as_str(), Tone::Neutral),
    };
    hop(
        "Service attachment",
        detail.into_iter().collect(),
        state,
        tone,
    )
}

fn service(desk: &Desk) -> Hop {
    let (state, tone) = match &desk.details.value {
        None => ("not known", Tone::Neutral),
        Some(service) => match &service.state {
            aiven::ServiceState::Running => ("running", Tone::Good),
            aiven::ServiceState::Poweroff => ("powered off", Tone::Bad),
            other => (other.as_str(), Tone::Warning),
        },
    };
    hop("Aiven service", vec![desk.service.clone()], state, tone)
}

fn components(desk: &Desk) -> Hop {
    let on: Vec<String> = desk
        .details
        .value
        .iter()
        .flat_map(|service| &service.privatelink_access)
        .filter(|(_, on)| *on)
        .map(|(key, _)| key.clone())
        .collect();
    let working = desk
        .rows()
        .iter()
        .any(|row| situation(row) == Situation::Working);
    let (state, tone) = if on.is_empty() {
        ("none switched on", Tone::Neutral)
    } else if !working {
        ("switched on", Tone::Neutral)
    } else if desk.is_preparing() {
        ("being prepared", Tone::Busy)
    } else {
        ("reachable", Tone::Good)
    };
    hop("Components", on, state, tone)
}
