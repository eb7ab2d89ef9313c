//! A list with a search field, for projects and for services.

use leptos::prelude::AnyView;
use psc::{ListView, RowView, Tone, View, list, remote};

use super::page::{Page, shown};
use super::parts::{Rank, button, error_notice_with_retry, tone_name};
use super::rows::rows;
use crate::html::{AnyElement, IntoAnyView, a, div, li, p, span, ul};
use crate::ui::{grouped, search_field, state};

/// What the rows are called.
#[derive(Clone, Copy)]
pub struct Wording {
    /// One of them.
    pub one: &'static str,
    /// Several of them.
    pub many: &'static str,
    /// The label of the search field.
    pub search: &'static str,
    /// The text where there is none at all.
    pub empty: &'static str,
}

/// Finds the list in the view.
type Find = fn(&View) -> Option<&ListView>;

/// Renders a list of links with its search field, its counts, a head, and a button for more.
pub fn listing(find: Find, wording: Wording, head: impl IntoAnyView) -> AnyView {
    let rows = rows(
        move |page| find(page.view).map(keys).unwrap_or_default(),
        move |page, href| {
            let mut rows = find(page.view)?.rows.iter();
            rows.find(|row| row.href == href).map(row)
        },
    );
    let before = shown(move |page| Some(before(page, find(page.view)?, wording)));
    let more = shown(move |page| Some(more(page, find(page.view)?)));
    let rows = ul().class("rows").child(rows);
    (before, head.into_any(), rows, more).into_any()
}

fn keys(list: &ListView) -> Vec<String> {
    list.rows.iter().map(|row| row.href.clone()).collect()
}

fn before(page: Page, list: &ListView, wording: Wording) -> AnyView {
    let user_error = list.user_error.as_ref();
    let is_dead_end = user_error.is_some_and(|user_error| user_error.elsewhere.is_some());
    let search = || {
        let typed = page.takes(list::Event::FilterTyped);
        search_field("search", wording.search, &list.filter, typed)
    };
    (
        (!is_dead_end).then(search),
        p().class("count")
            .attr("role", "status")
            .child(count(list, wording)),
        user_error.map(|user_error| {
            error_notice_with_retry(page, user_error, || remote::Event::RetryAsked)
        }),
        list.unreadable
            .as_ref()
            .map(|unreadable| p().class("hint").child(unreadable)),
        nothing(list, wording).map(|nothing| p().class("empty").child(nothing)),
    )
        .into_any()
}

fn more(page: Page, list: &ListView) -> AnyElement {
    let more = button(
        Rank::Plain,
        "Show more",
        page.raises(|| list::Event::MoreAsked),
    );
    div()
        .class("more")
        .attr("data-outcome", ".rows li:last-child a")
        .attr("hidden", list.rows.len() >= list.matching)
        .child(more)
}

fn row(row: &RowView) -> AnyElement {
    let link = a()
        .class("row")
        .attr("href", row.href.clone())
        .child(span().class("row-name").child(&row.name))
        .child(span().class("row-facts").child(row.facts.join(" · ")))
        .child(row.tag.as_ref().map(|tag| span().class("tag").child(tag)))
        .child(row.state.as_ref().map(row_state));
    li().child(link)
}

/// Where there is room, the label is the head of the column.
fn row_state((tone, words): &(Tone, String)) -> AnyElement {
    let label = span()
        .class("visually-hidden row-label")
        .child("Private Service Connect: ");
    span()
        .class("row-state")
        .child(label)
        .child(state(tone_name(*tone), words))
}

fn count(list: &ListView, wording: Wording) -> String {
    let ListView {
        matching, total, ..
    } = *list;
    let shown = list.rows.len();
    let noun = if total == 1 {
        wording.one
    } else {
        wording.many
    };
    let [shown_text, matching_text, total_text] = [shown, matching, total].map(grouped);
    if list.loading {
        ["Reading the ", wording.many, "…"].concat()
    } else if total == 0 {
        String::new()
    } else if shown == total {
        [&total_text, " ", noun].concat()
    } else if matching == total || matching == shown {
        [&shown_text, " of ", &total_text, " ", noun].concat()
    } else {
        let of = [&shown_text, " of ", &matching_text, " that match, "].concat();
        [&of, &total_text, " ", noun, " in all"].concat()
    }
}

fn nothing(list: &ListView, wording: Wording) -> Option<String> {
    let is_known = !list.loading && list.user_error.is_none() && list.unreadable.is_none();
    if !is_known || list.matching > 0 {
        None
    } else if list.total == 0 {
        Some(wording.empty.to_owned())
    } else {
        Some(["No ", wording.one, " matches “", &list.filter, "”."].concat())
    }
}
