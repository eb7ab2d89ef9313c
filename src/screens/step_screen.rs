//! One step of the job: its caption and title, what it shows, and the ways back and on.

use leptos::prelude::*;
use psc::{Standing, Step};

use super::notices::Notices;
use super::open_service;
use super::steps::{Approve, Check, Components, Connect, Enable, Endpoint, Remove};
use crate::session::use_session;

/// Prints a step.
#[component]
pub fn StepScreen(
    /// Which step.
    step: Step,
) -> impl IntoView {
    let body = match step {
        Step::Check => view! { <Check /> }.into_any(),
        Step::Enable => view! { <Enable /> }.into_any(),
        Step::Endpoint => view! { <Endpoint /> }.into_any(),
        Step::Approve => view! { <Approve /> }.into_any(),
        Step::Components => view! { <Components /> }.into_any(),
        Step::Connect => view! { <Connect /> }.into_any(),
        Step::Remove => view! { <Remove /> }.into_any(),
    };
    view! {
        <p class="caption">{step.caption()}</p>
        <h1>{step.title()}</h1>
        <Notices />
        {body}
        {ways(step)}
    }
}

/// The links to the steps before and after. The way on stands out once this step is done.
fn ways(step: Step) -> impl IntoView {
    let ways = use_session().slice(move |view| {
        let service = open_service(view)?;
        let done = service
            .tasks
            .iter()
            .any(|task| task.step == step && task.standing == Standing::Completed);
        Some((
            service.previous.clone(),
            service.following.clone(),
            done,
            service.href.clone(),
        ))
    });
    move || {
        let (previous, following, done, overview) = ways.get()?;
        let back = previous.map(|(step, href)| {
            view! { <a class="way-back" href=href>"Back: " {step.title()}</a> }
        });
        let on = following.map(|(step, href)| {
            view! {
                <a class="button way-on" class:button-primary=done href=href>
                    "Continue: " {step.title()}
                </a>
            }
        });
        let overview = on.is_none().then(|| {
            view! { <a class="button way-on" href=overview>"Back to the overview"</a> }
        });
        Some(view! { <nav class="ways" aria-label="Steps">{on} {overview} {back}</nav> })
    }
}
