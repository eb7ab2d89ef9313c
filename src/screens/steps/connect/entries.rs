//! The addresses of the chosen connection.

use leptos::prelude::AnyView;
use psc::EntryRow;

use super::choices::{ChoiceLink, choices};
use crate::html::{IntoAnyView, p};
use crate::screens::page::Page;
use crate::screens::parts::{copy_value, facts};

/// Renders the components that the connection reaches, and host and port of the chosen one.
pub fn entries(page: Page, entries: &[EntryRow]) -> AnyView {
    let choice = |entry: &EntryRow| ChoiceLink {
        title: entry.title.clone(),
        detail: [&entry.component, " · port ", &entry.port.to_string()].concat(),
        tag: None,
        chosen: entry.chosen,
        href: entry.href.clone(),
    };
    let chosen = entries.iter().find(|entry| entry.chosen);
    (
        choices("Component", entries.iter().map(choice).collect()),
        chosen.map(|entry| address(page, entry)),
    )
        .into_any()
}

fn address(page: Page, entry: &EntryRow) -> AnyView {
    let rows = [
        (
            "Host",
            Some(copy_value(page, "host", &entry.host).into_any()),
        ),
        (
            "Port",
            Some(copy_value(page, "port", &entry.port.to_string()).into_any()),
        ),
    ];
    let hint = "Connect to this name, not to the IP address: it resolves to your endpoint.";
    (
        facts("answers answers-beside", rows),
        p().class("hint").child(hint),
    )
        .into_any()
}
