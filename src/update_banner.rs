//! The offer of a new version of the page.

use psc::{Event, UpdateView};

use crate::effects::focus;
use crate::markup::{Element, Piece, el};
use crate::screens::page::{Page, shown};
use crate::screens::parts::{Rank, button};

/// Offers a new version on every screen, and says what loading it costs and what it waits for.
pub fn update_banner() -> Piece {
    shown(|page| {
        let update = page.view.update.as_ref();
        update.map(|update| banner(page, update)).into()
    })
}

fn banner(page: Page, update: &UpdateView) -> Element {
    let taken = update.taken;
    let words = update.waiting.as_ref().unwrap_or(&update.consequence);
    let take = page.raises(Event::UpdateAccepted);
    let take = button(Rank::Small, "Load the new version", take)
        .maybe("aria-disabled", taken.then_some("true"));
    el("section")
        .class("update-banner")
        .attr("aria-label", "New version")
        .put(
            el("p")
                .put(el("strong").put("A new version is ready."))
                .put(" ")
                .put(words),
        )
        .put(take)
        .put(button(Rank::Small, "Later", later(page)))
}

/// The button goes with the banner, and would take the keyboard's place in the page with it.
fn later(page: Page) -> crate::markup::Handler {
    let session = page.session;
    Box::new(move |_| {
        session.dispatch(Event::UpdatePutOff);
        focus::main();
    })
}
