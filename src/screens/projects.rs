//! The list of projects.

use psc::{ListView, Screen, View};

use super::listing::{Wording, listing};
use crate::markup::{Piece, el};

const WORDING: Wording = Wording {
    one: "project",
    many: "projects",
    search: "Search projects",
    empty: "This account is a member of no project. Ask the owner of a project for an invitation.",
};

/// Lets a person choose a project.
pub fn projects() -> Piece {
    el("div")
        .class("narrow")
        .put(el("h1").put("Projects"))
        .put(
            el("p")
                .class("lead")
                .put("Choose the project that the service belongs to."),
        )
        .put(listing(list, WORDING))
        .into()
}

fn list(view: &View) -> Option<&ListView> {
    match &view.screen {
        Screen::Projects(list) => Some(list),
        _ => None,
    }
}
