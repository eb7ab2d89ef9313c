//! One row of the table of connections.

use leptos::prelude::*;
use psc::{ConnectionRow, Route, Step, Tone};

use super::parts::{CopyButton, tone_name};
use crate::ui::State;

/// A connection, with the address of its connection information once that is of use.
#[derive(Clone, PartialEq)]
pub struct Line {
    /// The connection.
    pub row: ConnectionRow,
    information: Option<String>,
}

impl Line {
    /// The row of a connection of the service whose overview is at this address.
    pub fn of(row: &ConnectionRow, overview: &str) -> Self {
        let information = (row.tone == Tone::Good).then(|| {
            Route::from_fragment(overview)
                .at(Step::Connect)
                .with_connection(&row.id)
                .fragment()
        });
        Self {
            row: row.clone(),
            information,
        }
    }

    /// Whether a text in lower case occurs in what tells connections apart.
    pub fn holds(&self, text: &str) -> bool {
        let ConnectionRow {
            id,
            psc_id,
            state,
            ip,
            ..
        } = &self.row;
        [id, psc_id, state]
            .into_iter()
            .chain(ip)
            .any(|part| part.to_lowercase().contains(text))
    }
}

/// Prints the row.
pub fn cells(line: Line) -> impl IntoView {
    let Line { row, information } = line;
    let id_label = ["PSC connection ID ", &row.psc_id].concat();
    let bare = row.ip.is_none();
    let ip = row.ip.map(|ip| {
        let label = ["IP address ", &ip, " of ", &row.psc_id].concat();
        view! { <code>{ip.clone()}</code> <CopyButton label text=ip quiet=true /> }
    });
    let onward = information.map(|href| {
        view! {
            <a href=href>
                "Connection information"
                <span class="visually-hidden">" of " {row.psc_id.clone()}</span>
            </a>
        }
    });
    view! {
        <tr role="row" aria-current=row.chosen.then_some("true")>
            <th role="rowheader" scope="row">
                <span class="value">
                    <code>{row.psc_id.clone()}</code>
                    <CopyButton label=id_label text=row.psc_id quiet=true />
                </span>
                <p class="quiet">"Aiven: " <code>{row.id}</code></p>
            </th>
            <td role="cell">
                <State tone=tone_name(row.tone) text=row.state />
                <p class="quiet">{row.meaning} " " {onward}</p>
            </td>
            <td role="cell">
                <span class="value">{ip}</span>
                <span class="quiet" hidden=!bare>"no IP address yet"</span>
            </td>
        </tr>
    }
}
