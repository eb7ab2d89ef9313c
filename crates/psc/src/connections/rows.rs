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
}

impl ConnectionRow {
    /// What tells the connection apart: Google's id, or Aiven's where that is not known.
    pub fn name(&self) -> &str {
        self.psc_id.as_deref().unwrap_or(&self.id)
    }
}

/// The connections as rows, the vanished ones last. `chosen` is the one that the address names.
pub(crate) fn rows(
    data: &ServiceData,
    route: &Route,
    chosen: Option<&ConnectionId>,
) -> Vec<ConnectionRow> {
    let information = route.at(Step::Connect);
    let row = |connection: &Connection, gone: bool| {
        let id = connection.privatelink_connection_id.clone();
        let (meaning, tone) = if gone { GONE } else { meaning(connection) };
        ConnectionRow {
            psc_id: connection.psc_connection_id.clone(),
            state: if gone {
                "gone".to_owned()
            } else {
                connection.state.as_str().to_owned()
            },
            meaning: meaning.to_owned(),
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

const GONE: (&str, Tone) = (
    "Its endpoint was deleted in Google Cloud. A new endpoint comes back as a new connection.",
    Tone::Bad,
);

fn meaning(connection: &Connection) -> (&'static str, Tone) {
    match connection_phase(connection) {
        ConnectionPhase::Pending => (
            "Aiven has seen the endpoint and waits for its IP address.",
            Tone::Warning,
        ),
        ConnectionPhase::Moving if connection.state == ConnectionState::Connected => (
            "Google has accepted the endpoint; the DNS records are being made.",
            Tone::Busy,
        ),
        ConnectionPhase::Moving => (
            "Approved; Google is being told to accept the endpoint.",
            Tone::Busy,
        ),
        ConnectionPhase::Addressless => (
            "Google has accepted the endpoint, and Aiven has no IP address for it: names will not resolve. Delete the endpoint in Google Cloud and create it again.",
            Tone::Bad,
        ),
        ConnectionPhase::Working => ("Names of the service lead to the endpoint.", Tone::Good),
        ConnectionPhase::Unknown => ("Attaché does not know this state.", Tone::Neutral),
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
