//! The connections of a service, told apart by the id that Google gives them.

use leptos::prelude::*;
use psc::ConnectionRow;

use super::open_service;
use super::parts::{CopyButton, tone_name};
use crate::session::use_session;
use crate::ui::{State, grouped};

/// Prints the connections as a table, or nothing where there are none.
#[component]
pub fn Connections() -> impl IntoView {
    let connections = use_session().slice(|view| {
        open_service(view).map(|service| service.connections.clone()).unwrap_or_default()
    });
    let count = Memo::new(move |_| connections.with(Vec::len));
    let ids = move || {
        connections.with(|rows| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())
    };
    let row = move |id: String| {
        let find = move |rows: &Vec<ConnectionRow>| rows.iter().find(|row| row.id == id).cloned();
        let connection = Memo::new(move |_| connections.with(&find));
        move || connection.get().map(cells)
    };
    view! {
        <section class="connections" hidden=move || count.get() == 0>
            <h2>"Connections"</h2>
            <p class="hint">{move || summary(count.get())}</p>
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">"PSC connection ID"</th>
                        <th role="columnheader" scope="col">"State"</th>
                        <th role="columnheader" scope="col">"IP address"</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=ids key=Clone::clone children=row />
                </tbody>
            </table>
        </section>
    }
}

fn summary(count: usize) -> String {
    match count {
        1 => "One endpoint. Compare its ID with the one that Google shows.".to_owned(),
        _ => [&grouped(count), " endpoints. Tell them apart by the ID that Google shows for each."].concat(),
    }
}

/// The roles are written out because narrow screens lay the cells out as blocks.
fn cells(row: ConnectionRow) -> impl IntoView {
    let current = row.chosen.then_some("true");
    let id_label = ["PSC connection ID ", &row.psc_id].concat();
    let ip = row.ip.map(|ip| {
        let label = ["IP address ", &ip, " of ", &row.psc_id].concat();
        view! { <code>{ip.clone()}</code> <CopyButton label text=ip quiet=true /> }
    });
    view! {
        <tr role="row" aria-current=current>
            <th role="rowheader" scope="row">
                <span class="value">
                    <a href=row.href><code>{row.psc_id.clone()}</code></a>
                    <CopyButton label=id_label text=row.psc_id quiet=true />
                </span>
            </th>
            <td role="cell">
                <State tone=tone_name(row.tone) text=row.state />
                <p class="quiet">{row.meaning}</p>
            </td>
            <td role="cell"><span class="value">{ip}</span></td>
        </tr>
    }
}
