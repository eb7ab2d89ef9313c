//! The list of projects.

use leptos::prelude::AnyView;
use psc::{ListView, Screen, View};

use super::listing::{Wording, listing};
use crate::html::{div, h1, p};

const WORDING: Wording = Wording {
    one: "project",
    many: "projects",
    search: "Search projects",
    empty: "This account isn't a member of any project. Ask a project's owner for an invitation.",
};

/// Lets a person choose a project.
pub fn projects() -> AnyView {
    div()
        .class("narrow")
        .child(h1().child("Projects"))
        .child(
            p().class("lead")
                .child("Choose the project that the service belongs to."),
        )
        .child(listing(list, WORDING, ()))
        .into_any()
}

fn list(view: &View) -> Option<&ListView> {
    match &view.screen {
        Screen::Projects(list) => Some(list),
        _ => None,
    }
}
