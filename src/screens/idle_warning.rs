//! The warning a minute before the page locks (WCAG 2.2, 2.2.1).

use psc::{Event, IdleView};

use super::page::{Page, clock, shown};
use super::parts::button::submit;
use super::parts::{Rank, button};
use crate::markup::{Element, Piece, el};
use crate::ui::{duration, modal};

/// The id of the title of the dialog.
const TITLE: &str = "idle-title";

/// Prints the warning while it stands, above everything else. Escape is an answer like any other: somebody is there.
pub fn idle_warning() -> Piece {
    shown(|page| {
        let session = page.session;
        let idle = page.view.idle.as_ref();
        let content = idle.map(|idle| warning(page, idle).into());
        modal(TITLE, content, move || session.dispatch(Event::StayAsked)).into()
    })
}

fn warning(page: Page, idle: &IdleView) -> Element {
    let locks_at = idle.locks_at;
    let left =
        clock(move |now| ["It locks in ", &duration((locks_at - now).seconds()), "."].concat());
    el("form")
        .on("submit", page.submits(Some(Event::StayAsked)))
        .put(
            el("h2")
                .id(TITLE)
                .attr("tabindex", "-1")
                .flag("autofocus", true)
                .put("Are you still there? The page is about to lock"),
        )
        .put(el("p").put(idle.text))
        .put(el("p").put(left))
        .put(
            el("div")
                .class("dialog-actions")
                .put(submit(Rank::Primary, "Stay signed in", false))
                .put(button(
                    Rank::Plain,
                    "Lock now",
                    page.raises(Event::LockAsked),
                )),
        )
}
