//! An error: what happened, why, and what to do.

use leptos::ev::MouseEvent;
use leptos::prelude::AnyView;
use psc::{Event, Millis, UserError};

use super::{Rank, button, primary_link};
use crate::html::{AnyElement, Handler, IntoAnyView, p};
use crate::screens::page::{Page, clock};
use crate::ui::{duration, notice};

/// Renders an error and counts down to the next try. For screens whose own button tries again.
pub fn error_notice(user_error: &UserError) -> AnyElement {
    render(user_error, None)
}

/// Renders an error, counts down to the next try, and offers to raise `again` at once; or leads elsewhere, where
/// trying again is no use.
pub fn error_notice_with_retry<E: Into<Event>>(
    page: Page,
    user_error: &UserError,
    again: impl Fn() -> E + 'static,
) -> AnyElement {
    render(user_error, Some(page.raises(again)))
}

fn render(user_error: &UserError, again: Option<Handler<MouseEvent>>) -> AnyElement {
    let body = (
        p().child(&user_error.cause),
        p().child(&user_error.remedy),
        user_error
            .retry_at
            .map(|at| p().class("quiet").child(countdown(at))),
    )
        .into_any();
    let action = match &user_error.elsewhere {
        Some(link) => Some(primary_link(link, ())),
        None => again.map(|again| button(Rank::Plain, "Try again now", again)),
    };
    notice("bad", &user_error.title, body).child(action)
}

fn countdown(at: Millis) -> AnyView {
    clock(move |now| match (at - now).seconds() {
        0 => "Trying again.".to_owned(),
        seconds => ["Trying again in ", &duration(seconds), "."].concat(),
    })
}
