//! What is being watched: how old the picture is, and when it will be renewed.

use psc::{Event, Millis, ServiceView, UserError, WatchView};

use super::page::{Page, clock, of_service};
use super::parts::{Rank, button};
use crate::markup::{Element, Piece, el};
use crate::ui::duration;

/// Prints the age of what is shown, with a button to read it again at once.
pub fn watches() -> Piece {
    of_service(|page, service| {
        if service.watches.is_empty() {
            return Piece::Nothing;
        }
        print(page, service).into()
    })
}

fn print(page: Page, service: &ServiceView) -> Element {
    let lines: Piece = service
        .watches
        .iter()
        .map(|watch| line(watch, service))
        .collect();
    el("section")
        .class("watches")
        .put(el("h2").put("Read from Aiven"))
        .put(el("ul").put(lines))
        .put(button(
            Rank::Small,
            "Check now",
            page.raises(Event::CheckAsked),
        ))
}

fn line(watch: &WatchView, service: &ServiceView) -> Element {
    let WatchView {
        checked_at,
        next_at,
        checking,
        ..
    } = *watch;
    let moving = watch.moving_since.map(|since| {
        let age = clock(move |now| duration((now - since).seconds()));
        el("p")
            .class("quiet")
            .put("In this state for ")
            .put(age)
            .put(".")
    });
    // What is said in full above the task is not said again here.
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
    el("li")
        .class("watch")
        .put(el("p").class("watch-subject").put(watch.subject))
        .put(el("p").class("quiet watch-age").put(age))
        .put(moving)
        .put(user_error.map(error_line))
}

fn error_line(user_error: &UserError) -> Element {
    let UserError {
        title,
        cause,
        remedy,
        ..
    } = user_error;
    let why = [". ", cause, " ", remedy].concat();
    el("p")
        .class("watch-error")
        .put(el("strong").put(title))
        .put(why)
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
