//! What is left, or would be left, as the page shows it.

use aiven::{ConnectionId, PrivatelinkState, PscConnectionId};

use super::{AllLeftBehind, commands};
use crate::navigation::Route;
use crate::remote::{LeftBehind, ServiceData};
use crate::step::Step;

/// Endpoints in Google Cloud, and the commands that find and delete them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeftBehindView {
    /// The endpoints that Aiven listed.
    pub endpoints: Vec<LeftEndpointView>,
    /// How to find all endpoints of a privatelink, where those that Aiven listed and the commands for them are not all.
    pub searches: Vec<LeftSearchView>,
}

/// A command that lists all endpoints that a removal has left.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftSearchView {
    /// Why it is needed.
    pub why: &'static str,
    /// The command.
    pub gcloud: String,
}

/// An endpoint in Google Cloud.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftEndpointView {
    /// Aiven's id of its connection.
    pub id: ConnectionId,
    /// Google's id, where Aiven named it.
    pub psc_id: Option<PscConnectionId>,
    /// Its address, where Aiven knew it.
    pub ip: Option<String>,
    /// The commands that delete it with its address, or why there are none.
    pub gcloud: Result<String, &'static str>,
}

/// That something was left, on every screen of the service until it is dismissed.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftBehindNotice {
    /// How many endpoints.
    pub title: String,
    /// Why, and what to do.
    pub text: String,
    /// The address of the step that has the commands, on any other screen.
    pub commands: Option<String>,
}

impl LeftEndpointView {
    /// What tells it apart: Google's id, or Aiven's where that is not known.
    pub fn name(&self) -> &str {
        self.psc_id.as_deref().unwrap_or(&self.id)
    }
}

impl LeftBehindView {
    /// `project` is that of the endpoints, or empty; `None` while what was entered for it cannot be one.
    fn add(&mut self, left: &LeftBehind, project: Option<&str>) {
        let mut all_found = true;
        let region = left.region.as_deref();
        for endpoint in &left.endpoints {
            let commands = |region| {
                let commands = commands::delete(endpoint, region, project.unwrap_or_default());
                commands.ok_or(
                    "Aiven reports neither a PSC connection ID nor an IP address to find it by.",
                )
            };
            let gcloud = region.map_or(Err("Aiven doesn't report its region."), commands);
            all_found &= gcloud.is_ok();
            self.endpoints.push(LeftEndpointView {
                id: endpoint.id.clone(),
                psc_id: endpoint.psc_id.clone(),
                ip: endpoint.ip.clone(),
                gcloud: match project {
                    Some(_) => gcloud,
                    None => Err("Correct the project first."),
                },
            });
        }
        let why = match (left.is_complete, all_found) {
            (false, _) => {
                "Aiven's list of connections could not be read in full. To find all endpoints:"
            }
            (_, false) => {
                "Aiven doesn't report enough to look up each endpoint. To find all endpoints:"
            }
            _ => return,
        };
        self.searches.extend(project.map(|project| LeftSearchView {
            why,
            gcloud: commands::search(left, project),
        }));
    }
}

/// What has been left.
pub(crate) fn left(
    all: &AllLeftBehind,
    data: &ServiceData,
    project: Option<&str>,
) -> LeftBehindView {
    let mut view = LeftBehindView::default();
    for left in all.of(&data.project, &data.service) {
        view.add(left, project);
    }
    view
}

/// What a removal would leave. Once it has begun, it is left.
pub(crate) fn leaves(data: &ServiceData, project: Option<&str>) -> LeftBehindView {
    let mut view = LeftBehindView::default();
    let stays = |state: &PrivatelinkState| *state != PrivatelinkState::Deleting;
    if data.link_state().is_some_and(stays) {
        let left = data.would_leave();
        if left.is_something() {
            view.add(&left, project);
        }
    }
    view
}

/// That something was left. It is not said while the deletion goes on.
pub(crate) fn notice(
    all: &AllLeftBehind,
    data: &ServiceData,
    route: &Route,
) -> Option<LeftBehindNotice> {
    if data.link_state() == Some(&PrivatelinkState::Deleting) {
        return None;
    }
    let of_service = || all.of(&data.project, &data.service);
    of_service().next()?;
    let count: usize = of_service().map(|left| left.endpoints.len()).sum();
    let title = match count {
        0 => "Endpoints in Google Cloud may keep incurring charges".to_owned(),
        1 => "1 endpoint in Google Cloud keeps incurring charges".to_owned(),
        many => format!("{many} endpoints in Google Cloud keep incurring charges"),
    };
    let what = if count == 1 {
        "The endpoint and its IP address stay in Google Cloud until you delete them there."
    } else {
        "The endpoints and their IP addresses stay in Google Cloud until you delete them there."
    };
    Some(LeftBehindNotice {
        title,
        text: what.to_owned(),
        commands: (route.step() != Some(Step::Remove)).then(|| route.at(Step::Remove).fragment()),
    })
}
