//! An error: what happened, why, and what to do.

use leptos::prelude::AnyView;
use psc::{Event, Millis, UserError};

use super::{Rank, button};
use crate::html::{AnyElement, IntoAnyView, p};
use crate::screens::page::{Page, clock};
use crate::ui::{duration, notice};

/// Renders an error and counts down to the next try. For screens whose own button tries again.
pub fn error_notice(page: Page, user_error: &UserError) -> AnyElement {
    render(page, user_error, None)
}

/// Renders an error, counts down to the next try, and offers to raise `again` at once.
pub fn error_notice_with_retry(
    page: Page,
    user_error: &UserError,
    again: impl Into<Event>,
) -> AnyElement {
    render(page, user_error, Some(again.into()))
}

fn render(page: Page, user_error: &UserError, again: Option<Event>) -> AnyElement {
    let body = (
        p().child(&user_error.cause),
        p().child(&user_error.remedy),
        user_error
            .retry_at
            .map(|at| p().class("quiet").child(countdown(at))),
        again.map(|event| button(Rank::Small, "Try again now", page.raises(event))),
    )
        .into_any();
    notice("bad", &user_error.title, body)
}

fn countdown(at: Millis) -> AnyView {
    clock(move |now| match (at - now).seconds() {
        0 => "Trying again.".to_owned(),
        seconds => ["Trying again in ", &duration(seconds), "."].concat(),
    })
}
