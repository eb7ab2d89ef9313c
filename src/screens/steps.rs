//! The seven steps, one file each.

pub mod approve;
pub mod check;
pub mod components;
pub mod connect;
pub mod enable;
pub mod endpoint;
pub mod remove;

use leptos::prelude::AnyView;
use psc::{Step, UserError};

use super::page::Page;
use super::parts::{error_notice, primary_link};
use crate::html::{AnyElement, IntoAnyView};
use crate::ui::notice;

/// What a step shows between its title and the links to its neighbours.
pub fn body(step: Step) -> AnyView {
    match step {
        Step::Check => check::check(),
        Step::Enable => enable::enable(),
        Step::Endpoint => endpoint::endpoint(),
        Step::Approve => approve::approve(),
        Step::Components => components::components(),
        Step::Connect => connect::connect(),
        Step::Remove => remove::remove(),
    }
}

/// Renders why a step cannot be taken yet, and the one thing to do first.
fn blocked(page: Page, reason: Option<&String>) -> AnyView {
    reason
        .map(|reason| notice("neutral", reason, ()).child(instead(page)))
        .into_any()
}

/// The one thing to do before the open step, if that is known.
fn instead(page: Page) -> Option<AnyElement> {
    let link = page.service()?.instead.as_ref()?;
    Some(primary_link(link, ()))
}

/// Renders why the last try failed. The step itself has the button that tries again.
fn failed(user_error: Option<&UserError>) -> AnyView {
    user_error.map(error_notice).into_any()
}
