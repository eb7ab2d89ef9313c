//! The overview of a service: its facts, the seven tasks and its connections.

use psc::{Facts, ServiceView, Step, StepStatus, TaskView};

use super::connections::connections;
use super::notices::notices;
use super::page::of_service;
use super::parts::{Rank, facts};
use crate::markup::{Element, Piece, all, el};

/// Prints the overview: for seeing where a service stands, and for returning to a step.
pub fn overview() -> Piece {
    all([
        of_service(|_, service| head(service)),
        notices(),
        of_service(|_, service| tasks(service)),
        connections(),
    ])
}

fn head(service: &ServiceView) -> Piece {
    let list = service.facts.as_ref().map(|known| {
        let Facts {
            service_type,
            state,
            plan,
            cloud,
            region: _,
        } = known;
        let rows = [
            ("Type", Some(service_type.into())),
            ("Plan", plan.as_ref().map(Into::into)),
            ("Cloud", cloud.as_ref().map(Into::into)),
            ("State", Some(state.into())),
        ];
        facts("facts", rows)
    });
    all([el("h1").put(&service.service).into(), list.into()])
}

/// What is next, the way to a snippet in order, and the removal apart from it.
fn tasks(service: &ServiceView) -> Piece {
    let next = service.next.as_ref().map(|(step, href)| {
        let link = el("a")
            .class(Rank::Primary.class())
            .attr("href", href.clone())
            .put(el("span").class("visually-hidden").put("Next: "))
            .put(step.title());
        el("p").class("next").put(link)
    });
    let rows = |removal: bool| -> Piece {
        let wanted = |task: &&TaskView| (task.step == Step::Remove) == removal;
        service.tasks.iter().filter(wanted).map(row).collect()
    };
    all([
        next.into(),
        el("h2").class("visually-hidden").put("Tasks").into(),
        el("ol").class("tasks").put(rows(false)).into(),
        el("ul").class("tasks tasks-apart").put(rows(true)).into(),
    ])
}

fn row(task: &TaskView) -> Element {
    let id = ["step-status-", task.step.name()].concat();
    // Nobody is expected to begin the removal.
    let idle = task.step == Step::Remove && task.step_status == StepStatus::NotYetStarted;
    let link = el("a")
        .class("task-link")
        .attr("href", task.href.clone())
        .attr("aria-describedby", id.clone())
        .put(task.step.title());
    let words = el("div")
        .class("task-words")
        .put(link)
        .put(el("p").class("task-note").put(&task.note));
    let step_status = el("p")
        .class("step-status")
        .id(id)
        .attr("data-step-status", status_name(task.step_status))
        .flag("hidden", idle)
        .put(task.step_status.words());
    el("li").class("task").put(words).put(step_status)
}

/// The name of a standing in the style sheet.
fn status_name(step_status: StepStatus) -> &'static str {
    match step_status {
        StepStatus::Completed => "completed",
        StepStatus::InProgress => "in-progress",
        StepStatus::Waiting => "waiting",
        StepStatus::NotYetStarted => "not-yet-started",
        StepStatus::CannotStartYet => "cannot-start-yet",
        StepStatus::Problem => "problem",
        StepStatus::Checking => "checking",
    }
}
