//! The offer of a new version of the page.

use leptos::ev::MouseEvent;
use leptos::prelude::AnyView;
use psc::{AppUpdateView, app_update};

use crate::html::{AnyElement, Handler, p, section, strong};
use crate::screens::page::{Page, shown};
use crate::screens::parts::{Rank, button};
use crate::ui::focus_on;

/// Offers a new version on every screen, and says what loading it costs and what it waits for.
pub fn update_banner() -> AnyView {
    shown(|page| {
        let update = page.view.app_update.as_ref();
        update.map(|update| banner(page, update))
    })
}

fn banner(page: Page, update: &AppUpdateView) -> AnyElement {
    let taken = update.taken;
    let text = update.waiting.as_ref().unwrap_or(&update.consequence);
    let take = page.raises(|| app_update::Event::Accepted);
    let take = button(Rank::Small, "Load the new version", take)
        .attr("aria-disabled", taken.then_some("true"));
    section()
        .class("update-banner")
        .attr("aria-label", "New version")
        .child(
            p().child(strong().child("A new version is ready."))
                .child(" ")
                .child(text),
        )
        .child(take)
        .child(button(Rank::Small, "Later", later(page)))
}

/// The button disappears with the banner, so the focus moves on.
fn later(page: Page) -> Handler<MouseEvent> {
    let session = page.session;
    Box::new(move |_| {
        session.dispatch(app_update::Event::PutOff);
        focus_on("main");
    })
}
