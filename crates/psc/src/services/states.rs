//! How the services of a list stand with Private Service Connect: what the list itself tells, and more on request.

use aiven::{
    ApiCall, Fault, Privatelink, PrivatelinkGet, PrivatelinkState, ProjectName, Service,
    ServiceName,
};

use crate::millis::Millis;
use crate::remote::RemoteData;
use crate::tone::Tone;

/// How many services are asked about at a time.
const AT_A_TIME: usize = 4;

/// The button that has the services on the screen asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct StatesView {
    /// Its label.
    pub label: String,
    /// Whether answers are awaited.
    pub busy: bool,
}

/// The services that were asked about, in the order of the list.
#[derive(Debug, Default)]
pub(crate) struct States(Vec<Asked>);

#[derive(Debug)]
struct Asked {
    service: ServiceName,
    /// `Some(None)` where it is not enabled.
    link: RemoteData<Option<Privatelink>>,
}

impl States {
    /// Asks about services, also those that were asked about before.
    pub(super) fn ask(&mut self, services: impl Iterator<Item = ServiceName>) {
        let mut before = std::mem::take(&mut self.0);
        for service in services {
            let known = before.iter().position(|asked| asked.service == service);
            let mut link = known.map_or_else(RemoteData::default, |at| before.remove(at).link);
            link.expire();
            self.0.push(Asked { service, link });
        }
        self.0.append(&mut before);
    }

    /// Gives up asking; the answers stay.
    pub(super) fn give_up(&mut self) {
        self.0.retain(|asked| !asked.link.is_wanted());
    }

    /// The next calls, few at a time: a project may have hundreds of services.
    pub(super) fn wanted(&self, project: &ProjectName) -> Vec<ApiCall> {
        let open = self.0.iter().filter(|asked| asked.link.is_wanted());
        open.take(AT_A_TIME)
            .map(|asked| {
                let (project, service) = (project.clone(), asked.service.clone());
                ApiCall::PrivatelinkGet(PrivatelinkGet { project, service })
            })
            .collect()
    }

    /// Takes an answer. Returns how many services were asked about once the last one has answered.
    pub(super) fn take(
        &mut self,
        call: &PrivatelinkGet,
        answer: Result<Privatelink, Fault>,
        now: Millis,
    ) -> Option<usize> {
        let mut asked = self.0.iter_mut();
        let asked = asked.find(|asked| asked.service == call.service)?;
        match answer {
            Ok(link) => asked.link.read(Some(link), now),
            Err(Fault::Missing { .. }) => asked.link.read(None, now),
            Err(fault) => asked.link.failed(fault, now),
        }
        (self.open() == 0).then_some(self.0.len())
    }

    fn open(&self) -> usize {
        self.0.iter().filter(|asked| asked.link.is_wanted()).count()
    }

    pub(super) fn view(&self) -> StatesView {
        let (open, all) = (self.open(), self.0.len());
        let label = if open == 0 {
            "Check Private Service Connect".to_owned()
        } else {
            format!("Checking, {} of {all} done", all - open)
        };
        StatesView {
            label,
            busy: open > 0,
        }
    }

    /// How a service stands, in words.
    pub(super) fn of(&self, service: &Service) -> (Tone, String) {
        let asked = self
            .0
            .iter()
            .find(|asked| asked.service == service.service_name);
        let (tone, words) = match asked.map(|asked| &asked.link) {
            Some(RemoteData {
                value: Some(link), ..
            }) => match link.as_ref().map(|link| &link.state) {
                None => (Tone::Neutral, "Not enabled"),
                Some(PrivatelinkState::Creating) => (Tone::Busy, "Being created"),
                Some(PrivatelinkState::Deleting) => (Tone::Busy, "Being deleted"),
                Some(PrivatelinkState::Other(state)) => (Tone::Neutral, state.as_str()),
                Some(PrivatelinkState::Active) => {
                    return connections(service)
                        .unwrap_or((Tone::Warning, "Enabled, nothing reachable yet".to_owned()));
                }
            },
            Some(RemoteData {
                fault: Some(Fault::Forbidden { .. }),
                ..
            }) => (Tone::Warning, "Your token can't read it"),
            Some(RemoteData { fault: Some(_), .. }) => (Tone::Warning, "Could not be read"),
            asked => {
                if let Some(connections) = connections(service) {
                    return connections;
                }
                match (obstacle(service), asked) {
                    (Some(obstacle), _) => (Tone::Neutral, obstacle),
                    (None, Some(_)) => (Tone::Busy, "Checking…"),
                    (None, None) => (Tone::Neutral, "Not checked"),
                }
            }
        };
        (tone, words.to_owned())
    }
}

/// What the list itself tells: each connection that a component can be reached through has an address there.
fn connections(service: &Service) -> Option<(Tone, String)> {
    let mut ids: Vec<_> = Vec::new();
    for component in &service.components {
        let id = component.privatelink_connection_id.as_ref();
        ids.extend(id.filter(|id| component.route == "privatelink" && !ids.contains(id)));
    }
    let words = match ids.len() {
        0 => return None,
        1 => "Enabled, 1 connection".to_owned(),
        many => format!("Enabled, {many} connections"),
    };
    Some((Tone::Good, words))
}

/// Why a service cannot have it where it is, as far as the list tells.
pub(super) fn obstacle(service: &Service) -> Option<&'static str> {
    let cloud = service.cloud_name.as_deref();
    if !cloud.is_some_and(|cloud| cloud.starts_with("google-")) {
        Some("Not on Google Cloud")
    } else if service.project_vpc_id.is_none() {
        Some("Not in a VPC")
    } else {
        None
    }
}
