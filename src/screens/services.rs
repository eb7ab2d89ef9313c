//! The list of services of a project.

use leptos::prelude::AnyView;
use psc::{ListView, Route, Screen, View};

use super::listing::{Wording, listing};
use super::page::shown;
use crate::html::{IntoAnyView, div, h1, p};
use crate::ui::breadcrumbs;

const WORDING: Wording = Wording {
    one: "service",
    many: "services",
    search: "Search services",
    empty: "This project has no services. Create one in the Aiven Console, on Google Cloud, in a VPC.",
};

/// Lets a person choose a service.
pub fn services() -> AnyView {
    let heading = shown(|page| match &page.view.screen {
        Screen::Services { project, .. } => h1()
            .child("Services of ")
            .child(project.to_string())
            .into_any(),
        _ => ().into_any(),
    });
    let lead = "Choose the service that you want to reach over a private endpoint.";
    div()
        .class("narrow")
        .child(breadcrumbs(
            vec![("Projects".to_owned(), Route::Projects.fragment())],
            None,
        ))
        .child(heading)
        .child(p().class("lead").child(lead))
        .child(listing(list, WORDING))
        .into_any()
}

fn list(view: &View) -> Option<&ListView> {
    match &view.screen {
        Screen::Services { list, .. } => Some(list),
        _ => None,
    }
}
