//! The demo: a label that says it is one, and the Google Cloud admin.
//!
//! That person's half of the job happens outside of Aiven's API, so the panel acts on the simulated world
//! itself. The model learns of it as it would from the real thing: by checking again.

mod endpoints;
mod panel;

use leptos::prelude::AnyView;
use psc::CallRoute;

use crate::html::{AnyElement, p, section, strong};
use crate::screens::page::shown;

pub use panel::demo_panel;

/// Says on every screen of a demo or a snapshot that it is one.
pub fn demo_banner() -> AnyView {
    shown(|page| {
        let account = page.view.account.as_ref();
        match account?.call_route {
            CallRoute::Demo => Some(banner("Demo", DEMO)),
            CallRoute::Snapshot => Some(banner("Copy", SNAPSHOT)),
            CallRoute::Direct | CallRoute::Relay => None,
        }
    })
}

const DEMO: &str = ": a simulated account. Nothing here is real or costs money. It stays in this tab until you sign out.";

const SNAPSHOT: &str = ": the service from the JSON that you pasted. Nothing is sent anywhere, and nothing can be changed here. The JSON doesn't include the endpoints' PSC connection IDs and IP addresses, or the service attachment: unless you entered it, SERVICE_ATTACHMENT is a placeholder for it.";

fn banner(name: &'static str, what: &'static str) -> AnyElement {
    section()
        .class("demo-banner")
        .attr("aria-label", name)
        .child(p().child(strong().child(name)).child(what))
}
