//! One row of the table of connections.

use psc::{ConnectionRow, Tone};

use super::page::Page;
use super::parts::{copy_value, tone_name};
use crate::markup::{Element, Piece, el};
use crate::ui::state;

/// Whether what is typed occurs in what tells connections apart.
pub fn holds(row: &ConnectionRow, typed: &str) -> bool {
    let ip = row.ip.as_deref().unwrap_or_default();
    psc::finds(typed, &[&row.id, &row.psc_id, &row.state, ip])
}

/// Prints a connection.
pub fn connection_row(page: Page, row: &ConnectionRow) -> Element {
    let id_label = ["PSC connection ID ", &row.psc_id].concat();
    let ids = el("th")
        .attr("role", "rowheader")
        .attr("scope", "row")
        .put(copy_value(page, &id_label, &row.psc_id))
        .put(
            el("p")
                .class("quiet")
                .put("Aiven: ")
                .put(el("code").put(&row.id)),
        );
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
            let label = ["IP address ", ip, " of ", &row.psc_id].concat();
            copy_value(page, &label, ip).into()
        }
        None => el("span").class("quiet").put("no IP address yet").into(),
    }
}

/// Leads to the connection information, once that is of use.
fn information(row: &ConnectionRow) -> Element {
    let of = [" of ", &row.psc_id].concat();
    el("a")
        .attr("href", row.href.clone())
        .put("Connection information")
        .put(el("span").class("visually-hidden").put(of))
}
