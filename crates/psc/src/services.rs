//! The services of the project that is open.

use aiven::{ApiCall, List, ProjectName, Service, ServiceList, ServiceName, ServiceState};

use crate::list::{ListState, ListView, RowView, Source};
use crate::millis::Millis;
use crate::navigation::Route;
use crate::product_name;
use crate::remote::{CallRoute, InFlight, RemoteData};

/// A list older than this is read again when it is looked at.
const STALE: Millis = Millis::from_seconds(60);

/// The list of services of one project.
#[derive(Debug, Default)]
pub(crate) struct Services {
    /// The project that the list belongs to; `None` before the first was opened.
    project: Option<ProjectName>,
    pub(crate) list: RemoteData<List<Service>>,
}

impl Services {
    /// Turns to a project; what was known of another one is dropped.
    pub(crate) fn open(&mut self, project: &ProjectName) {
        if self.project.as_ref() != Some(project) {
            self.project = Some(project.clone());
            self.list = RemoteData::default();
        }
    }

    /// What must be read for the page of services.
    pub(crate) fn wanted(&self) -> Option<ApiCall> {
        let project = self.project.clone().filter(|_| self.list.is_wanted())?;
        Some(ApiCall::ServiceList(ServiceList { project }))
    }

    /// Has an old list read again.
    pub(crate) fn looked_at(&mut self, now: Millis) {
        if self.list.read_at.is_some_and(|at| now - at > STALE) {
            self.list.expire();
        }
    }

    /// What the list says of a service, to be shown until it has been read.
    pub(crate) fn known(&self, service: &ServiceName) -> Option<(Service, Millis)> {
        let list = self.list.value.as_ref()?;
        let known = list.iter().find(|one| one.service_name == *service)?;
        Some((known.clone(), self.list.read_at?))
    }

    pub(crate) fn view(
        &self,
        project: &ProjectName,
        state: &ListState,
        in_flight: &InFlight,
        call_route: Option<CallRoute>,
    ) -> ListView {
        let source = Source {
            what: "services",
            reads: |call| matches!(call, ApiCall::ServiceList(_)),
            in_flight,
            call_route,
        };
        ListView::new(state, &self.list, source, |service| RowView {
            name: service.service_name.to_string(),
            facts: [
                Some(product_name::service_type(&service.service_type).to_owned()),
                service.plan.clone(),
                service.cloud_name.clone(),
            ]
            .into_iter()
            .flatten()
            .collect(),
            tag: tag(service),
            href: Route::overview(project, &service.service_name).fragment(),
        })
    }
}

fn tag(service: &Service) -> Option<String> {
    let on_google = service
        .cloud_name
        .as_deref()
        .is_some_and(|cloud| cloud.starts_with("google-"));
    if !on_google {
        return Some("Not on Google Cloud".to_owned());
    }
    if service.project_vpc_id.is_none() {
        return Some("Not in a VPC".to_owned());
    }
    (service.state != ServiceState::Running).then(|| service.state.as_str().to_owned())
}
