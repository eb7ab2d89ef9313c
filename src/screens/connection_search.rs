//! The search among the connections of a service, wherever they are listed.

use leptos::prelude::{Get, RwSignal, Set, event_target_value};
use psc::{ConnectionRow, ServiceView};

use super::parts::{Rank, button};
use crate::html::AnyElement;
use crate::ui::search_field;

/// Up to this many connections there is no search field.
const FEW: usize = 8;

/// How many are rendered at first, and how many more each time. The search covers all of them.
const PAGE: usize = 50;

/// What is searched for and how many are shown; forgotten with the screen.
#[derive(Clone, Copy)]
pub struct ConnectionSearch {
    filter: RwSignal<String>,
    shown: RwSignal<usize>,
}

impl ConnectionSearch {
    /// Nothing is searched for yet.
    pub fn open() -> Self {
        Self {
            filter: RwSignal::new(String::new()),
            shown: RwSignal::new(PAGE),
        }
    }

    /// The connections that match, in their order.
    pub fn matching(self, service: &ServiceView) -> Vec<&ConnectionRow> {
        let filter = self.filter.get();
        let all = service.connections.iter();
        all.filter(|row| is_match(row, &filter)).collect()
    }

    /// Those of them that are shown.
    pub fn shown(self, service: &ServiceView) -> Vec<&ConnectionRow> {
        let mut matching = self.matching(service);
        matching.truncate(self.shown.get());
        matching
    }

    /// The search field, where there are more than a few.
    pub fn field(self, service: &ServiceView) -> Option<AnyElement> {
        let typed = Box::new(move |typed| self.filter.set(event_target_value(&typed)));
        let label = "Search connections";
        (service.connections.len() > FEW)
            .then(|| search_field("connection-search", label, &self.filter.get(), typed))
    }

    /// A button for more, where there are more.
    pub fn more(self, service: &ServiceView) -> Option<AnyElement> {
        let shown = self.shown.get();
        let more = Box::new(move |_| self.shown.set(shown + PAGE));
        (self.matching(service).len() > shown)
            .then(|| button(Rank::Plain, "Show more connections", more))
    }
}

/// Whether the typed text occurs in an ID, the state or the address.
fn is_match(row: &ConnectionRow, typed: &str) -> bool {
    let ip = row.ip.as_deref().unwrap_or_default();
    psc::finds(typed, &[&row.id, row.name(), row.words, &row.state, ip])
}
