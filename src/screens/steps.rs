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

use super::parts::error_notice;
use crate::html::IntoAnyView;
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

/// Renders why a step cannot be taken yet.
fn blocked(reason: Option<&String>) -> AnyView {
    reason
        .map(|reason| notice("neutral", reason, ()))
        .into_any()
}

/// Renders why the last try failed. The step itself has the button that tries again.
fn failed(user_error: Option<&UserError>) -> AnyView {
    user_error.map(error_notice).into_any()
}
