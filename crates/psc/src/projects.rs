//! The projects that the token may see.

use aiven::{ApiCall, Fault, List, Project, ProjectList, ProjectName, User};

use crate::list::{ListState, ListView, RowView, Source};
use crate::millis::Millis;
use crate::navigation::Route;
use crate::remote::{CallRoute, InFlight, RemoteData};

/// The list of projects.
#[derive(Debug, Default)]
pub(crate) struct Projects {
    pub(crate) list: RemoteData<List<Project>>,
}

impl Projects {
    /// What must be read for the page of projects.
    pub(crate) fn wanted(&self) -> Option<ApiCall> {
        self.list
            .is_wanted()
            .then_some(ApiCall::ProjectList(ProjectList))
    }

    /// The list of projects is marked as outdated in the API's description: should it go, the user's own
    /// list of names does.
    pub(crate) fn failed(&mut self, fault: Fault, user: Option<&User>, now: Millis) {
        match (&fault, user) {
            (Fault::Missing { .. } | Fault::Refused { status: 410, .. }, Some(user)) => {
                let named = |name: &ProjectName| Project {
                    project_name: name.clone(),
                    default_cloud: None,
                };
                let projects: Vec<_> = user.projects.iter().map(named).collect();
                self.list.read(projects.into(), now);
            }
            _ => self.list.failed(fault, now),
        }
    }

    pub(crate) fn view(
        &self,
        state: &ListState,
        in_flight: &InFlight,
        call_route: Option<CallRoute>,
    ) -> ListView {
        let source = Source {
            what: "projects",
            reads: |call| matches!(call, ApiCall::ProjectList(_)),
            in_flight,
            call_route,
        };
        ListView::new(state, &self.list, source, |project| RowView {
            name: project.project_name.to_string(),
            facts: project.default_cloud.clone().into_iter().collect(),
            state: None,
            tag: None,
            href: Route::Services {
                project: project.project_name.clone(),
            }
            .fragment(),
        })
    }
}
