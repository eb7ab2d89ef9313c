//! What there is on the sign-in page beside the token: the demo, a service without a token, a link.

use psc::session;

use super::page::{Page, shown};
use super::parts::{Rank, button};
use super::sign_in::sign_in_of;
use super::snapshot_form::SnapshotForm;
use crate::html::{AnyElement, div, h2, p, section};

const LINK: &str =
    "Open it in this browser and sign in. You'll go straight to the page it links to.";

/// Renders a pane for each.
pub fn other_ways(snapshot: SnapshotForm) -> AnyElement {
    div()
        .class("other-ways")
        .child(shown(demo_pane))
        .child(shown(move |page| {
            let form = snapshot.render(page, sign_in_of(page.view)?);
            Some(pane("Only need the code?").child(form))
        }))
        .child(pane("Got a link from a colleague?").child(p().child(LINK)))
}

fn pane(title: &'static str) -> AnyElement {
    section().class("pane").child(h2().child(title))
}

fn demo_pane(page: Page) -> AnyElement {
    let what = "Explore a simulated account. Every step works, nothing is billed, and nothing \
                leaves your browser.";
    pane("No account?").child(p().child(what)).child(button(
        Rank::Plain,
        "Start the demo",
        page.raises(|| session::Event::DemoChosen),
    ))
}
