//! What fills the page, one screen for each stage. Screens render the [`psc::View`] and raise events; what is
//! true, allowed or next was decided before.
//!
//! A screen is a function that runs once, when the place changes, and returns a view of Leptos made of
//! [`html`](crate::html) elements. What follows the [`psc::View`] in it is [`shown`](page::shown): a closure that runs
//! again whenever the view changes. Leptos then keeps each element whose tag and position are the same, and the rows
//! of a list by their keys, so that a poll never takes the focus, the caret or the scroll position away.

pub mod body;
pub mod call_route_picker;
pub mod connection_row;
pub mod connection_search;
pub mod connections;
pub mod dialog;
pub mod idle_warning;
pub mod least_rights;
pub mod listing;
pub mod new_passphrase;
pub mod notices;
pub mod other_ways;
pub mod overview;
pub mod page;
pub mod parts;
pub mod persistence_picker;
pub mod picture;
pub mod projects;
pub mod rows;
pub mod secret_field;
pub mod service;
pub mod services;
pub mod sign_in;
pub mod sign_in_error;
pub mod snapshot_form;
pub mod step_screen;
pub mod steps;
pub mod stored_token_form;
pub mod tasks;
pub mod token_card;
pub mod watches;

pub use body::body;
pub use dialog::dialog;
pub use idle_warning::idle_warning;
pub use token_card::token_card;
