//! The frame of a service: breadcrumbs, the task on one side, the path and its freshness on the other.

use leptos::prelude::AnyView;
use psc::{Route, ServiceView, Step};

use super::overview::overview;
use super::page::of_service;
use super::picture::picture;
use super::step_screen::step_screen;
use super::watches::watches;
use crate::html::{aside, div};
use crate::ui::breadcrumbs;

/// Renders the overview of a service or one of its steps.
pub fn service(step: Option<Step>) -> AnyView {
    let task = match step {
        None => overview(),
        Some(step) => step_screen(step),
    };
    let column = div()
        .class("task-column")
        .child(of_service(|_, service| {
            breadcrumbs(places(service)).into_any()
        }))
        .child(task);
    let path = aside()
        .class("path-column")
        .attr("aria-label", "The path and its state")
        .child(picture())
        .child(watches());
    div().class("columns").child(column).child(path).into_any()
}

fn places(service: &ServiceView) -> Vec<(String, String)> {
    let services = Route::Services {
        project: service.project.clone(),
    };
    let mut places = vec![
        ("Projects".to_owned(), Route::Projects.fragment()),
        (service.project.to_string(), services.fragment()),
    ];
    if service.step.is_some() {
        places.push((service.service.to_string(), service.href.clone()));
    }
    places
}
