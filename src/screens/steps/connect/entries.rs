//! The addresses of the chosen connection.

use psc::EntryRow;

use super::choices::{Choice, choices};
use crate::markup::{Piece, all, el};
use crate::screens::page::Page;
use crate::screens::parts::{copy_value, facts};

/// Prints the components that the connection reaches, and host and port of the chosen one.
pub fn entries(page: Page, entries: &[EntryRow]) -> Piece {
    let choice = |entry: &EntryRow| Choice {
        title: entry.title.clone(),
        detail: ["port ", &entry.port.to_string()].concat(),
        tag: None,
        chosen: entry.chosen,
        href: entry.href.clone(),
    };
    let chosen = entries.iter().find(|entry| entry.chosen);
    all([
        choices("Component", entries.iter().map(choice).collect()),
        chosen.map(|entry| address(page, entry)).into(),
    ])
}

fn address(page: Page, entry: &EntryRow) -> Piece {
    let rows = [
        ("Host", Some(copy_value(page, "host", &entry.host).into())),
        (
            "Port",
            Some(copy_value(page, "port", &entry.port.to_string()).into()),
        ),
    ];
    let hint = "Connect to this name, not to the IP address: it leads to your endpoint.";
    all([
        facts("answers answers-beside", rows).into(),
        el("p").class("hint").put(hint).into(),
    ])
}
