//! One row of the table of connections.

use psc::{ConnectionRow, Tone};

use super::page::Page;
use super::parts::{copy_value, tone_name};
use crate::markup::{Element, Piece, all, el};
use crate::ui::state;

/// Whether what is typed occurs in what tells connections apart.
pub fn holds(row: &ConnectionRow, typed: &str) -> bool {
    let ip = row.ip.as_deref().unwrap_or_default();
    psc::finds(typed, &[&row.id, row.name(), &row.state, ip])
}

/// Prints a connection.
pub fn connection_row(page: Page, row: &ConnectionRow) -> Element {
    let ids = el("th")
        .attr("role", "rowheader")
        .attr("scope", "row")
        .put(match &row.psc_id {
            Some(id) => copy_value(page, &["PSC connection ID ", id].concat(), id),
            None => copy_value(page, &["connection ID ", &row.id].concat(), &row.id),
        })
        .put(el("p").class("quiet").put(match &row.psc_id {
            Some(_) => all(["Aiven: ".into(), el("code").put(&row.id).into()]),
            None => "Aiven's ID. Google's is not known.".into(),
        }));
    let meaning = el("p")
        .class("quiet")
        .put(&row.meaning)
        .put(" ")
        .put((row.tone == Tone::Good).then(|| information(row)));
    let state = el("td")
        .attr("role", "cell")
        .put(state(tone_name(row.tone), &row.state))
        .put(meaning);
    el("tr")
        .key(&row.id)
        .attr("role", "row")
        .maybe("aria-current", row.chosen.then_some("true"))
        .put(ids)
        .put(state)
        .put(el("td").attr("role", "cell").put(address(page, row)))
}

fn address(page: Page, row: &ConnectionRow) -> Piece {
    match &row.ip {
        Some(ip) => {
            let label = ["IP address ", ip, " of ", row.name()].concat();
            copy_value(page, &label, ip).into()
        }
        None => el("span")
            .class("quiet")
            .put(if row.tone == Tone::Good {
                "IP address not known"
            } else {
                "no IP address yet"
            })
            .into(),
    }
}

/// Leads to the connection information, once that is of use.
fn information(row: &ConnectionRow) -> Element {
    let of = [" of ", row.name()].concat();
    el("a")
        .attr("href", row.href.clone())
        .put("Connection information")
        .put(el("span").class("visually-hidden").put(of))
}
