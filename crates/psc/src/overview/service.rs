//! The view of one service: its facts, tasks, connections and what is being watched.

use aiven::{ProjectName, Service, ServiceName};

use super::picture::{Picture, picture, service_words};
use super::status::{StatusView, status};
use super::tasks::{TaskView, next, tasks};
use super::watches::{WatchView, watches};
use super::{Place, StepView, notices};
use crate::connection_info::chosen_connection;
use crate::connections::{ConnectionRow, rows};
use crate::left_behind::{self, LeftBehindNotice};
use crate::messages::{Doing, UserError, elsewhere, user_error};
use crate::navigation::{Link, Route};
use crate::product_name;
use crate::remote::{CallRoute, ServiceData, Subject};
use crate::step::Step;
use crate::tone::{Notice, Tone};

/// The view of one service.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceView {
    /// The project that it belongs to.
    pub project: ProjectName,
    /// The service.
    pub service: ServiceName,
    /// The address of the overview.
    pub href: String,
    /// Whether the service is being read for the first time.
    pub loading: bool,
    /// Why the service could not be read. If that leads elsewhere, nothing else is of use here.
    pub user_error: Option<UserError>,
    /// What kind of service it is; `None` until it was read.
    pub facts: Option<Facts>,
    /// Where it stands, and the one thing to do; `None` until enough is known.
    pub status: Option<StatusView>,
    /// The seven tasks in order.
    pub tasks: Vec<TaskView>,
    /// The step whose turn it is, with its address.
    pub next: Option<(Step, String)>,
    /// The path from the user's VPC to the components.
    pub picture: Picture,
    /// The connections, in the order of the API, gone ones last.
    pub connections: Vec<ConnectionRow>,
    /// What is being watched, with ages.
    pub watches: Vec<WatchView>,
    /// What deserves attention beyond the step.
    pub notices: Vec<Notice>,
    /// That an earlier removal has left something in Google Cloud.
    pub left_behind: Option<LeftBehindNotice>,
    /// The step that is open, or the overview.
    pub step: Option<Step>,
    /// The addresses of the step before and after, with their titles.
    pub previous: Option<(Step, String)>,
    /// See `previous`.
    pub following: Option<(Step, String)>,
    /// What to do first, where the open step cannot be taken.
    pub instead: Option<Link>,
    /// What the open step shows.
    pub body: StepView,
}

/// What kind of service it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The service type in words, such as "Apache Kafka".
    pub service_type: String,
    /// Its state in words.
    pub state: String,
    /// How good that is.
    pub tone: Tone,
    /// The plan.
    pub plan: Option<String>,
    /// The cloud, such as `google-europe-west1`.
    pub cloud: Option<String>,
    /// The region as Google calls it, such as `europe-west1`; `None` outside Google Cloud.
    pub region: Option<String>,
}

/// The action of the status, if the open step cannot be taken and is not that action.
fn instead(step: Option<Step>, body: &StepView, status: Option<&StatusView>) -> Option<Link> {
    let action = status?.action.as_ref().filter(|_| body.is_blocked())?;
    (action.label != step?.title()).then(|| action.clone())
}

impl ServiceView {
    /// Whether there is nothing to do here but to go elsewhere.
    pub fn is_dead_end(&self) -> bool {
        self.user_error
            .as_ref()
            .is_some_and(|user_error| user_error.elsewhere.is_some())
    }

    pub(crate) fn new(place: Place<'_>) -> Self {
        let Place { open, route, .. } = place;
        let data = &open.data;
        let link = |step: Step| (step, route.at(step).fragment());
        let step = route.step();
        let tasks = tasks(place);
        let next = next(data, &tasks);
        let status = next.and_then(|task| status(place, task));
        let body = StepView::new(place);
        Self {
            project: data.project.clone(),
            service: data.service.clone(),
            href: Route::overview(&data.project, &data.service).fragment(),
            loading: data.details.is_loading(),
            user_error: service_error(data, place.call_route),
            facts: data.details.value.as_ref().map(facts),
            instead: instead(step, &body, status.as_ref()),
            status,
            next: next.map(|task| (task.step, task.href.clone())),
            tasks,
            picture: picture(open),
            connections: rows(data, route, chosen_connection(data, route)),
            watches: watches(place),
            notices: notices::notices(data, place.offline, place.now),
            left_behind: left_behind::notice(place.left_behind, data, route),
            step,
            previous: step.and_then(Step::previous).map(link),
            following: step.and_then(Step::next).map(link),
            body,
        }
    }
}

/// Why the service could not be read: with what was known before, only if that is no longer there.
fn service_error(data: &ServiceData, call_route: Option<CallRoute>) -> Option<UserError> {
    let fault = data.details.fault.as_ref()?;
    let elsewhere = elsewhere(fault, Some(&data.project)).map(Box::new);
    let doing = match data.details.value {
        None => Doing::Reading("service"),
        Some(_) if elsewhere.is_some() => Doing::Watching(Subject::Service),
        Some(_) => return None,
    };
    Some(UserError {
        elsewhere,
        ..user_error(fault, doing, call_route)
    })
}

fn facts(service: &Service) -> Facts {
    let cloud = service.cloud_name.clone();
    let (state, tone) = service_words(&service.state);
    Facts {
        service_type: product_name::service_type(&service.service_type).to_owned(),
        state: state.to_owned(),
        tone,
        plan: service.plan.clone(),
        region: cloud
            .as_deref()
            .and_then(|cloud| cloud.strip_prefix("google-"))
            .map(str::to_owned),
        cloud,
    }
}
