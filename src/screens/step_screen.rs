//! One step of the job: its caption and title, what it shows, and the ways back and on.

use psc::{ServiceView, Step, StepStatus};

use super::notices::notices;
use super::page::of_service;
use super::parts::Rank;
use super::steps::{approve, check, components, connect, enable, endpoint, remove};
use crate::markup::{Element, Piece, all, el};

/// Prints a step.
pub fn step_screen(step: Step) -> Piece {
    let body = match step {
        Step::Check => check(),
        Step::Enable => enable(),
        Step::Endpoint => endpoint(),
        Step::Approve => approve(),
        Step::Components => components(),
        Step::Connect => connect(),
        Step::Remove => remove(),
    };
    all([
        el("p").class("caption").put(step.caption()).into(),
        el("h1").put(step.title()).into(),
        notices(),
        body,
        of_service(move |_, service| ways(step, service).into()),
    ])
}

/// The links to the steps before and after. The way on stands out once this step is done.
fn ways(step: Step, service: &ServiceView) -> Element {
    let done =
        |task: &psc::TaskView| task.step == step && task.step_status == StepStatus::Completed;
    let rank = if service.tasks.iter().any(done) {
        Rank::Primary
    } else {
        Rank::Plain
    };
    let on = match &service.following {
        Some((step, href)) => link(rank, href).put("Continue: ").put(step.title()),
        None => link(Rank::Plain, &service.href).put("Back to the overview"),
    };
    let back = service.previous.as_ref().map(|(step, href)| {
        el("a")
            .class("way-back")
            .attr("href", href.clone())
            .put("Back: ")
            .put(step.title())
    });
    el("nav")
        .class("ways")
        .attr("aria-label", "Steps")
        .put(on)
        .put(back)
}

fn link(rank: Rank, href: &str) -> Element {
    el("a").class(rank.class()).attr("href", href.to_owned())
}
