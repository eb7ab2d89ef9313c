//! The connections of a service, told apart by the id that Google gives them.

use leptos::prelude::{AnyView, Get, RwSignal, Set, event_target_value};
use psc::{ConnectionRow, ServiceView};

use super::connection_row::{connection_row, holds};
use super::page::{of_service, rows};
use super::parts::{Rank, button};
use crate::html::{self, AnyElement, h2, p, section, tbody, th, thead, tr};
use crate::ui::{grouped, search_field};

/// With more connections than this there is a search field.
const FEW: usize = 8;

/// How many rows are rendered at first, and how many more each time. The search covers all of them.
const PAGE: usize = 50;

/// Renders the connections as a table, or nothing where there are none.
pub fn connections() -> AnyView {
    let search = Search {
        filter: RwSignal::new(String::new()),
        shown: RwSignal::new(PAGE),
    };
    of_service(move |_, service| (!service.connections.is_empty()).then(|| table(service, search)))
}

/// What is searched for, and how many rows are rendered; forgotten with the screen.
#[derive(Clone, Copy)]
struct Search {
    filter: RwSignal<String>,
    shown: RwSignal<usize>,
}

fn table(service: &ServiceView, search: Search) -> AnyElement {
    let all = &service.connections;
    let filter = search.filter.get();
    let matching: Vec<&ConnectionRow> = all.iter().filter(|row| holds(row, &filter)).collect();
    let typed = Box::new(move |typed| search.filter.set(event_target_value(&typed)));
    let field = (all.len() > FEW)
        .then(|| search_field("connection-search", "Search connections", &filter, typed));
    let summary = p()
        .class("hint")
        .attr("role", "status")
        .child(summary(matching.len(), all.len()));
    let shown = search.shown.get();
    let ids = matching.iter().take(shown).map(|row| row.id.clone());
    let rows = rows(ids.collect(), |page, id| {
        let row = page
            .service()?
            .connections
            .iter()
            .find(|row| row.id == id)?;
        Some(connection_row(page, row))
    });
    let table = html::table()
        .attr("role", "table")
        .child(head())
        .child(tbody().attr("role", "rowgroup").child(rows));
    let more = Box::new(move |_| search.shown.set(shown + PAGE));
    let more = (matching.len() > shown).then(|| button(Rank::Plain, "Show more connections", more));
    section()
        .class("connections")
        .child(h2().child("Connections"))
        .child(field)
        .child(summary)
        .child(table)
        .child(more)
}

fn summary(matching: usize, count: usize) -> String {
    let all = grouped(count);
    if matching < count {
        [&grouped(matching), " of ", &all, " connections"].concat()
    } else if count == 1 {
        "Compare the ID with the one that Google shows at the endpoint.".to_owned()
    } else {
        [
            &all,
            " connections. Tell them apart by the ID that Google shows at each endpoint.",
        ]
        .concat()
    }
}

/// The roles are written out because narrow screens lay the cells out as blocks.
fn head() -> AnyElement {
    let cells: Vec<_> = ["PSC connection ID", "State", "IP address"]
        .into_iter()
        .map(|name| {
            th().attr("role", "columnheader")
                .attr("scope", "col")
                .child(name)
        })
        .collect();
    thead()
        .attr("role", "rowgroup")
        .child(tr().attr("role", "row").child(cells))
}
