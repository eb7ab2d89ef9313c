//! A list with a search field, for projects and for services.

use leptos::prelude::*;
use psc::{Event, ListView, RowView, Trouble, View};

use super::parts::TroubleNotice;
use crate::session::use_session;
use crate::ui::{SearchField, grouped};

/// What the rows are called.
#[derive(Clone, Copy)]
pub struct Wording {
    /// One of them.
    pub one: &'static str,
    /// Several of them.
    pub many: &'static str,
    /// The label of the search field.
    pub search: &'static str,
    /// What is said where there is none at all.
    pub empty: &'static str,
}

/// All about a list but its rows.
#[derive(Clone, Default, PartialEq)]
struct Summary {
    loading: bool,
    trouble: Option<Trouble>,
    filter: String,
    shown: usize,
    matching: usize,
    total: usize,
}

/// Prints a list of links with its search field, its counts, and a button for more.
#[component]
pub fn Listing(
    /// Where the list is in the view.
    list: fn(&View) -> Option<&ListView>,
    /// What its rows are called.
    wording: Wording,
) -> impl IntoView {
    let session = use_session();
    let summary = session.slice(move |view| list(view).map(Summary::of).unwrap_or_default());
    let rows =
        session.slice(move |view| list(view).map(|list| list.rows.clone()).unwrap_or_default());
    let filter = Signal::derive(move || summary.with(|summary| summary.filter.clone()));
    view! {
        <SearchField
            id="search"
            label=wording.search
            value=filter
            on_input=move |text| session.dispatch(Event::FilterTyped(text))
        />
        <p class="count" role="status">{move || summary.with(|summary| summary.count(wording))}</p>
        {move || summary.get().trouble.map(|trouble| {
            view! { <TroubleNotice trouble again=Some(Event::RetryAsked) /> }
        })}
        {move || summary.with(|summary| summary.nothing(wording)).map(|nothing| {
            view! { <p class="empty">{nothing}</p> }
        })}
        <ul class="rows" class:rows-loading=move || summary.with(|summary| summary.loading)>
            <For each=move || rows.get() key=row_key children=row />
        </ul>
        <div class="more" hidden=move || summary.with(|summary| summary.shown >= summary.matching)>
            <button
                type="button"
                class="button"
                on:click=move |_| session.dispatch(Event::MoreAsked)
            >
                "Show more"
            </button>
        </div>
    }
}

impl Summary {
    fn of(list: &ListView) -> Self {
        Self {
            loading: list.loading,
            trouble: list.trouble.clone(),
            filter: list.filter.clone(),
            shown: list.rows.len(),
            matching: list.matching,
            total: list.total,
        }
    }

    fn count(&self, wording: Wording) -> String {
        let Self {
            loading,
            shown,
            matching,
            total,
            ..
        } = *self;
        let noun = if total == 1 {
            wording.one
        } else {
            wording.many
        };
        let [shown_text, matching_text, total_text] = [shown, matching, total].map(grouped);
        if loading {
            ["Reading the ", wording.many, "…"].concat()
        } else if total == 0 {
            String::new()
        } else if shown == total {
            [&total_text, " ", noun].concat()
        } else if matching == total || matching == shown {
            [&shown_text, " of ", &total_text, " ", noun].concat()
        } else {
            [
                &shown_text,
                " of ",
                &matching_text,
                " that match, ",
                &total_text,
                " ",
                noun,
                " in all",
            ]
            .concat()
        }
    }

    fn nothing(&self, wording: Wording) -> Option<String> {
        if self.loading || self.trouble.is_some() || self.matching > 0 {
            None
        } else if self.total == 0 {
            Some(wording.empty.to_owned())
        } else {
            Some(["No ", wording.one, " matches “", &self.filter, "”."].concat())
        }
    }
}

/// Rows are told apart by all that they say: one that changes is printed anew, the others stay.
fn row_key(row: &RowView) -> (String, Vec<String>, Option<String>) {
    (row.href.clone(), row.facts.clone(), row.tag.clone())
}

fn row(row: RowView) -> impl IntoView {
    view! {
        <li>
            <a class="row" href=row.href>
                <span class="row-name">{row.name}</span>
                <span class="row-facts">{row.facts.join(" · ")}</span>
                {row.tag.map(|tag| view! { <span class="tag">{tag}</span> })}
            </a>
        </li>
    }
}
