//! The list of projects.

use leptos::prelude::*;
use psc::{ListView, Screen, View};

use super::listing::{Listing, Wording};

const WORDING: Wording = Wording {
    one: "project",
    many: "projects",
    search: "Search projects",
    empty: "This account is a member of no project. Ask the owner of a project for an invitation.",
};

/// Lets a person choose a project.
#[component]
pub fn Projects() -> impl IntoView {
    view! {
        <div class="narrow">
            <h1>"Projects"</h1>
            <p class="lead">"Choose the project that the service belongs to."</p>
            <Listing list=projects wording=WORDING />
        </div>
    }
}

fn projects(view: &View) -> Option<&ListView> {
    match &view.screen {
        Screen::Projects(list) => Some(list),
        _ => None,
    }
}
