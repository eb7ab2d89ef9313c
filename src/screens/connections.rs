//! The connections of a service, told apart by the id that Google gives them.

use leptos::prelude::*;
use psc::{ConnectionRow, ServiceView};

use super::connection_cells::{Line, cells};
use super::open_service;
use crate::session::use_session;
use crate::ui::{SearchField, grouped};

/// With more connections than this there is a search field.
const FEW: usize = 8;

/// Prints the connections as a table, or nothing where there are none.
#[component]
pub fn Connections() -> impl IntoView {
    let all = use_session().slice(|view| open_service(view).map(lines).unwrap_or_default());
    let filter = RwSignal::new(String::new());
    let count = Memo::new(move |_| all.with(Vec::len));
    let matching = Memo::new(move |_| {
        let words = filter.get().to_lowercase();
        let ids = |lines: &Vec<Line>| {
            lines
                .iter()
                .filter(|line| line.holds(&words))
                .map(|line| line.row.id.clone())
                .collect()
        };
        all.with(ids)
    });
    let row = move |id: String| {
        let find = move |lines: &Vec<Line>| lines.iter().find(|line| line.row.id == id).cloned();
        let line = Memo::new(move |_| all.with(&find));
        move || line.get().map(cells)
    };
    let summary = move || summary(matching.with(Vec::len), count.get());
    view! {
        <section class="connections" hidden=move || count.get() == 0>
            <h2>"Connections"</h2>
            <div hidden=move || count.get() <= FEW>
                <SearchField
                    id="connection-search"
                    label="Search connections"
                    value=filter
                    on_input=move |text| filter.set(text)
                />
            </div>
            <p class="hint" role="status">{summary}</p>
            <table role="table">
                {head()}
                <tbody role="rowgroup">
                    <For each=move || matching.get() key=Clone::clone children=row />
                </tbody>
            </table>
        </section>
    }
}

fn lines(service: &ServiceView) -> Vec<Line> {
    let line = |row: &ConnectionRow| Line::of(row, &service.href);
    service.connections.iter().map(line).collect()
}

fn summary(matching: usize, count: usize) -> String {
    let all = grouped(count);
    if matching < count {
        [&grouped(matching), " of ", &all, " connections"].concat()
    } else if count == 1 {
        "Compare the ID with the one that Google shows at the endpoint.".to_owned()
    } else {
        [
            &all,
            " connections. Tell them apart by the ID that Google shows at each endpoint.",
        ]
        .concat()
    }
}

/// The roles are written out because narrow screens lay the cells out as blocks.
fn head() -> impl IntoView {
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <th role="columnheader" scope="col">"PSC connection ID"</th>
                <th role="columnheader" scope="col">"State"</th>
                <th role="columnheader" scope="col">"IP address"</th>
            </tr>
        </thead>
    }
}
