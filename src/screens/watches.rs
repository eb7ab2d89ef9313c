//! What is being watched: how old the picture is, and when it will be renewed.

use leptos::prelude::*;
use psc::{Event, WatchView};

use super::open_service;
use super::parts::{Age, TroubleNotice};
use crate::session::use_session;
use crate::ui::duration;

/// Prints the age of what is shown, with a button to read it again at once.
#[component]
pub fn Watches() -> impl IntoView {
    let session = use_session();
    let watches = session.slice(|view| open_service(view).map(|service| service.watches.clone()).unwrap_or_default());
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

fn line(watch: WatchView) -> impl IntoView {
    let checked = match watch.checked_at {
        Some(at) => view! { "checked " <Age since=at /> " ago" }.into_any(),
        None => "not read yet".into_any(),
    };
    let moving = watch.moving_since.map(|since| {
        view! { <p class="quiet">"In this state for " <Age since />"."</p> }
    });
    view! {
        <li class="watch">
            <p>
                <span class="watch-subject">{watch.subject}</span>
                " " {checked} ", " {upcoming(&watch)} "."
            </p>
            {moving}
            {watch.trouble.map(|trouble| view! { <TroubleNotice trouble again=None /> })}
        </li>
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
