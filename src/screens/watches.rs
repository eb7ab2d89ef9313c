//! How old the data on the screen is, and when it will be read again.

use leptos::prelude::AnyView;
use psc::{Millis, ServiceView, UserError, WatchView, remote};

use super::page::{Page, clock, of_service};
use super::parts::{Rank, button};
use crate::html::{AnyElement, IntoAnyView, h2, li, p, section, strong, ul};
use crate::ui::duration;

/// Renders the age of what is shown, with a button to read it again at once.
pub fn watches() -> AnyView {
    of_service(|page, service| {
        if service.watches.is_empty() {
            return ().into_any();
        }
        render(page, service).into_any()
    })
}

fn render(page: Page, service: &ServiceView) -> AnyElement {
    let lines: Vec<_> = service
        .watches
        .iter()
        .map(|watch| line(watch, service))
        .collect();
    section()
        .class("watches")
        .child(h2().child("Read from Aiven"))
        .child(ul().child(lines))
        .child(button(
            Rank::Small,
            "Check now",
            page.raises(|| remote::Event::CheckAsked),
        ))
}

fn line(watch: &WatchView, service: &ServiceView) -> AnyElement {
    let WatchView {
        checked_at,
        next_at,
        checking,
        ..
    } = *watch;
    let moving = watch.moving_since.map(|since| {
        let age = clock(move |now| duration((now - since).seconds()));
        p().class("quiet")
            .child("In this state for ")
            .child(age)
            .child(".")
    });
    // The notice above the task shows this error in full already.
    let above = service
        .user_error
        .as_ref()
        .map(|user_error| &user_error.title);
    let user_error = watch
        .user_error
        .as_ref()
        .filter(|user_error| Some(&user_error.title) != above);
    let age = clock(move |now| {
        [
            &checked(now, checked_at),
            ", ",
            &upcoming(now, next_at, checking),
            ".",
        ]
        .concat()
    });
    li().class("watch")
        .child(p().class("watch-subject").child(watch.subject))
        .child(p().class("quiet watch-age").child(age))
        .child(moving)
        .child(user_error.map(error_line))
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
        None => "not read yet".to_owned(),
        Some(0) => "checked just now".to_owned(),
        Some(seconds) => ["checked ", &duration(seconds), " ago"].concat(),
    }
}

fn upcoming(now: Millis, next_at: Option<Millis>, checking: bool) -> String {
    match next_at.map(|at| (at - now).seconds()) {
        _ if checking => "checking now".to_owned(),
        None => "no further check planned".to_owned(),
        Some(0) => "next check now".to_owned(),
        Some(seconds) => ["next check in ", &duration(seconds)].concat(),
    }
}
