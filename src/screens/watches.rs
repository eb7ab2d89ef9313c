//! What is being watched: how old the picture is, and when it will be renewed.

use leptos::prelude::*;
use psc::{Event, Millis, ServiceView, Trouble, WatchView};

use super::open_service;
use super::parts::Age;
use crate::session::use_session;
use crate::ui::duration;

/// Prints the age of what is shown, with a button to read it again at once.
#[component]
pub fn Watches() -> impl IntoView {
    let session = use_session();
    let watches = session.slice(|view| open_service(view).map(watches).unwrap_or_default());
    let lines = move || watches.get().into_iter().map(line).collect::<Vec<_>>();
    view! {
        <section class="watches" hidden=move || watches.with(Vec::is_empty)>
            <h2>"Read from Aiven"</h2>
            <ul>{lines}</ul>
            <button
                type="button"
                class="button button-small"
                on:click=move |_| session.dispatch(Event::CheckAsked)
            >
                "Check now"
            </button>
        </section>
    }
}

/// What is said in full above the task is not said again here.
fn watches(service: &ServiceView) -> Vec<WatchView> {
    let mut watches = service.watches.clone();
    if let Some(above) = &service.trouble {
        for watch in &mut watches {
            watch
                .trouble
                .take_if(|trouble| trouble.title == above.title);
        }
    }
    watches
}

fn line(watch: WatchView) -> impl IntoView {
    let moving = watch.moving_since.map(|since| {
        view! { <p class="quiet">"In this state for " <Age since />"."</p> }
    });
    view! {
        <li class="watch">
            <p class="watch-subject">{watch.subject}</p>
            <p class="quiet watch-age">{checked(watch.checked_at)} ", " {upcoming(&watch)} "."</p>
            {moving}
            {watch.trouble.map(|Trouble { title, cause, remedy, .. }| view! {
                <p class="watch-trouble"><strong>{title}"."</strong> " " {cause} " " {remedy}</p>
            })}
        </li>
    }
}

fn checked(at: Option<Millis>) -> impl Fn() -> String {
    let now = use_session().now();
    move || match at.map(|at| (now.get() - at).seconds()) {
        None => "not read yet".to_owned(),
        Some(0) => "checked just now".to_owned(),
        Some(seconds) => ["checked ", &duration(seconds), " ago"].concat(),
    }
}

fn upcoming(watch: &WatchView) -> impl Fn() -> String + use<> {
    let now = use_session().now();
    let (checking, next_at) = (watch.checking, watch.next_at);
    move || match next_at {
        _ if checking => "checking now".to_owned(),
        None => "no further check planned".to_owned(),
        Some(at) => match (at - now.get()).seconds() {
            0 => "next check now".to_owned(),
            seconds => ["next check in ", &duration(seconds)].concat(),
        },
    }
}
