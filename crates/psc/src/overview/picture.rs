//! The path, drawn from live state.

use aiven::PrivatelinkState;

use crate::connections::{ConnectionPhase, connection_phase};
use crate::model::OpenService;
use crate::remote::ServiceData;
use crate::tone::Tone;

/// The path, hop by hop.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Your VPC, endpoints, service attachment, service, components: in this order.
    pub hops: Vec<Hop>,
    /// The same in one sentence.
    pub text: String,
}

/// A hop of the path.
#[derive(Clone, Debug, PartialEq)]
pub struct Hop {
    /// What it is, such as "Endpoint".
    pub name: &'static str,
    /// Which one it is: an IP, an attachment, a service name; empty where it does not exist yet.
    pub detail: Vec<String>,
    /// Its state in words.
    pub state: String,
    /// How good that is.
    pub tone: Tone,
}

/// How many endpoints the picture names before it counts them.
const NAMED: usize = 3;

pub(super) fn picture(open: &OpenService) -> Picture {
    let data = &open.data;
    let hops = vec![
        network(open),
        endpoints(data),
        attachment(data),
        service(data),
        components(data),
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

fn network(open: &OpenService) -> Hop {
    let name = open.endpoint.network.trim();
    let detail = if name.is_empty() {
        Vec::new()
    } else {
        vec![name.to_owned()]
    };
    hop("Your VPC", detail, "in Google Cloud", Tone::Neutral)
}

fn endpoints(data: &ServiceData) -> Hop {
    let rows = data.rows();
    let count = |wanted| {
        rows.iter()
            .filter(|row| connection_phase(row) == wanted)
            .count()
    };
    let mut detail: Vec<String> = rows
        .iter()
        .take(NAMED)
        .map(|row| {
            let id = &row.privatelink_connection_id;
            row.user_ip_address
                .as_ref()
                .map_or_else(|| id.to_string(), |ip| format!("{ip} ({id})"))
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
    let (state, tone) = if data.are_connections_unknown() {
        ("not known".to_owned(), Tone::Neutral)
    } else if rows.is_empty() {
        ("none seen".to_owned(), Tone::Neutral)
    } else if count(ConnectionPhase::Addressless) > 0 {
        ("accepted without an address".to_owned(), Tone::Bad)
    } else if count(ConnectionPhase::Pending) > 0 {
        (
            format!("{} waiting for approval", count(ConnectionPhase::Pending)),
            Tone::Warning,
        )
    } else if count(ConnectionPhase::Moving) > 0 {
        ("being connected".to_owned(), Tone::Busy)
    } else if count(ConnectionPhase::Working) == rows.len() {
        (format!("{} active", rows.len()), Tone::Good)
    } else {
        ("in an unknown state".to_owned(), Tone::Neutral)
    };
    hop(name, detail, state, tone)
}

fn attachment(data: &ServiceData) -> Hop {
    let detail = data
        .attachment()
        .and_then(|path| path.rsplit('/').next())
        .map(str::to_owned);
    let (state, tone) = match data.link_state() {
        None if data.privatelink.value.is_none() => ("not known", Tone::Neutral),
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

fn service(data: &ServiceData) -> Hop {
    let (state, tone) = match &data.details.value {
        None => ("not known", Tone::Neutral),
        Some(service) => match &service.state {
            aiven::ServiceState::Running => ("running", Tone::Good),
            aiven::ServiceState::Poweroff => ("powered off", Tone::Bad),
            other => (other.as_str(), Tone::Warning),
        },
    };
    hop("Aiven service", vec![data.service.to_string()], state, tone)
}

fn components(data: &ServiceData) -> Hop {
    let on: Vec<String> = data.switched_on().map(str::to_owned).collect();
    let working = data
        .rows()
        .iter()
        .any(|row| connection_phase(row) == ConnectionPhase::Working);
    let (state, tone) = if data.details.value.is_none() {
        ("not known", Tone::Neutral)
    } else if on.is_empty() {
        ("none switched on", Tone::Neutral)
    } else if !working {
        ("switched on", Tone::Neutral)
    } else if data.is_preparing() {
        ("being prepared", Tone::Busy)
    } else {
        ("reachable", Tone::Good)
    };
    hop("Components", on, state, tone)
}
