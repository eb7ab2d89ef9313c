//! The warning a minute before the page locks (WCAG 2.2, 2.2.1).

use leptos::ev;
use leptos::prelude::AnyView;
use psc::{IdleView, token_store};

use super::page::{Page, clock, shown};
use super::parts::button::submit;
use super::parts::{Rank, button};
use crate::html::{AnyElement, div, form, h2, p};
use crate::ui::{duration, modal};

/// The id of the title of the dialog.
const TITLE: &str = "idle-title";

/// Renders the warning, above everything else. Escape counts as staying: somebody is there.
pub fn idle_warning() -> AnyView {
    shown(|page| {
        let session = page.session;
        let idle = page.view.idle.as_ref();
        let content = idle.map(|idle| warning(page, idle).into_any());
        modal(TITLE, content, move || {
            session.dispatch(token_store::Event::StayAsked);
        })
        .into_any()
    })
}

fn warning(page: Page, idle: &IdleView) -> AnyElement {
    let locks_at = idle.locks_at;
    let left =
        clock(move |now| ["It locks in ", &duration((locks_at - now).seconds()), "."].concat());
    form()
        .on(
            ev::submit,
            page.submits(|| Some(token_store::Event::StayAsked)),
        )
        .child(
            h2().id(TITLE)
                .attr("tabindex", "-1")
                .attr("autofocus", true)
                .child("Are you still there? The page is about to lock"),
        )
        .child(p().child(idle.text))
        .child(p().child(left))
        .child(
            div()
                .class("dialog-actions")
                .child(button(
                    Rank::Plain,
                    "Lock now",
                    page.raises(|| token_store::Event::LockAsked),
                ))
                .child(submit(Rank::Primary, "Stay signed in", false)),
        )
}
