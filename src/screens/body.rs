//! The page between header and footer.

use leptos::prelude::*;
use psc::{Screen, View};

use super::projects::Projects;
use super::service::Service;
use super::services::Services;
use super::sign_in::SignIn;
use crate::session::use_session;

/// Which screen it is; what is on it is for the screen to read.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    SignIn,
    Projects,
    Services,
    Service,
}

/// Prints the screen that the view names.
#[component]
pub fn Body() -> impl IntoView {
    let kind = use_session().slice(kind);
    move || match kind.get() {
        Kind::SignIn => view! { <SignIn /> }.into_any(),
        Kind::Projects => view! { <Projects /> }.into_any(),
        Kind::Services => view! { <Services /> }.into_any(),
        Kind::Service => view! { <Service /> }.into_any(),
    }
}

fn kind(view: &View) -> Kind {
    match view.screen {
        Screen::SignIn(_) => Kind::SignIn,
        Screen::Projects(_) => Kind::Projects,
        Screen::Services { .. } => Kind::Services,
        Screen::Service(_) => Kind::Service,
    }
}
