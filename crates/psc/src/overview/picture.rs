//! The path, drawn from live state.

use aiven::{PrivatelinkState, ServiceState};

use crate::connections::{ConnectionPhase, connection_phase};
use crate::model::OpenService;
use crate::product_name;
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
    let entered = open.endpoint.entered_network();
    let detail = entered.map(str::to_owned).into_iter().collect();
    hop("Your VPC", detail, "Not checked by Attaché", Tone::Neutral)
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
            let psc_id = row.psc_connection_id.as_deref();
            let name = row.user_ip_address.as_deref().or(psc_id);
            name.unwrap_or(&row.privatelink_connection_id).to_owned()
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
        ("Not known".to_owned(), Tone::Neutral)
    } else if rows.is_empty() {
        ("None yet".to_owned(), Tone::Neutral)
    } else if count(ConnectionPhase::Addressless) > 0 {
        ("No IP address".to_owned(), Tone::Bad)
    } else if count(ConnectionPhase::Pending) > 0 {
        let waiting = match (rows.len(), count(ConnectionPhase::Pending)) {
            (1, _) => "Waiting for approval".to_owned(),
            (_, pending) => format!("{pending} waiting for approval"),
        };
        (waiting, Tone::Warning)
    } else if count(ConnectionPhase::Moving) > 0 {
        ("Setting up".to_owned(), Tone::Busy)
    } else if count(ConnectionPhase::Working) == rows.len() {
        let active = match rows.len() {
            1 => "Active".to_owned(),
            many => format!("{many} active"),
        };
        (active, Tone::Good)
    } else {
        ("Unknown state".to_owned(), Tone::Neutral)
    };
    hop(name, detail, state, tone)
}

fn attachment(data: &ServiceData) -> Hop {
    let detail = data
        .attachment()
        .and_then(|path| path.rsplit('/').next())
        .map(str::to_owned);
    let (state, tone) = match data.link_state() {
        None if data.privatelink.value.is_none() => ("Not known", Tone::Neutral),
        None => ("Not enabled", Tone::Neutral),
        Some(PrivatelinkState::Creating) => ("Being created", Tone::Busy),
        Some(PrivatelinkState::Active) if detail.is_none() => ("Active, not named yet", Tone::Busy),
        Some(PrivatelinkState::Active) => ("Active", Tone::Good),
        Some(PrivatelinkState::Deleting) => ("Being deleted", Tone::Busy),
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
        None => ("Not known", Tone::Neutral),
        Some(service) => service_words(&service.state),
    };
    hop("Aiven service", vec![data.service.to_string()], state, tone)
}

/// The state of a service in words; a state that is not known here, as it came.
pub(super) fn service_words(state: &ServiceState) -> (&str, Tone) {
    match state {
        ServiceState::Running => ("Running", Tone::Good),
        ServiceState::Poweroff => ("Powered off", Tone::Bad),
        ServiceState::Rebuilding => ("Rebuilding", Tone::Warning),
        ServiceState::Rebalancing => ("Rebalancing", Tone::Warning),
        ServiceState::Other(other) => (other, Tone::Warning),
    }
}

fn components(data: &ServiceData) -> Hop {
    let on: Vec<String> = data
        .switched_on()
        .map(|key| product_name::component(key).to_owned())
        .collect();
    let working = data
        .rows()
        .iter()
        .any(|row| connection_phase(row) == ConnectionPhase::Working);
    let (state, tone) = if data.details.value.is_none() {
        ("Not known", Tone::Neutral)
    } else if on.is_empty() {
        ("None switched on", Tone::Neutral)
    } else if !working {
        ("Switched on", Tone::Neutral)
    } else if data.is_preparing() {
        ("Being prepared", Tone::Busy)
    } else {
        ("Reachable", Tone::Good)
    };
    hop("Components", on, state, tone)
}
