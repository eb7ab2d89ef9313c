//! The frame of a service: its place, then the overview or one step, and how old what is shown is.

use leptos::prelude::AnyView;
use psc::{Route, ServiceView, Step};

use super::notices::notices;
use super::overview::overview;
use super::page::{holds, of_service, service_of};
use super::step_screen::step_screen;
use crate::html::{AnyElement, IntoAnyView, div, h1};
use crate::ui::breadcrumbs;

/// Renders the overview of a service or one of its steps.
pub fn service(step: Option<Step>) -> AnyView {
    let is_dead_end = holds(|view| service_of(view).is_some_and(ServiceView::is_dead_end));
    let class = if step.is_none() { "overview" } else { "step" };
    div()
        .class(class)
        .child(of_service(|_, service| place(service)))
        .child(move || match step {
            _ if is_dead_end.get() => dead_end(),
            None => overview(),
            Some(step) => step_screen(step),
        })
        .into_any()
}

/// Nothing but why, and where to go instead.
fn dead_end() -> AnyView {
    let name = of_service(|_, service| service.service.to_string());
    (div().class("title").child(h1().child(name)), notices()).into_any()
}

/// The project, then the service: as a link above its steps, and as where one is above the overview.
fn place(service: &ServiceView) -> AnyElement {
    let services = Route::Services {
        project: service.project.clone(),
    };
    let mut places = vec![(service.project.to_string(), services.fragment())];
    let name = service.service.to_string();
    if service.step.is_none() {
        return breadcrumbs(places, Some(name));
    }
    places.push((name, service.href.clone()));
    breadcrumbs(places, None)
}
