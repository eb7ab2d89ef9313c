//! A list with a search field, for projects and for services.

use psc::{Event, ListView, RowView, View};

use super::page::{Page, shown};
use super::parts::{Rank, button, error_notice};
use crate::markup::{Element, Piece, all, el};
use crate::ui::{grouped, search_field};

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

/// Prints a list of links with its search field, its counts, and a button for more. `list` says where the list is.
pub fn listing(list: fn(&View) -> Option<&ListView>, wording: Wording) -> Piece {
    shown(move |page| {
        list(page.view)
            .map(|list| print(page, list, wording))
            .into()
    })
}

fn print(page: Page, list: &ListView, wording: Wording) -> Piece {
    let user_error = list.user_error.as_ref();
    let rows: Piece = list.rows.iter().map(row).collect();
    let more = button(Rank::Plain, "Show more", page.raises(Event::MoreAsked));
    all([
        search_field(
            "search",
            wording.search,
            &list.filter,
            page.takes(Event::FilterTyped),
        )
        .into(),
        el("p")
            .class("count")
            .attr("role", "status")
            .put(count(list, wording))
            .into(),
        user_error
            .map(|user_error| error_notice(page, user_error, Some(Event::RetryAsked)))
            .into(),
        nothing(list, wording)
            .map(|nothing| el("p").class("empty").put(nothing))
            .into(),
        el("ul").class("rows").put(rows).into(),
        el("div")
            .class("more")
            .flag("hidden", list.rows.len() >= list.matching)
            .put(more)
            .into(),
    ])
}

fn row(row: &RowView) -> Element {
    let link = el("a")
        .class("row")
        .attr("href", row.href.clone())
        .put(el("span").class("row-name").put(&row.name))
        .put(el("span").class("row-facts").put(row.facts.join(" · ")))
        .put(row.tag.as_ref().map(|tag| el("span").class("tag").put(tag)));
    el("li").key(&row.href).put(link)
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
    if list.loading || list.user_error.is_some() || list.matching > 0 {
        None
    } else if list.total == 0 {
        Some(wording.empty.to_owned())
    } else {
        Some(["No ", wording.one, " matches “", &list.filter, "”."].concat())
    }
}
