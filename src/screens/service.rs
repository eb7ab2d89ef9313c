//! The frame of a service: its place, then the overview or one step, and how old what is shown is.

use leptos::prelude::AnyView;
use psc::{Route, ServiceView, Step};

use super::overview::overview;
use super::page::of_service;
use super::step_screen::step_screen;
use crate::html::{AnyElement, div};
use crate::ui::breadcrumbs;

/// Renders the overview of a service or one of its steps.
pub fn service(step: Option<Step>) -> AnyView {
    let (class, content) = match step {
        None => ("overview", overview()),
        Some(step) => ("step", step_screen(step)),
    };
    div()
        .class(class)
        .child(of_service(|_, service| place(service)))
        .child(content)
        .into_any()
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
