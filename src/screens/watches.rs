//! How old the data on the screen is, and when it will be read again.

use leptos::prelude::AnyView;
use psc::{Millis, ServiceView, UserError, WatchView, remote};

use super::page::{Page, clock, of_service};
use super::parts::{Rank, button};
use crate::html::{AnyElement, IntoAnyView, div, li, p, strong, ul};
use crate::ui::duration;

/// Renders the age of what is shown in one line, with a button to read it again at once.
pub fn watches() -> AnyView {
    of_service(|page, service| {
        if service.watches.is_empty() {
            return ().into_any();
        }
        render(page, service).into_any()
    })
}

/// The line tells the oldest reading and the soonest next one. What has more to say has a line of its own.
fn render(page: Page, service: &ServiceView) -> AnyElement {
    let watches = service.watches.iter();
    let lines: Vec<_> = watches
        .clone()
        .filter_map(|watch| line(watch, service))
        .collect();
    let checked_at = watches.clone().filter_map(|watch| watch.checked_at).min();
    let next_at = watches.clone().filter_map(|watch| watch.next_at).min();
    let checking = watches.clone().any(|watch| watch.checking);
    let age = clock(move |now| {
        [
            &checked(now, checked_at),
            ". ",
            &upcoming(now, next_at, checking),
            ".",
        ]
        .concat()
    });
    div()
        .class("watches")
        .child(p().child(age))
        .child(button(
            Rank::Link,
            "Check now",
            page.raises(|| remote::Event::CheckAsked),
        ))
        .child(ul().child(lines))
}

fn line(watch: &WatchView, service: &ServiceView) -> Option<AnyElement> {
    let subject = watch.subject;
    let moving = watch.moving_since.map(|since| {
        let age = clock(move |now| duration((now - since).seconds()));
        p().child(["The ", subject, ": in this state for "].concat())
            .child(age)
            .child(".")
    });
    // The notice above shows this error in full already.
    let above = service
        .user_error
        .as_ref()
        .map(|user_error| &user_error.title);
    let user_error = watch
        .user_error
        .as_ref()
        .filter(|user_error| Some(&user_error.title) != above);
    (moving.is_some() || user_error.is_some()).then(|| {
        li().class("watch")
            .child(moving)
            .child(user_error.map(error_line))
    })
}

fn error_line(user_error: &UserError) -> AnyElement {
    let UserError {
        title,
        cause,
        remedy,
        ..
    } = user_error;
    let why = [". ", cause, " ", remedy].concat();
    p().class("watch-error")
        .child(strong().child(title))
        .child(why)
}

fn checked(now: Millis, at: Option<Millis>) -> String {
    match at.map(|at| (now - at).seconds()) {
        None => "Not read yet".to_owned(),
        Some(0) => "Checked just now".to_owned(),
        Some(seconds) => ["Checked ", &duration(seconds), " ago"].concat(),
    }
}

fn upcoming(now: Millis, next_at: Option<Millis>, checking: bool) -> String {
    match next_at.map(|at| (at - now).seconds()) {
        _ if checking => "Checking now".to_owned(),
        None => "No further check planned".to_owned(),
        Some(0) => "Next check now".to_owned(),
        Some(seconds) => ["Next check in ", &duration(seconds)].concat(),
    }
}
