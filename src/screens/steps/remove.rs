//! The removal: what stops, what stays behind, and the way to do it.

use leptos::prelude::*;
use psc::{Action, Event, RemoveView, StepView};

use super::blocked;
use crate::screens::open_step;
use crate::screens::parts::{Age, Command, TroubleNotice, TwinDetails};
use crate::session::use_session;
use crate::ui::Notice;

/// Prints what the removal means before it offers it.
#[component]
pub fn Remove() -> impl IntoView {
    let remove = use_session().slice(|view| match open_step(view)? {
        StepView::Remove(remove) => Some(remove.clone()),
        _ => None,
    });
    move || remove.get().map(removal)
}

fn removal(remove: RemoveView) -> impl IntoView {
    let session = use_session();
    let offered = remove.blocked.is_none() && remove.removing_since.is_none();
    let removing = remove.removing_since.map(|since| {
        view! {
            <Notice tone="busy" title="The privatelink is being deleted.">
                <p>"Since " <Age since /> "."</p>
            </Notice>
        }
    });
    let ask = move |_| session.dispatch(Event::Asked(Action::Remove));
    view! {
        {remove.blocked.map(blocked)}
        {removing}
        {remove.trouble.map(|trouble| view! { <TroubleNotice trouble again=None /> })}
        {lines("What stops", remove.stops)}
        {lines("What stays behind", remove.stays)}
        {remove.gcloud.map(|text| {
            view! { <Command title="gcloud" label="gcloud commands for cleaning up" text /> }
        })}
        <p hidden=!offered>
            <button type="button" class="button button-danger" on:click=ask>
                "Remove Private Service Connect"
            </button>
        </p>
        <TwinDetails twin=remove.twin purpose="to remove it" />
    }
}

fn lines(title: &'static str, lines: Vec<String>) -> impl IntoView {
    let hidden = lines.is_empty();
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    view! {
        <section hidden=hidden>
            <h2>{title}</h2>
            <ul>{lines}</ul>
        </section>
    }
}
