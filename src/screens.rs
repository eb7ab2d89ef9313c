//! What fills the page, one screen for each stage. Screens print the [`psc::View`] and raise events; what is
//! true, allowed or next was decided before.
//!
//! A screen takes slices of the view. What holds a field or a button stays in the document while its slice
//! changes, so that a poll never takes the focus, the caret or the scroll position away: a section may be
//! printed anew inside one closure, but no closure with a field in it may stand inside another.

pub mod body;
pub mod connection_cells;
pub mod connections;
pub mod dialog;
pub mod listing;
pub mod notices;
pub mod overview;
pub mod parts;
pub mod picture;
pub mod projects;
pub mod promise;
pub mod service;
pub mod services;
pub mod sign_in;
pub mod sign_in_trouble;
pub mod step_screen;
pub mod steps;
pub mod token_field;
pub mod watches;
pub mod way_choice;

use psc::{Screen, ServiceView, StepView, View};

pub use body::Body;
pub use dialog::Dialog;

/// The open service, where one is.
fn open_service(view: &View) -> Option<&ServiceView> {
    match &view.screen {
        Screen::Service(service) => Some(service),
        _ => None,
    }
}

/// What the open step shows, where a service is open.
fn open_step(view: &View) -> Option<&StepView> {
    open_service(view).map(|service| &service.body)
}
