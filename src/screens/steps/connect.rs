//! Step 6: connection information, for one connection, component, user and tool at a time.

pub mod choices;
pub mod entries;
pub mod files;
pub mod snippet;
pub mod snippet_code;

use leptos::prelude::AnyView;
use psc::{
    ConnectStage, ConnectView, ConnectionRow, ServiceView, StepView, app_update, connection_info,
};

use self::choices::{ChoiceLink, choices};
use self::entries::entries;
use self::snippet::snippet;
use super::blocked;
use crate::html::{AnyElement, IntoAnyView, h2, p, section};
use crate::screens::connection_search::ConnectionSearch;
use crate::screens::page::{Page, of_service};
use crate::screens::parts::button::at_work;
use crate::screens::parts::{
    Rank, button, equivalent_details, error_notice, error_notice_with_retry,
};
use crate::ui::notice;

/// Renders the addresses at once, and the rest when it was asked for, since that reads the secrets.
pub fn connect() -> AnyView {
    let search = ConnectionSearch::open();
    of_service(move |page, service| match &service.body {
        StepView::Connect(connect) => render(page, service, connect, search),
        _ => ().into_any(),
    })
}

fn render(
    page: Page,
    service: &ServiceView,
    connect: &ConnectView,
    search: ConnectionSearch,
) -> AnyView {
    let preparing = connect.preparing.as_ref();
    let equivalent_command = connect.equivalent_command.as_ref();
    (
        blocked(page, connect.blocked.as_ref()),
        connection_choice(service, search),
        preparing.map(|preparing| notice("busy", preparing, ())),
        entries(page, &connect.entries),
        staged(page, connect),
        equivalent_command.map(|equivalent_command| {
            equivalent_details(page, equivalent_command, "for connection information")
        }),
    )
        .into_any()
}

/// Says which connection it is about, and asks where there are several.
fn connection_choice(service: &ServiceView, search: ConnectionSearch) -> AnyView {
    let choice = |row: &ConnectionRow| ChoiceLink {
        title: row.name().to_owned(),
        detail: [
            &row.id,
            " · ",
            row.ip.as_deref().unwrap_or("no IP address"),
            " · ",
            &row.state,
        ]
        .concat(),
        tag: None,
        chosen: row.chosen,
        href: row.href.clone(),
    };
    let mut rows = search.shown(service);
    // What is chosen stays in sight, whatever is searched for.
    let chosen = service.connections.iter().find(|row| row.chosen);
    if !rows.iter().any(|row| row.chosen) {
        rows.extend(chosen);
    }
    (
        search.field(service),
        choices("Connection", rows.into_iter().map(choice).collect()),
        search.more(service),
    )
        .into_any()
}

fn staged(page: Page, connect: &ConnectView) -> AnyView {
    match &connect.stage {
        ConnectStage::NotReady => ().into_any(),
        ConnectStage::NotAsked => {
            let dropped = connect.dropped.map(|why| notice("neutral", why, ()));
            asking(page, dropped, None).into_any()
        }
        ConnectStage::Reading => asking(page, None, Some("Reading from Aiven…")).into_any(),
        ConnectStage::Preparing => asking(page, None, Some("Preparing the snippet…")).into_any(),
        ConnectStage::Failed(user_error) => {
            titled(error_notice_with_retry(page, user_error, || {
                connection_info::Event::SecretsAsked
            }))
            .into_any()
        }
        ConnectStage::NoModule { user_error, reload } => {
            let notice = if *reload {
                titled(error_notice(user_error)).child(load_again(page))
            } else {
                let again = || connection_info::Event::SnippetsRetryAsked;
                titled(error_notice_with_retry(page, user_error, again))
            };
            notice.into_any()
        }
        ConnectStage::Ready(view) => snippet(page, view),
    }
}

/// The same button before and during the reading, so that it keeps the focus.
fn asking(page: Page, dropped: Option<AnyElement>, busy: Option<&'static str>) -> AnyElement {
    let why = "A snippet needs the service's passwords and keys. They are read from Aiven when \
               you ask, stay in the memory of this tab, and are masked on the screen.";
    let label = busy.unwrap_or("Get the connection information");
    let ask = page.raises(|| connection_info::Event::SecretsAsked);
    let asked = at_work(button(Rank::Primary, label, ask), busy.is_some());
    titled(p().child(why)).child(dropped).child(asked)
}

fn titled(first: AnyElement) -> AnyElement {
    section()
        .attr("data-outcome", "#snippet")
        .child(h2().id("snippet").child("Snippet"))
        .child(first)
}

fn load_again(page: Page) -> AnyElement {
    button(
        Rank::Primary,
        "Reload the page",
        page.raises(|| app_update::Event::ReloadAsked),
    )
}
