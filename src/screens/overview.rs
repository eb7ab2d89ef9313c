//! The overview of a service: its facts, the seven tasks and its connections.

use leptos::prelude::AnyView;
use psc::{Facts, ServiceView, Step, StepStatus, TaskView};

use super::connections::connections;
use super::notices::notices;
use super::page::of_service;
use super::parts::{Rank, facts};
use crate::html::{AnyElement, IntoAnyView, a, div, h1, h2, li, ol, p, span, ul};

/// Renders the overview: for seeing where a service stands, and for returning to a step.
pub fn overview() -> AnyView {
    (
        of_service(|_, service| head(service)),
        notices(),
        of_service(|_, service| tasks(service)),
        connections(),
    )
        .into_any()
}

fn head(service: &ServiceView) -> AnyView {
    let list = service.facts.as_ref().map(|known| {
        let Facts {
            service_type,
            state,
            plan,
            cloud,
            region: _,
        } = known;
        let rows = [
            ("Type", Some(service_type.into_any())),
            ("Plan", plan.as_ref().map(IntoAnyView::into_any)),
            ("Cloud", cloud.as_ref().map(IntoAnyView::into_any)),
            ("State", Some(state.into_any())),
        ];
        facts("facts", rows)
    });
    (h1().child(service.service.to_string()), list).into_any()
}

/// The next task, then all tasks in order, with the removal apart from them.
fn tasks(service: &ServiceView) -> AnyView {
    let next = service.next.as_ref().map(|(step, href)| {
        let link = a()
            .class(Rank::Primary.class())
            .attr("href", href.clone())
            .child(span().class("visually-hidden").child("Next: "))
            .child(step.title());
        p().class("next").child(link)
    });
    let rows = |removal: bool| -> Vec<_> {
        let wanted = |task: &&TaskView| (task.step == Step::Remove) == removal;
        service.tasks.iter().filter(wanted).map(row).collect()
    };
    (
        next,
        h2().class("visually-hidden").child("Tasks"),
        ol().class("tasks").child(rows(false)),
        ul().class("tasks tasks-apart").child(rows(true)),
    )
        .into_any()
}

fn row(task: &TaskView) -> AnyElement {
    let id = ["step-status-", task.step.name()].concat();
    // Most services keep their privatelink: a removal that has not started is no open task.
    let idle = task.step == Step::Remove && task.step_status == StepStatus::NotYetStarted;
    let link = a()
        .class("task-link")
        .attr("href", task.href.clone())
        .attr("aria-describedby", id.clone())
        .child(task.step.title());
    let text = div()
        .class("task-words")
        .child(link)
        .child(p().class("task-note").child(&task.note));
    let step_status = p()
        .class("step-status")
        .id(id)
        .attr("data-step-status", status_name(task.step_status))
        .attr("hidden", idle)
        .child(task.step_status.label());
    li().class("task").child(text).child(step_status)
}

/// The name of a step status in the style sheet.
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
