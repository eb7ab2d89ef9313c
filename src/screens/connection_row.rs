//! One row of the table of connections.

use leptos::prelude::AnyView;
use psc::{ConnectionRow, Tone};

use super::page::Page;
use super::parts::{copy_value, tone_name};
use crate::html::{AnyElement, IntoAnyView, a, code, p, span, td, th, tr};
use crate::ui::state;

/// Whether the typed text occurs in an ID, the state or the address.
pub fn is_match(row: &ConnectionRow, typed: &str) -> bool {
    let ip = row.ip.as_deref().unwrap_or_default();
    psc::finds(typed, &[&row.id, row.name(), &row.state, ip])
}

/// Renders a connection.
pub fn connection_row(page: Page, row: &ConnectionRow) -> AnyElement {
    let ids = th()
        .attr("role", "rowheader")
        .attr("scope", "row")
        .child(match &row.psc_id {
            Some(id) => copy_value(page, &["PSC connection ID ", id].concat(), id),
            None => copy_value(page, &["connection ID ", &row.id].concat(), &row.id),
        })
        .child(p().class("quiet").child(match &row.psc_id {
            Some(_) => ("Aiven: ", code().child(row.id.to_string())).into_any(),
            None => "Aiven's ID. Google's is not known.".into_any(),
        }));
    let meaning = p()
        .class("quiet")
        .child(&row.meaning)
        .child(" ")
        .child((row.tone == Tone::Good).then(|| information(row)));
    let state = td()
        .attr("role", "cell")
        .child(state(tone_name(row.tone), &row.state))
        .child(meaning);
    tr().attr("role", "row")
        .attr("aria-current", row.chosen.then_some("true"))
        .child(ids)
        .child(state)
        .child(td().attr("role", "cell").child(address(page, row)))
}

fn address(page: Page, row: &ConnectionRow) -> AnyView {
    match &row.ip {
        Some(ip) => {
            let label = ["IP address ", ip, " of ", row.name()].concat();
            copy_value(page, &label, ip).into_any()
        }
        None => span()
            .class("quiet")
            .child(if row.tone == Tone::Good {
                "IP address not known"
            } else {
                "no IP address yet"
            })
            .into_any(),
    }
}

/// A link to the connection information.
fn information(row: &ConnectionRow) -> AnyElement {
    let of = [" of ", row.name()].concat();
    a().attr("href", row.href.clone())
        .child("Connection information")
        .child(span().class("visually-hidden").child(of))
}
