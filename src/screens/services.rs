//! The list of services of a project.

use leptos::prelude::*;
use psc::{ListView, Route, Screen, View};

use super::listing::{Listing, Wording};
use crate::session::use_session;
use crate::ui::{Breadcrumbs, Crumb};

const WORDING: Wording = Wording {
    one: "service",
    many: "services",
    search: "Search services",
    empty: "This project has no services. Create one in the Aiven Console, on Google Cloud, in a VPC.",
};

/// Lets a person choose a service.
#[component]
pub fn Services() -> impl IntoView {
    let project = use_session().slice(project);
    let crumbs = vec![Crumb {
        name: "Projects".to_owned(),
        href: Route::Projects.fragment(),
    }];
    view! {
        <div class="narrow">
            <Breadcrumbs crumbs />
            <h1>"Services of " {move || project.get()}</h1>
            <p class="lead">"Choose the service that you want to reach over a private endpoint."</p>
            <Listing list=services wording=WORDING />
        </div>
    }
}

fn project(view: &View) -> String {
    match &view.screen {
        Screen::Services { project, .. } => project.clone(),
        _ => String::new(),
    }
}

fn services(view: &View) -> Option<&ListView> {
    match &view.screen {
        Screen::Services { list, .. } => Some(list),
        _ => None,
    }
}
