//! The services of the project that is open.

mod states;

use aiven::{
    ApiCall, Fault, List, Privatelink, PrivatelinkGet, ProjectName, Service, ServiceList,
    ServiceName, ServiceState,
};

use crate::list::{ListState, ListView, RowView, Source};
use crate::millis::Millis;
use crate::navigation::Route;
use crate::product_name;
use crate::remote::{CallRoute, InFlight, RemoteData};

use states::{States, obstacle};

pub use states::StatesView;

/// What happens to the list of services.
#[derive(Clone, Debug)]
pub enum Event {
    /// How the services on the screen stand with Private Service Connect was asked for: a call for each.
    StatesAsked,
}

/// A list older than this is read again when it is looked at.
const STALE: Millis = Millis::from_seconds(60);

/// The list of services of one project.
#[derive(Debug, Default)]
pub(crate) struct Services {
    /// The project that the list belongs to; `None` before the first was opened.
    project: Option<ProjectName>,
    pub(crate) list: RemoteData<List<Service>>,
    states: States,
}

impl Services {
    /// Turns to a project; what was known of another one is dropped.
    pub(crate) fn open(&mut self, project: &ProjectName) {
        if self.project.as_ref() != Some(project) {
            self.project = Some(project.clone());
            self.list = RemoteData::default();
            self.states = States::default();
        }
    }

    /// What must be read for the page of services.
    pub(crate) fn wanted(&self) -> Vec<ApiCall> {
        let Some(project) = &self.project else {
            return Vec::new();
        };
        let mut wanted = self.states.wanted(project);
        if self.list.is_wanted() {
            let project = project.clone();
            wanted.push(ApiCall::ServiceList(ServiceList { project }));
        }
        wanted
    }

    /// Asks how the services of a page of the list stand with Private Service Connect, where they may have it.
    pub(crate) fn ask_states(&mut self, page: &ListView) {
        let services = self.list.value.as_deref().unwrap_or_default();
        let shown = |service: &&Service| {
            let mut rows = page.rows.iter();
            rows.any(|row| row.name == *service.service_name)
        };
        let asked = services.iter().filter(shown);
        let possible = asked.filter(|service| obstacle(service).is_none());
        self.states
            .ask(possible.map(|service| service.service_name.clone()));
    }

    /// Takes what Aiven says of one service. Returns what to read aloud once the last one is answered.
    pub(crate) fn take_state(
        &mut self,
        call: &PrivatelinkGet,
        answer: Result<Privatelink, Fault>,
        now: Millis,
    ) -> Option<String> {
        let of_project = self.project.as_ref() == Some(&call.project);
        of_project.then(|| self.states.take(call, answer, now))?
    }

    /// The button that asks how the services stand, once there are any that may have it.
    pub(crate) fn states_view(&self) -> Option<StatesView> {
        let services = self.list.value.as_deref().unwrap_or_default();
        let any = services.iter().any(|service| obstacle(service).is_none());
        any.then(|| self.states.view())
    }

    /// Has an old list read again, and asks no further about each service.
    pub(crate) fn looked_at(&mut self, now: Millis) {
        self.states.give_up();
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
            state: Some(self.states.of(service)),
            tag: tag(service),
            href: Route::overview(project, &service.service_name).fragment(),
        })
    }
}

/// A state that is not the usual one.
fn tag(service: &Service) -> Option<String> {
    (service.state != ServiceState::Running).then(|| service.state.as_str().to_owned())
}
