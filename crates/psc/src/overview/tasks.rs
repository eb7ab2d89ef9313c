//! The task list: how the service stands in each step, and whose turn it is.

use super::Place;
use super::status::is_forbidden;
use crate::prerequisites::Prerequisites;
use crate::remote::ServiceData;
use crate::step::{Step, StepStatus, StepVerdict};
use crate::{components, connection_info, connections, endpoint, privatelink};

/// A row of the task list.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskView {
    /// The step.
    pub step: Step,
    /// Its address.
    pub href: String,
    /// How the service stands in it.
    pub step_status: StepStatus,
    /// Why, in a few words: a state, a count, a reason.
    pub note: String,
}

pub(super) fn tasks(place: Place<'_>) -> Vec<TaskView> {
    let task = |step: Step| {
        let verdict = verdict(place, step);
        TaskView {
            step,
            href: place.route.at(step).fragment(),
            step_status: verdict.status,
            note: verdict.note,
        }
    };
    Step::ALL.into_iter().map(task).collect()
}

fn verdict(place: Place<'_>, step: Step) -> StepVerdict {
    let data = &place.open.data;
    match step {
        Step::Check => Prerequisites::new(data, place.surroundings).status(),
        Step::Enable => privatelink::enable_status(data, &place.open.terms(place.surroundings)),
        Step::Endpoint if connections::addressless(data).is_some() => {
            StepVerdict::new(StepStatus::Problem, "to be created again")
        }
        Step::Endpoint => endpoint::status(data),
        Step::Approve => connections::status(data),
        Step::Components => components::status(data),
        Step::Connect => connection_info::status(data),
        Step::Remove => privatelink::remove_status(data),
    }
}

/// The step whose turn it is: the first that is neither done nor out of reach.
pub(super) fn next<'a>(data: &ServiceData, tasks: &'a [TaskView]) -> Option<&'a TaskView> {
    let open = |task: &&TaskView| {
        matches!(
            task.step_status,
            StepStatus::InProgress
                | StepStatus::Waiting
                | StepStatus::NotYetStarted
                | StepStatus::Problem
        )
    };
    let is_unknown = data.privatelink.value.is_none() && !is_forbidden(data);
    if data.details.value.is_none() || is_unknown {
        return None;
    }
    let mut path = tasks.iter().take(Step::COUNT);
    path.clone().find(open).or_else(|| path.next_back())
}
