//! A fault: what happened, why, and what now.

use leptos::prelude::*;
use psc::{Event, Millis, Trouble};

use crate::session::use_session;
use crate::ui::{Notice, duration};

/// Prints a fault, counts down to the next try, and offers to try at once where that helps.
#[component]
pub fn TroubleNotice(
    /// The fault.
    trouble: Trouble,
    /// What trying again raises; nothing where another button on the screen does it.
    #[prop(optional_no_strip)]
    again: Option<Event>,
) -> impl IntoView {
    let session = use_session();
    let button = again.map(|event| {
        let again = move |_| session.dispatch(event.clone());
        view! {
            <button type="button" class="button button-small" on:click=again>
                "Try again now"
            </button>
        }
    });
    view! {
        <Notice tone="bad" title=trouble.title>
            <p>{trouble.cause}</p>
            <p>{trouble.remedy}</p>
            {trouble.retry_at.map(|at| view! { <p class="quiet">{countdown(at)}</p> })}
            {button}
        </Notice>
    }
}

fn countdown(at: Millis) -> impl Fn() -> String {
    let now = use_session().now();
    move || match (at - now.get()).seconds() {
        0 => "Trying again.".to_owned(),
        seconds => ["Trying again in ", &duration(seconds), "."].concat(),
    }
}
