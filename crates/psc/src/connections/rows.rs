//! The list of connections.

use aiven::{Connection, ConnectionId, ConnectionState, PscConnectionId};

use super::{ConnectionPhase, connection_phase};
use crate::navigation::Route;
use crate::remote::ServiceData;
use crate::step::Step;
use crate::tone::Tone;

/// A connection.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectionRow {
    /// Aiven's id.
    pub id: ConnectionId,
    /// Google's id, where Aiven names it.
    pub psc_id: Option<PscConnectionId>,
    /// The state in words.
    pub words: &'static str,
    /// The state as Aiven prints it, or `gone`.
    pub state: String,
    /// What the state means, in a sentence.
    pub meaning: String,
    /// The IP address, once there is one.
    pub ip: Option<String>,
    /// How bad or good that is.
    pub tone: Tone,
    /// Whether it is the one the address names.
    pub chosen: bool,
    /// The address of its connection information.
    pub href: String,
    /// The one thing to do with it from here, with its address.
    pub action: Option<(&'static str, String)>,
}

impl ConnectionRow {
    /// What tells the connection apart: Google's id, or Aiven's where that is not known.
    pub fn name(&self) -> &str {
        self.psc_id.as_deref().unwrap_or(&self.id)
    }

    /// Whether the words for the state do not say enough without its meaning.
    pub fn needs_explaining(&self) -> bool {
        matches!(self.tone, Tone::Bad | Tone::Neutral)
    }

    /// The state as Aiven prints it; `None` where Aiven does not list the connection any more.
    pub fn raw_state(&self) -> Option<&str> {
        Some(self.state.as_str()).filter(|state| *state != GONE)
    }
}

/// The connections as rows, the vanished ones last. `chosen` is the one that the address names.
pub(crate) fn rows(
    data: &ServiceData,
    route: &Route,
    chosen: Option<&ConnectionId>,
) -> Vec<ConnectionRow> {
    let (approval, information) = (route.at(Step::Approve), route.at(Step::Connect));
    let row = |connection: &Connection, gone: bool| {
        let id = connection.privatelink_connection_id.clone();
        let (words, meaning, tone) = if gone { VANISHED } else { meaning(connection) };
        ConnectionRow {
            psc_id: connection.psc_connection_id.clone(),
            words,
            state: if gone {
                GONE.to_owned()
            } else {
                connection.state.as_str().to_owned()
            },
            meaning: meaning.to_owned(),
            action: match connection_phase(connection) {
                _ if gone => None,
                ConnectionPhase::Pending if route.step() != Some(Step::Approve) => {
                    Some(("Approve", approval.fragment()))
                }
                ConnectionPhase::Working => {
                    let href = information.with_connection(&id).fragment();
                    Some(("Connect", href))
                }
                _ => None,
            },
            ip: connection.user_ip_address.clone(),
            tone,
            chosen: chosen == Some(&id),
            href: information.with_connection(&id).fragment(),
            id,
        }
    };
    let gone = data
        .connections
        .value
        .iter()
        .flat_map(|connections| &connections.gone);
    data.rows()
        .iter()
        .map(|connection| row(connection, false))
        .chain(gone.map(|connection| row(connection, true)))
        .collect()
}

/// What stands in the place of a state that Aiven prints.
const GONE: &str = "gone";

const VANISHED: (&str, &str, Tone) = (
    "Deleted in Google Cloud",
    "Its endpoint was deleted in Google Cloud. A new endpoint appears as a new connection.",
    Tone::Bad,
);

/// The state in a word or two, and in a sentence.
fn meaning(connection: &Connection) -> (&'static str, &'static str, Tone) {
    match connection_phase(connection) {
        ConnectionPhase::Pending => (
            "Waiting for approval",
            "Aiven has seen the endpoint and waits for its IP address.",
            Tone::Warning,
        ),
        ConnectionPhase::Moving if connection.state == ConnectionState::Connected => (
            "Setting up",
            "Google has accepted the endpoint; the DNS records are being created.",
            Tone::Busy,
        ),
        ConnectionPhase::Moving => (
            "Setting up",
            "Approved; Google is being told to accept the endpoint.",
            Tone::Busy,
        ),
        ConnectionPhase::Addressless => (
            "No IP address",
            "Google accepted the endpoint, but Aiven has no IP address for it, so its names don't resolve. Delete the endpoint in Google Cloud and create it again.",
            Tone::Bad,
        ),
        ConnectionPhase::Working => (
            "Active",
            "The service's host names resolve to the endpoint.",
            Tone::Good,
        ),
        ConnectionPhase::Unknown => (
            "Unknown state",
            "Attaché does not know this state.",
            Tone::Neutral,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::millis::Millis;

    #[test]
    fn a_connection_without_google_s_id_goes_by_aiven_s() {
        let (project, service) = ("acme".into(), "orders-kafka".into());
        let route = Route::overview(&project, &service);
        let mut data = ServiceData::new(project, service, None, Millis::default());
        for (psc_id, name) in [
            (None, "plc1"),
            (Some("12870921937223780"), "12870921937223780"),
        ] {
            let connection = Connection {
                privatelink_connection_id: "plc1".into(),
                psc_connection_id: psc_id.map(Into::into),
                state: ConnectionState::PendingUserApproval,
                user_ip_address: None,
            };
            data.connections_read(vec![connection].into(), Millis::default());
            let shown = &rows(&data, &route, None)[0];
            assert_eq!(shown.psc_id.as_deref(), psc_id, "nothing stands in for it");
            assert_eq!(shown.name(), name);
        }
    }
}
