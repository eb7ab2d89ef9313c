//! The page between header and footer.

use leptos::prelude::AnyView;
use psc::{Screen, Step, View};

use super::page::service_of;
use super::projects::projects;
use super::service::service;
use super::services::services;
use super::sign_in::sign_in;
use crate::html::IntoAnyView;
use crate::session::use_session;

/// Which screen it is, and of what. The screen of another place starts afresh.
#[derive(Clone, PartialEq)]
enum Place {
    SignIn,
    Projects,
    Services,
    Service(String, Option<Step>),
}

/// Renders the screen that the view names.
pub fn body() -> AnyView {
    let place = use_session().select(place);
    (move || match place.get() {
        Place::SignIn => sign_in(),
        Place::Projects => projects(),
        Place::Services => services(),
        Place::Service(_, step) => service(step),
    })
    .into_any()
}

fn place(view: &View) -> Place {
    match (&view.screen, service_of(view)) {
        (_, Some(service)) => Place::Service(service.href.clone(), service.step),
        (Screen::Projects(_), _) => Place::Projects,
        (Screen::Services { .. }, _) => Place::Services,
        _ => Place::SignIn,
    }
}
