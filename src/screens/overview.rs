//! The overview of a service: where it stands and the one thing to do, the path, then steps beside connections.

use leptos::prelude::AnyView;
use psc::{Facts, ServiceView};

use super::connections::{connections, no_connections};
use super::notices::notices;
use super::page::of_service;
use super::parts::{primary_link, tone_name};
use super::picture::picture;
use super::tasks::tasks;
use super::watches::watches;
use crate::html::{AnyElement, IntoAnyView, div, h1, h2, section, span};
use crate::ui::{notice, state};

/// Renders the overview: for seeing where a service stands, and for returning to a step.
pub fn overview() -> AnyView {
    let steps = section()
        .child(h2().child("Steps"))
        .child(of_service(|_, service| tasks(service)));
    let connections = section()
        .child(connections())
        .child(of_service(|_, service| no_connections(service)))
        .child(watches());
    (
        of_service(|_, service| head(service)),
        of_service(|_, service| status(service)),
        notices(),
        picture(),
        div().class("columns").child(steps).child(connections),
    )
        .into_any()
}

/// The name with the facts beside it.
fn head(service: &ServiceView) -> AnyElement {
    let facts = service.facts.as_ref().map(|known| {
        let Facts {
            service_type,
            state: words,
            tone,
            plan,
            cloud,
            region: _,
        } = known;
        let beside: Vec<_> = [Some(service_type), plan.as_ref(), cloud.as_ref()]
            .into_iter()
            .flatten()
            .map(|fact| span().child(fact))
            .collect();
        div()
            .class("facts")
            .child(beside)
            .child(state(tone_name(*tone), words))
    });
    div()
        .class("title")
        .child(h1().child(service.service.to_string()))
        .child(facts)
}

/// One sentence, and the one primary button of the screen.
fn status(service: &ServiceView) -> AnyView {
    let Some(status) = &service.status else {
        return ().into_any();
    };
    let action = status.action.as_ref().map(|link| {
        let next = span().class("visually-hidden").child("Next: ");
        primary_link(link, next)
    });
    let text = span().child(&status.text);
    let sentence = notice(tone_name(status.tone), &status.title, text).child(action);
    div().class("status").child(sentence).into_any()
}
