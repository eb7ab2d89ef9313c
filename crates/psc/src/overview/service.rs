//! The view of one service: its facts, tasks, connections and what is being watched.

use aiven::{ProjectName, Service, ServiceName};

use super::picture::{Picture, picture, service_words};
use super::status::{StatusView, status};
use super::tasks::{TaskView, next, tasks};
use super::watches::{WatchView, watches};
use super::{Place, StepView, notices};
use crate::connection_info::chosen_connection;
use crate::connections::{ConnectionRow, rows};
use crate::messages::{Doing, UserError, user_error};
use crate::navigation::Route;
use crate::product_name;
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
    /// Why the service could not be read.
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
    /// The step that is open, or the overview.
    pub step: Option<Step>,
    /// The addresses of the step before and after, with their titles.
    pub previous: Option<(Step, String)>,
    /// See `previous`.
    pub following: Option<(Step, String)>,
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

impl ServiceView {
    pub(crate) fn new(place: Place<'_>) -> Self {
        let Place { open, route, .. } = place;
        let data = &open.data;
        let link = |step: Step| (step, route.at(step).fragment());
        let step = route.step();
        let tasks = tasks(place);
        let next = next(data, &tasks);
        Self {
            project: data.project.clone(),
            service: data.service.clone(),
            href: Route::overview(&data.project, &data.service).fragment(),
            loading: data.details.is_loading(),
            user_error: data
                .details
                .fault
                .as_ref()
                .filter(|_| data.details.value.is_none())
                .map(|fault| user_error(fault, Doing::Reading("service"), place.call_route)),
            facts: data.details.value.as_ref().map(facts),
            status: next.and_then(|task| status(data, task)),
            next: next.map(|task| (task.step, task.href.clone())),
            tasks,
            picture: picture(open),
            connections: rows(data, route, chosen_connection(data, route)),
            watches: watches(place),
            notices: notices::notices(data, place.offline, place.now),
            step,
            previous: step.and_then(Step::previous).map(link),
            following: step.and_then(Step::next).map(link),
            body: StepView::new(place),
        }
    }
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
