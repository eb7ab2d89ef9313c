//! One row of the table of connections.

use leptos::prelude::AnyView;
use psc::ConnectionRow;

use super::page::Page;
use super::parts::{Rank, copy_value, tone_name};
use crate::html::{AnyElement, a, p, span, td, th, tr};
use crate::ui::state;

/// The columns that have a name.
pub const COLUMNS: [&str; 3] = ["PSC connection ID", "State", "IP address"];

/// Renders a connection.
pub fn connection_row(page: Page, row: &ConnectionRow) -> AnyElement {
    let [of_id, of_state, of_address] = COLUMNS.map(label);
    let ids = th()
        .attr("role", "rowheader")
        .attr("scope", "row")
        .child(of_id)
        .child(match &row.psc_id {
            Some(id) => copy_value(page, &["PSC connection ID ", id].concat(), id).into_any(),
            None => span()
                .class("quiet")
                .child("Not reported by Aiven")
                .into_any(),
        })
        .child(p().class("raw").child(row.id.to_string()));
    let state = td()
        .attr("role", "cell")
        .child(of_state)
        .child(state(tone_name(row.tone), row.words))
        .child(
            row.raw_state()
                .map(|raw| span().class("raw").child(raw.to_owned())),
        )
        .child(
            row.needs_explaining()
                .then(|| p().class("meaning").child(&row.meaning)),
        );
    tr().attr("role", "row")
        .id(["connection-", &row.id].concat())
        .attr("data-tone", tone_name(row.tone))
        .child(ids)
        .child(state)
        .child(
            td().attr("role", "cell")
                .child(of_address)
                .child(address(page, row)),
        )
        .child(td().attr("role", "cell").child(action(row)))
}

/// The name of the column, where the row is a block and has no column.
fn label(column: &'static str) -> AnyElement {
    span()
        .class("cell-label")
        .attr("aria-hidden", "true")
        .child(column)
}

fn address(page: Page, row: &ConnectionRow) -> AnyView {
    match &row.ip {
        Some(ip) => {
            let label = ["IP address ", ip, " of ", row.name()].concat();
            copy_value(page, &label, ip).into_any()
        }
        None => span().class("quiet").child("Not set").into_any(),
    }
}

/// The one thing to do with the connection, where there is one.
fn action(row: &ConnectionRow) -> Option<AnyElement> {
    let (label, href) = row.action.as_ref()?;
    let which = span()
        .class("visually-hidden")
        .child([" ", row.name()].concat());
    Some(
        a().class(Rank::Small.class())
            .attr("href", href.clone())
            .child(*label)
            .child(which),
    )
}
