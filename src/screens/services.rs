//! The list of services of a project.

use psc::{ListView, Route, Screen, View};

use super::listing::{Wording, listing};
use super::page::shown;
use crate::markup::{Piece, el};
use crate::ui::breadcrumbs;

const WORDING: Wording = Wording {
    one: "service",
    many: "services",
    search: "Search services",
    empty: "This project has no services. Create one in the Aiven Console, on Google Cloud, in a VPC.",
};

/// Lets a person choose a service.
pub fn services() -> Piece {
    let heading = shown(|page| match &page.view.screen {
        Screen::Services { project, .. } => el("h1").put("Services of ").put(project).into(),
        _ => Piece::Nothing,
    });
    let lead = "Choose the service that you want to reach over a private endpoint.";
    el("div")
        .class("narrow")
        .put(breadcrumbs(vec![(
            "Projects".to_owned(),
            Route::Projects.fragment(),
        )]))
        .put(heading)
        .put(el("p").class("lead").put(lead))
        .put(listing(list, WORDING))
        .into()
}

fn list(view: &View) -> Option<&ListView> {
    match &view.screen {
        Screen::Services { list, .. } => Some(list),
        _ => None,
    }
}
