//! The connections of a service, told apart by the id that Google gives them.

use leptos::prelude::AnyView;
use psc::ServiceView;

use super::connection_row::{COLUMNS, connection_row};
use super::connection_search::ConnectionSearch;
use super::page::{holds, of_service, service_of};
use super::rows::rows;
use crate::html::{AnyElement, IntoAnyView, div, h2, p, section, table, tbody, td, th, thead, tr};
use crate::ui::grouped;

/// Renders the connections as a table with its search, or nothing where there are none.
pub fn connections() -> AnyView {
    table_of(ConnectionSearch::open(), true)
}

/// As [`connections`], where the search field stands elsewhere on the screen.
pub fn found_connections(search: ConnectionSearch) -> AnyView {
    table_of(search, false)
}

fn table_of(search: ConnectionSearch, with_field: bool) -> AnyView {
    let any = holds(|view| service_of(view).is_some_and(|service| !service.connections.is_empty()));
    (move || any.get().then(|| section_of(search, with_field))).into_any()
}

fn section_of(search: ConnectionSearch, with_field: bool) -> AnyElement {
    let rows = rows(
        move |page| {
            let shown = page.service().map(|service| search.shown(service));
            let shown = shown.into_iter().flatten();
            shown.map(|row| row.id.to_string()).collect()
        },
        |page, id| {
            let mut rows = page.service()?.connections.iter();
            Some(connection_row(page, rows.find(|row| row.id == id)?))
        },
    );
    let summary = of_service(move |_, service| {
        summary(search.matching(service).len(), service.connections.len())
    });
    section()
        .class("connections")
        .child(h2().child("Connections"))
        .child(with_field.then(|| of_service(move |_, service| search.field(service))))
        .child(p().class("count").attr("role", "status").child(summary))
        .child(
            table()
                .attr("role", "table")
                .child(head())
                .child(tbody().attr("role", "rowgroup").child(rows)),
        )
        .child(of_service(move |_, service| search.more(service)))
}

fn summary(matching: usize, count: usize) -> String {
    let all = grouped(count);
    if matching < count {
        [&grouped(matching), " of ", &all, " connections"].concat()
    } else if count > 1 {
        [&all, " connections"].concat()
    } else {
        String::new()
    }
}

/// The roles are explicit because narrow screens display the cells as blocks, which takes the implied roles away.
fn head() -> AnyElement {
    let cells: Vec<_> = COLUMNS
        .into_iter()
        .map(|name| {
            th().attr("role", "columnheader")
                .attr("scope", "col")
                .child(name)
        })
        .collect();
    thead().attr("role", "rowgroup").child(
        tr().attr("role", "row")
            .child(cells)
            .child(td().attr("role", "cell")),
    )
}

/// What stands in the place of the connections where there are none, once that is known.
pub fn no_connections(service: &ServiceView) -> AnyView {
    if service.status.is_none() || !service.connections.is_empty() {
        return ().into_any();
    }
    let why = "They appear here once an endpoint in Google Cloud targets this service.";
    (
        h2().child("Connections"),
        div()
            .class("empty")
            .child(p().class("empty-title").child("No connections yet"))
            .child(p().child(why)),
    )
        .into_any()
}
