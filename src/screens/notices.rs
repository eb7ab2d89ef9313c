//! Loading, errors and notices, above every screen of a service.

use leptos::prelude::AnyView;
use psc::{LeftBehindNotice, left_behind, remote};

use super::page::{Page, of_service};
use super::parts::{Rank, button, error_notice_with_retry, tone_name};
use crate::html::{AnyElement, IntoAnyView, a, p};
use crate::ui::notice;

/// What the focus goes to after a removal: what it has left, or that it goes on.
pub const AFTER_REMOVAL: &str = "#left-behind, #removing";

/// Renders what a person should know before starting the task.
pub fn notices() -> AnyView {
    of_service(|page, service| {
        let user_error = service.user_error.as_ref();
        let notices: Vec<_> = service
            .notices
            .iter()
            .filter(|_| !service.is_dead_end())
            .map(|one| notice(tone_name(one.tone), &one.title, p().child(&one.text)))
            .collect();
        (
            service
                .loading
                .then(|| p().class("busy").child("Reading the service…")),
            user_error.map(|user_error| {
                error_notice_with_retry(page, user_error, || remote::Event::RetryAsked)
            }),
            notices,
            service.left_behind.as_ref().map(|left| warning(page, left)),
        )
            .into_any()
    })
}

/// Renders that something was left in Google Cloud, until it is dismissed.
fn warning(page: Page, left: &LeftBehindNotice) -> AnyElement {
    let link = left
        .commands
        .as_ref()
        .map(|href| p().child(a().attr("href", href.clone()).child("Show the commands")));
    let dismissed = page.raises(|| left_behind::Event::Dismissed);
    notice("warning", &left.title, (p().child(&left.text), link))
        .attr("id", "left-behind")
        .attr("role", "group")
        .attr("aria-label", left.title.clone())
        .attr("data-outcome", AFTER_REMOVAL)
        .child(button(Rank::Plain, "Dismiss", dismissed))
}
