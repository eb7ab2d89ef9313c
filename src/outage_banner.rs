//! That nothing new can be read, and how old what is shown is.

use leptos::prelude::AnyView;
use psc::{Millis, OutageView, remote};

use crate::html::{AnyElement, p, section, strong};
use crate::screens::page::{Page, clock, shown};
use crate::screens::parts::{Rank, button};
use crate::ui::duration;

/// Says on every screen that Aiven or the network cannot be reached. It is announced apart from this, once.
pub fn outage_banner() -> AnyView {
    shown(|page| {
        let outage = page.view.outage.as_ref();
        outage.map(|outage| banner(page, outage))
    })
}

fn banner(page: Page, outage: &OutageView) -> AnyElement {
    let read_at = outage.read_at;
    let text = p()
        .child(strong().child([&outage.title, "."].concat()))
        .child(" ")
        .child(clock(move |now| age(now, read_at)));
    let again = page.raises(|| remote::Event::RetryAsked);
    section()
        .class("outage-banner")
        .attr("aria-label", "Connection to Aiven")
        .child(text)
        .child(button(Rank::Small, "Try again", again))
}

fn age(now: Millis, read_at: Option<Millis>) -> String {
    match read_at.map(|at| (now - at).seconds()) {
        None => "Nothing has been read yet.".to_owned(),
        Some(0) => "What you see was read just now.".to_owned(),
        Some(seconds) => [
            "What you see was read ",
            &duration(seconds),
            " ago and may be out of date.",
        ]
        .concat(),
    }
}
