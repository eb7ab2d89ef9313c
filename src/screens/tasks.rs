//! The steps of a service, compact: how it stands in each, and a fact on the right.

use leptos::prelude::AnyView;
use psc::{ServiceView, Step, StepStatus, TaskView};

use crate::html::{AnyElement, IntoAnyView, a, li, ol, p, span};

/// Renders the six steps in order, and the removal apart from them.
pub fn tasks(service: &ServiceView) -> AnyView {
    let next = service.next.as_ref().map(|(step, _)| *step);
    let (removals, steps): (Vec<_>, Vec<_>) = service
        .tasks
        .iter()
        .partition(|task| task.step == Step::Remove);
    let steps: Vec<_> = steps
        .into_iter()
        .map(|task| row(task, next == Some(task.step)))
        .collect();
    let removals: Vec<_> = removals.into_iter().map(removal).collect();
    (ol().class("tasks").child(steps), removals).into_any()
}

fn row(task: &TaskView, is_next: bool) -> AnyElement {
    let [status_id, note_id] =
        ["step-status-", "step-note-"].map(|start| [start, task.step.name()].concat());
    // The mark says it to those who see it.
    let step_status = span()
        .class("visually-hidden")
        .id(status_id.clone())
        .child(task.step_status.label());
    li().class("task")
        .attr("data-step-status", status_name(task.step_status))
        .attr("aria-current", is_next.then_some("step"))
        .child(
            a().class("task-link")
                .attr("href", task.href.clone())
                .attr("aria-describedby", [&status_id, " ", &note_id].concat())
                .child(task.step.title()),
        )
        .child(
            p().class("task-note")
                .child(step_status)
                .child(" ")
                .child(span().id(note_id).child(&task.note)),
        )
}

/// Most services keep their privatelink: the removal is a link, and no open task.
fn removal(task: &TaskView) -> AnyElement {
    let note = Some(&task.note).filter(|_| task.step_status != StepStatus::NotYetStarted);
    p().class("tasks-apart")
        .child(a().attr("href", task.href.clone()).child(task.step.title()))
        .child(" ")
        .child(span().class("quiet").child(note))
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
