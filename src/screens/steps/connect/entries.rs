//! The addresses of the chosen connection.

use leptos::prelude::*;
use psc::EntryRow;

use super::choices::{Choice, Choices};
use super::connect;
use crate::screens::parts::CopyValue;
use crate::session::use_session;

/// Prints the components that the connection reaches, and host and port of the chosen one.
#[component]
pub fn Entries() -> impl IntoView {
    let session = use_session();
    let entries = session.slice(|view| {
        connect(view)
            .map(|connect| connect.entries.clone())
            .unwrap_or_default()
    });
    let choices = Signal::derive(move || {
        entries.with(|entries| entries.iter().map(choice).collect::<Vec<_>>())
    });
    let address = move || {
        entries
            .with(|entries| entries.iter().find(|entry| entry.chosen).cloned())
            .map(address)
    };
    view! {
        <Choices legend="Component" choices />
        {address}
    }
}

fn choice(entry: &EntryRow) -> Choice {
    Choice {
        title: entry.title.clone(),
        detail: ["port ", &entry.port.to_string()].concat(),
        tag: None,
        chosen: entry.chosen,
        href: entry.href.clone(),
    }
}

fn address(entry: EntryRow) -> impl IntoView {
    view! {
        <dl class="answers answers-beside">
            <div>
                <dt>"Host"</dt>
                <dd><CopyValue label="host" text=entry.host /></dd>
            </div>
            <div>
                <dt>"Port"</dt>
                <dd><CopyValue label="port" text=entry.port.to_string() /></dd>
            </div>
        </dl>
        <p class="hint">
            "Connect to this name, not to the IP address: it leads to your endpoint."
        </p>
    }
}
