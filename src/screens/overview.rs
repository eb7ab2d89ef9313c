//! The overview of a service: its facts, the seven tasks and its connections.

use leptos::prelude::*;
use psc::{Facts, Standing, Step, TaskView};

use super::connections::Connections;
use super::notices::Notices;
use super::open_service;
use crate::session::use_session;

/// Prints the overview: for seeing where a service stands, and for returning to a step.
#[component]
pub fn Overview(
    /// The name of the service.
    name: String,
) -> impl IntoView {
    let session = use_session();
    let facts = session.slice(|view| open_service(view).and_then(|service| service.facts.clone()));
    let tasks = session.slice(|view| {
        open_service(view)
            .map(|service| service.tasks.clone())
            .unwrap_or_default()
    });
    let next = session.slice(|view| open_service(view).and_then(|service| service.next.clone()));
    view! {
        <h1>{name}</h1>
        {move || facts.get().map(fact_list)}
        <Notices />
        {move || next.get().map(|(step, href)| next_action(step, href))}
        <h2 class="visually-hidden">"Tasks"</h2>
        {move || task_lists(tasks.get())}
        <Connections />
    }
}

fn fact_list(facts: Facts) -> impl IntoView {
    let Facts {
        service_type,
        state,
        plan,
        cloud,
        region: _,
    } = facts;
    let rows = [
        ("Type", Some(service_type)),
        ("Plan", plan),
        ("Cloud", cloud),
        ("State", Some(state)),
    ];
    let rows: Vec<_> = rows
        .into_iter()
        .filter_map(|(term, value)| Some((term, value?)))
        .map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> })
        .collect();
    view! { <dl class="facts">{rows}</dl> }
}

fn next_action(step: Step, href: String) -> impl IntoView {
    view! {
        <p class="next">
            <a class="button button-primary" href=href>
                <span class="visually-hidden">"Next: "</span>
                {step.title()}
            </a>
        </p>
    }
}

/// The way to a snippet in order, and the removal apart from it.
fn task_lists(tasks: Vec<TaskView>) -> impl IntoView {
    let (removal, way): (Vec<_>, Vec<_>) = tasks
        .into_iter()
        .partition(|task| task.step == Step::Remove);
    let [way, removal] = [way, removal].map(|tasks| tasks.into_iter().map(row).collect::<Vec<_>>());
    view! {
        <ol class="tasks">{way}</ol>
        <ul class="tasks tasks-apart">{removal}</ul>
    }
}

fn row(task: TaskView) -> impl IntoView {
    let id = ["standing-", task.step.name()].concat();
    // Nobody is expected to begin the removal.
    let idle = task.step == Step::Remove && task.standing == Standing::NotYetStarted;
    view! {
        <li class="task">
            <div class="task-words">
                <a class="task-link" href=task.href aria-describedby=id.clone()>
                    {task.step.title()}
                </a>
                <p class="task-note">{task.note}</p>
            </div>
            <p class="standing" id=id hidden=idle data-standing=standing_name(task.standing)>
                {task.standing.words()}
            </p>
        </li>
    }
}

/// The name of a standing in the style sheet.
fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Completed => "completed",
        Standing::InProgress => "in-progress",
        Standing::Waiting => "waiting",
        Standing::NotYetStarted => "not-yet-started",
        Standing::CannotStartYet => "cannot-start-yet",
        Standing::Problem => "problem",
        Standing::Checking => "checking",
    }
}
