//! Lists: searched by every fact that is shown, and shown a page at a time.

use aiven::{ApiCall, List};

use crate::messages::{Doing, UserError, elsewhere, unread, user_error};
use crate::millis::Millis;
use crate::remote::{CallRoute, InFlight, RemoteData};
use crate::search::finds;
use crate::tone::Tone;

/// How many rows of a list are shown before more are asked for.
const PAGE: usize = 50;

/// What happens to the list that is on the screen.
#[derive(Clone, Debug)]
pub enum Event {
    /// Text was typed into the search field of the projects, of the services or of the connections.
    FilterTyped(String),
    /// More rows of the list were asked for.
    MoreAsked,
}

/// What is searched for, and how far the list is shown.
#[derive(Clone, Debug)]
pub(crate) struct ListState {
    filter: String,
    shown: usize,
}

impl Default for ListState {
    fn default() -> Self {
        Self {
            filter: String::new(),
            shown: PAGE,
        }
    }
}

impl ListState {
    pub(crate) fn update(&mut self, event: Event) {
        match event {
            Event::FilterTyped(filter) => {
                *self = Self {
                    filter,
                    ..Self::default()
                }
            }
            Event::MoreAsked => self.shown += PAGE,
        }
    }
}

/// A list with a search field. Only so many rows as are shown are in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    /// Whether it is being read for the first time.
    pub loading: bool,
    /// Why it could not be read.
    pub user_error: Option<UserError>,
    /// What is typed into the search field.
    pub filter: String,
    /// The rows.
    pub rows: Vec<RowView>,
    /// How many rows match the search.
    pub matching: usize,
    /// How many there are at all.
    pub total: usize,
    /// How many more could not be read, in a sentence; `None` where all could.
    pub unreadable: Option<String>,
}

/// A row of a list; the whole row is a link.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// The name.
    pub name: String,
    /// Facts behind it, such as type, plan and cloud.
    pub facts: Vec<String>,
    /// How a service stands with Private Service Connect.
    pub state: Option<(Tone, String)>,
    /// A tag, such as a state other than running.
    pub tag: Option<String>,
    /// The address it leads to.
    pub href: String,
}

/// A list that is read from the API.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    /// What is in it, such as "projects".
    pub(crate) what: &'static str,
    /// Whether a request reads it.
    pub(crate) reads: fn(&ApiCall) -> bool,
    pub(crate) in_flight: &'a InFlight,
    pub(crate) call_route: Option<CallRoute>,
}

impl ListView {
    pub(crate) fn new<T>(
        state: &ListState,
        data: &RemoteData<List<T>>,
        source: Source<'_>,
        row: impl Fn(&T) -> RowView,
    ) -> Self {
        let items = data.value.as_deref().unwrap_or_default();
        let mut rows = Vec::new();
        let mut matching = 0;
        for item in items {
            let row = row(item);
            if !holds(&row, &state.filter) {
                continue;
            }
            matching += 1;
            if rows.len() < state.shown {
                rows.push(row);
            }
        }
        Self {
            loading: data.is_loading(),
            user_error: source.user_error(data),
            filter: state.filter.clone(),
            rows,
            matching,
            total: items.len(),
            unreadable: data
                .value
                .as_ref()
                .filter(|list| list.unreadable > 0)
                .map(|list| {
                    let one = source.what.trim_end_matches('s');
                    let unread = unread(list.unreadable, one, source.what);
                    format!("{unread}: Aiven's reply has no valid name.")
                }),
        }
    }
}

impl Source<'_> {
    /// Why the list could not be read, or what its reading waits for.
    fn user_error<T>(self, data: &RemoteData<T>) -> Option<UserError> {
        let message = |fault| user_error(fault, Doing::Reading(self.what), self.call_route);
        if let Some(fault) = &data.fault {
            return Some(UserError {
                retry_at: data.is_wanted().then(Millis::default),
                elsewhere: elsewhere(fault, None).map(Box::new),
                ..message(fault)
            });
        }
        let waiting = self.in_flight.waiting(self.reads)?;
        Some(UserError {
            retry_at: Some(waiting.until),
            ..message(&waiting.fault)
        })
    }
}

fn holds(row: &RowView, typed: &str) -> bool {
    let state = row.state.as_ref().map(|(_, words)| words);
    let facts = row.facts.iter().chain(&row.tag).chain(state);
    let facts = facts.map(String::as_str);
    let texts: Vec<&str> = std::iter::once(row.name.as_str()).chain(facts).collect();
    finds(typed, &texts)
}
