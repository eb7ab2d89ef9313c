//! The seven steps, one file each.

pub mod approve;
pub mod check;
pub mod components;
pub mod connect;
pub mod enable;
pub mod endpoint;
pub mod remove;

use leptos::prelude::*;

use crate::ui::Notice;

pub use approve::Approve;
pub use check::Check;
pub use components::Components;
pub use connect::Connect;
pub use enable::Enable;
pub use endpoint::Endpoint;
pub use remove::Remove;

/// Prints why a step cannot be taken yet.
fn blocked(reason: String) -> impl IntoView {
    view! { <Notice tone="neutral" title=reason /> }
}
