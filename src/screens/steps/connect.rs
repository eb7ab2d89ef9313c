//! Step 6: connection information, for one connection, component, user and tool at a time.

pub mod choices;
pub mod entries;
pub mod files;
pub mod snippet;
pub mod snippet_code;

use leptos::prelude::*;
use psc::{ConnectStage, ConnectView, Event, StepView, View};

use self::choices::{Choice, Choices};
use self::entries::Entries;
use self::snippet::snippet;
use super::blocked;
use crate::screens::parts::{TroubleNotice, TwinDetails};
use crate::screens::{open_service, open_step};
use crate::session::use_session;
use crate::ui::{Notice, keep_focus};

/// Prints the addresses at once, and the rest when it was asked for, since that reads the secrets.
#[component]
pub fn Connect() -> impl IntoView {
    let session = use_session();
    let reason = session.slice(|view| connect(view).and_then(|connect| connect.blocked.clone()));
    let preparing =
        session.slice(|view| connect(view).and_then(|connect| connect.preparing.clone()));
    let stage = session.slice(|view| connect(view).and_then(stage));
    Effect::new(move |before: Option<bool>| {
        let reading = stage.with(|stage| matches!(stage, Some(ConnectStage::Reading)));
        if before == Some(true) && !reading {
            // The button that was pressed is gone.
            keep_focus("#snippet");
        }
        reading
    });
    let twin = session.slice(|view| connect(view).and_then(|connect| connect.twin.clone()));
    view! {
        {move || reason.get().map(blocked)}
        <ConnectionChoice />
        {move || preparing.get().map(|preparing| view! { <Notice tone="busy" title=preparing /> })}
        <Entries />
        {move || stage.get().map(staged)}
        {move || twin.get().map(|twin| {
            view! { <TwinDetails twin purpose="for connection information" /> }
        })}
    }
}

fn connect(view: &View) -> Option<&ConnectView> {
    match open_step(view)? {
        StepView::Connect(connect) => Some(connect),
        _ => None,
    }
}

/// How far the snippet is; there is nothing to ask for before there is a connection to ask about.
fn stage(connect: &ConnectView) -> Option<ConnectStage> {
    let begun = !matches!(connect.stage, ConnectStage::NotAsked);
    (begun || connect.blocked.is_none()).then(|| connect.stage.clone())
}

/// Asks which connection it is about, where there are several.
#[component]
fn ConnectionChoice() -> impl IntoView {
    let choices = use_session().slice(|view| {
        let connections = open_service(view)
            .map(|service| service.connections.as_slice())
            .unwrap_or_default();
        let choice = |row: &psc::ConnectionRow| Choice {
            title: row.psc_id.clone(),
            detail: [
                row.ip.as_deref().unwrap_or("no IP address"),
                " · ",
                &row.state,
            ]
            .concat(),
            tag: None,
            chosen: row.chosen,
            href: row.href.clone(),
        };
        if connections.len() > 1 {
            connections.iter().map(choice).collect()
        } else {
            Vec::new()
        }
    });
    view! { <Choices legend="Connection" choices=Signal::derive(move || choices.get()) /> }
}

fn staged(stage: ConnectStage) -> AnyView {
    match stage {
        ConnectStage::NotAsked => asking(false).into_any(),
        ConnectStage::Reading => asking(true).into_any(),
        ConnectStage::Failed(trouble) => {
            let notice = view! { <TroubleNotice trouble again=Some(Event::SecretsAsked) /> };
            view! { <section><h2 id="snippet">"Snippet"</h2> {notice}</section> }.into_any()
        }
        ConnectStage::Ready(view) => snippet(*view).into_any(),
    }
}

/// The same button before and during the reading, so that it keeps the focus.
fn asking(reading: bool) -> impl IntoView {
    let session = use_session();
    let ask = move |_| {
        if !reading {
            session.dispatch(Event::SecretsAsked);
        }
    };
    view! {
        <section class="asking">
            <h2>"Snippet"</h2>
            <p>
                "A snippet needs the service's passwords and keys. They are read from Aiven "
                "when you ask, stay in the memory of this tab, and are masked on the screen."
            </p>
            <button
                type="button"
                class="button button-primary"
                aria-disabled=reading.then_some("true")
                on:click=ask
            >
                {if reading { "Reading from Aiven…" } else { "Get the connection information" }}
            </button>
        </section>
    }
}
