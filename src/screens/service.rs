//! The frame of a service: the way back up, the task on one side, the path and what is watched on the other.

use leptos::prelude::*;
use psc::{Route, ServiceView, Step};

use super::open_service;
use super::overview::Overview;
use super::picture::PathPicture;
use super::step_screen::StepScreen;
use super::watches::Watches;
use crate::session::use_session;
use crate::ui::{Breadcrumbs, Crumb};

/// Where within the services a person is.
#[derive(Clone, PartialEq)]
struct Place {
    project: String,
    service: String,
    href: String,
    step: Option<Step>,
}

/// Prints the overview of a service or one of its steps.
#[component]
pub fn Service() -> impl IntoView {
    let place = use_session().slice(|view| open_service(view).map(Place::of));
    let task = move || {
        let place = place.get()?;
        let crumbs = place.crumbs();
        let screen = match place.step {
            None => view! { <Overview name=place.service /> }.into_any(),
            Some(step) => view! { <StepScreen step /> }.into_any(),
        };
        Some(view! {
            <Breadcrumbs crumbs />
            {screen}
        })
    };
    view! {
        <div class="columns">
            <div class="task-column">{task}</div>
            <aside class="path-column" aria-label="The path and its state">
                <PathPicture />
                <Watches />
            </aside>
        </div>
    }
}

impl Place {
    fn of(service: &ServiceView) -> Self {
        Self {
            project: service.project.clone(),
            service: service.service.clone(),
            href: service.href.clone(),
            step: service.step,
        }
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let services = Route::Services {
            project: self.project.clone(),
        };
        let mut crumbs = vec![
            Crumb {
                name: "Projects".to_owned(),
                href: Route::Projects.fragment(),
            },
            Crumb {
                name: self.project.clone(),
                href: services.fragment(),
            },
        ];
        if self.step.is_some() {
            crumbs.push(Crumb {
                name: self.service.clone(),
                href: self.href.clone(),
            });
        }
        crumbs
    }
}
