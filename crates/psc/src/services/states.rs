//! How the services of a list stand with Private Service Connect: what the list itself tells, and more on request.

use aiven::{
    ApiCall, Fault, Privatelink, PrivatelinkGet, PrivatelinkState, ProjectName, Service,
    ServiceName,
};

use crate::messages::{counted, lacks_permission};
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

/// The services that were asked about.
#[derive(Debug, Default)]
pub(crate) struct States {
    /// Those that were asked about last come first, in the order of the list.
    asked: Vec<Asked>,
    /// How many were asked about last.
    last: usize,
}

#[derive(Debug)]
struct Asked {
    service: ServiceName,
    /// `Some(None)` where it is not enabled.
    link: RemoteData<Option<Privatelink>>,
}

impl States {
    /// Asks about services, also those that were asked about before.
    pub(super) fn ask(&mut self, services: impl Iterator<Item = ServiceName>) {
        self.give_up();
        let mut before = std::mem::take(&mut self.asked);
        for service in services {
            let known = before.iter().position(|asked| asked.service == service);
            let mut link = known.map_or_else(RemoteData::default, |at| before.remove(at).link);
            link.expire();
            self.asked.push(Asked { service, link });
        }
        self.last = self.asked.len();
        self.asked.append(&mut before);
    }

    /// Gives up asking; the answers stay.
    pub(super) fn give_up(&mut self) {
        for asked in &mut self.asked {
            asked.link.tried_at = asked.link.tried_at.or(asked.link.read_at);
        }
        self.asked.retain(|asked| !asked.link.is_wanted());
    }

    /// The next calls, few at a time: a project may have hundreds of services.
    pub(super) fn wanted(&self, project: &ProjectName) -> Vec<ApiCall> {
        let open = self.asked.iter();
        let open = open.filter(|asked| asked.link.is_wanted());
        open.take(AT_A_TIME)
            .map(|asked| {
                let (project, service) = (project.clone(), asked.service.clone());
                ApiCall::PrivatelinkGet(PrivatelinkGet { project, service })
            })
            .collect()
    }

    /// Takes an answer. Returns what to read aloud once the last one is there.
    pub(super) fn take(
        &mut self,
        call: &PrivatelinkGet,
        answer: Result<Privatelink, Fault>,
        now: Millis,
    ) -> Option<String> {
        let mut asked = self.asked.iter_mut();
        let asked = asked.find(|asked| asked.service == call.service)?;
        let was_wanted = asked.link.is_wanted();
        match answer {
            Ok(link) => asked.link.read(Some(link), now),
            Err(Fault::Missing { .. }) => asked.link.read(None, now),
            Err(fault) => asked.link.failed(fault, now),
        }
        (was_wanted && self.open() == 0).then(|| self.outcome())
    }

    /// What came of asking last.
    fn outcome(&self) -> String {
        let last = self.asked.iter().take(self.last);
        let failed = last.filter(|asked| asked.link.fault.is_some()).count();
        let checked = self.last.saturating_sub(failed);
        match (checked, failed) {
            (_, 0) => format!(
                "Private Service Connect is checked for {}.",
                counted(checked, "service")
            ),
            (0, _) => format!(
                "Private Service Connect could not be checked for {}.",
                counted(failed, "service")
            ),
            _ => format!(
                "Private Service Connect is checked for {}, and could not be checked for {failed}.",
                counted(checked, "service")
            ),
        }
    }

    fn open(&self) -> usize {
        let asked = self.asked.iter();
        asked.filter(|asked| asked.link.is_wanted()).count()
    }

    pub(super) fn view(&self) -> StatesView {
        let (open, all) = (self.open(), self.last);
        let label = if open == 0 {
            "Check Private Service Connect".to_owned()
        } else {
            format!("Checking, {} of {all} done", all.saturating_sub(open))
        };
        StatesView {
            label,
            busy: open > 0,
        }
    }

    /// How a service stands, in words. What was read earlier is no longer certain once a reading has failed.
    pub(super) fn of(&self, service: &Service) -> (Tone, String) {
        let mut asked = self.asked.iter();
        let asked = asked.find(|asked| asked.service == service.service_name);
        let link = asked.map(|asked| &asked.link);
        let known = link
            .and_then(|link| link.value.as_ref())
            .map(|link| enabled(link.as_ref(), service))
            .or_else(|| connections(service));
        let (tone, words) = match (known, link.and_then(|link| link.fault.as_ref())) {
            (Some(known), None) => return known,
            (Some((_, words)), Some(_)) => {
                return (Tone::Warning, format!("{words} (last check failed)"));
            }
            (None, Some(fault)) if lacks_permission(fault) => {
                (Tone::Warning, "Your token can't read it")
            }
            (None, Some(Fault::Forbidden { .. })) => (Tone::Warning, "Aiven refused access"),
            (None, Some(_)) => (Tone::Warning, "Could not be read"),
            (None, None) => match (obstacle(service), link) {
                (Some(obstacle), _) => (Tone::Neutral, obstacle),
                (None, Some(_)) => (Tone::Busy, "Checking…"),
                (None, None) => (Tone::Neutral, "Not checked"),
            },
        };
        (tone, words.to_owned())
    }
}

/// What was read of a service.
fn enabled(link: Option<&Privatelink>, service: &Service) -> (Tone, String) {
    let (tone, words) = match link.map(|link| &link.state) {
        None => (Tone::Neutral, "Not enabled"),
        Some(PrivatelinkState::Creating) => (Tone::Busy, "Being created"),
        Some(PrivatelinkState::Deleting) => (Tone::Busy, "Being deleted"),
        Some(PrivatelinkState::Other(state)) => (Tone::Neutral, state.as_str()),
        Some(PrivatelinkState::Active) => {
            return connections(service)
                .unwrap_or((Tone::Warning, "Enabled, nothing reachable yet".to_owned()));
        }
    };
    (tone, words.to_owned())
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
