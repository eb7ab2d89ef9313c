//! The connections of a service, told apart by the id that Google gives them.

use leptos::prelude::{Get, RwSignal, Set, event_target_value};
use psc::{ConnectionRow, ServiceView};

use super::connection_row::{connection_row, holds};
use super::page::{Page, of_service};
use super::parts::{Rank, button};
use crate::markup::{Element, Piece, el};
use crate::ui::{grouped, search_field};

/// With more connections than this there is a search field.
const FEW: usize = 8;

/// How many rows are printed at first, and how many more each time more are asked for. The search goes over all.
const PAGE: usize = 50;

/// Prints the connections as a table, or nothing where there are none.
pub fn connections() -> Piece {
    let search = Search {
        filter: RwSignal::new(String::new()),
        shown: RwSignal::new(PAGE),
    };
    of_service(move |page, service| {
        if service.connections.is_empty() {
            return Piece::Nothing;
        }
        table(page, service, search).into()
    })
}

/// What is searched for, and how many rows are printed; forgotten with the screen.
#[derive(Clone, Copy)]
struct Search {
    filter: RwSignal<String>,
    shown: RwSignal<usize>,
}

fn table(page: Page, service: &ServiceView, search: Search) -> Element {
    let all = &service.connections;
    let filter = search.filter.get();
    let matching: Vec<&ConnectionRow> = all.iter().filter(|row| holds(row, &filter)).collect();
    let typed = Box::new(move |typed| search.filter.set(event_target_value(&typed)));
    let field = (all.len() > FEW)
        .then(|| search_field("connection-search", "Search connections", &filter, typed));
    let summary = el("p")
        .class("hint")
        .attr("role", "status")
        .put(summary(matching.len(), all.len()));
    let shown = search.shown.get();
    let rows: Piece = matching
        .iter()
        .take(shown)
        .map(|row| connection_row(page, row))
        .collect();
    let table = el("table")
        .attr("role", "table")
        .put(head())
        .put(el("tbody").attr("role", "rowgroup").put(rows));
    let more = Box::new(move |_| search.shown.set(shown + PAGE));
    let more = (matching.len() > shown).then(|| button(Rank::Plain, "Show more connections", more));
    el("section")
        .class("connections")
        .put(el("h2").put("Connections"))
        .put(field)
        .put(summary)
        .put(table)
        .put(more)
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
fn head() -> Element {
    let cells: Piece = ["PSC connection ID", "State", "IP address"]
        .into_iter()
        .map(|name| {
            el("th")
                .attr("role", "columnheader")
                .attr("scope", "col")
                .put(name)
        })
        .collect();
    el("thead")
        .attr("role", "rowgroup")
        .put(el("tr").attr("role", "row").put(cells))
}
