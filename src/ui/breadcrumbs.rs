//! The way back up.

use leptos::prelude::*;

/// A place above the present one.
#[derive(Clone, Debug, PartialEq)]
pub struct Crumb {
    /// Its name.
    pub name: String,
    /// Its address.
    pub href: String,
}

/// Links to the places above the present one, the highest first.
#[component]
pub fn Breadcrumbs(
    /// The places.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    let items: Vec<_> = crumbs
        .into_iter()
        .map(|crumb| view! { <li><a href=crumb.href>{crumb.name}</a></li> })
        .collect();
    view! {
        <nav class="breadcrumbs" aria-label="Breadcrumb">
            <ol>{items}</ol>
        </nav>
    }
}
