//! The list of services of a project.

use leptos::prelude::AnyView;
use psc::{ListView, Route, Screen, StatesView, View, services};

use super::listing::{Wording, listing};
use super::page::{Page, shown};
use super::parts::button::at_work;
use super::parts::{Rank, button};
use crate::html::{AnyElement, IntoAnyView, div, h1, p, span};
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
        .child(listing(list, WORDING, shown(head)))
        .into_any()
}

/// The head of the column, with what has it filled in: a call for each row, so only on request.
fn head(page: Page) -> Option<AnyElement> {
    let Screen::Services { states, .. } = &page.view.screen else {
        return None;
    };
    let StatesView { label, busy } = states.as_ref()?;
    let busy = *busy;
    let session = page.session;
    let ask = move |_| {
        if !busy {
            session.dispatch(services::Event::StatesAsked);
        }
    };
    let ask = at_work(button(Rank::Small, label, Box::new(ask)), busy);
    let name = |name: &'static str| span().attr("aria-hidden", "true").child(name);
    let head = div()
        .class("row-head")
        .child(name("Service"))
        .child(name("Private Service Connect"));
    Some(div().child(ask).child(head))
}

fn list(view: &View) -> Option<&ListView> {
    match &view.screen {
        Screen::Services { list, .. } => Some(list),
        _ => None,
    }
}
