//! One step of the job: its caption and title, what it shows, and the links back and on.

use leptos::prelude::AnyView;
use psc::{ServiceView, Step, StepStatus};

use super::notices::notices;
use super::page::of_service;
use super::parts::Rank;
use super::steps;
use super::watches::watches;
use crate::html::{AnyElement, IntoAnyView, a, div, h1, nav, p};

/// Renders a step.
pub fn step_screen(step: Step) -> AnyView {
    (
        div()
            .class("title")
            .child(h1().child(step.title()))
            .child(p().class("caption").child(step.caption())),
        notices(),
        steps::body(step),
        watches(),
        of_service(move |_, service| links(step, service)),
    )
        .into_any()
}

/// The links to the steps before and after. The next one stands out once this step is done.
fn links(step: Step, service: &ServiceView) -> AnyElement {
    let done =
        |task: &psc::TaskView| task.step == step && task.step_status == StepStatus::Completed;
    let rank = if service.tasks.iter().any(done) {
        Rank::Primary
    } else {
        Rank::Plain
    };
    let on = match &service.following {
        Some((step, href)) => link(rank, href).child("Continue: ").child(step.title()),
        None => link(Rank::Plain, &service.href).child("Back to the overview"),
    };
    let back = service.previous.as_ref().map(|(step, href)| {
        a().class("way-back")
            .attr("href", href.clone())
            .child("Back: ")
            .child(step.title())
    });
    nav()
        .class("ways")
        .attr("aria-label", "Steps")
        .child(on)
        .child(back)
}

fn link(rank: Rank, href: &str) -> AnyElement {
    a().class(rank.class()).attr("href", href.to_owned())
}
