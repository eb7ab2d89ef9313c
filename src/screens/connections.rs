//! The connections of a service, told apart by the id that Google gives them.

use leptos::prelude::{AnyView, Get, RwSignal, Set, event_target_value};
use psc::{ConnectionRow, ServiceView};

use super::connection_row::{connection_row, is_match};
use super::page::{Page, holds, of_service, service_of};
use super::parts::{Rank, button};
use super::rows::rows;
use crate::html::{AnyElement, IntoAnyView, h2, p, section, table, tbody, th, thead, tr};
use crate::ui::{grouped, search_field};

/// Up to this many connections there is no search field.
const FEW: usize = 8;

/// How many rows are rendered at first, and how many more each time. The search covers all of them.
const PAGE: usize = 50;

/// Renders the connections as a table, or nothing where there are none.
pub fn connections() -> AnyView {
    let search = Search {
        filter: RwSignal::new(String::new()),
        shown: RwSignal::new(PAGE),
    };
    let any = holds(|view| service_of(view).is_some_and(|service| !service.connections.is_empty()));
    (move || any.get().then(|| section_of(search))).into_any()
}

/// The search and the number of rows; forgotten with the screen.
#[derive(Clone, Copy)]
struct Search {
    filter: RwSignal<String>,
    shown: RwSignal<usize>,
}

impl Search {
    fn matching(self, service: &ServiceView) -> Vec<&ConnectionRow> {
        let filter = self.filter.get();
        let all = service.connections.iter();
        all.filter(|row| is_match(row, &filter)).collect()
    }

    fn ids(self, page: Page) -> Vec<String> {
        let matching = page.service().map(|service| self.matching(service));
        let shown = matching.into_iter().flatten().take(self.shown.get());
        shown.map(|row| row.id.to_string()).collect()
    }

    fn field(self, service: &ServiceView) -> Option<AnyElement> {
        let typed = Box::new(move |typed| self.filter.set(event_target_value(&typed)));
        let label = "Search connections";
        (service.connections.len() > FEW)
            .then(|| search_field("connection-search", label, &self.filter.get(), typed))
    }

    fn more(self, service: &ServiceView) -> Option<AnyElement> {
        let shown = self.shown.get();
        let more = Box::new(move |_| self.shown.set(shown + PAGE));
        (self.matching(service).len() > shown)
            .then(|| button(Rank::Plain, "Show more connections", more))
    }
}

fn section_of(search: Search) -> AnyElement {
    let rows = rows(
        move |page| search.ids(page),
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
        .child(of_service(move |_, service| search.field(service)))
        .child(p().class("hint").attr("role", "status").child(summary))
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

/// The roles are explicit because narrow screens display the cells as blocks, which takes the implied roles away.
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
