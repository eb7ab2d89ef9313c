//! Step 6: connection information, for one connection, component, user and tool at a time.

pub mod choices;
pub mod entries;
pub mod files;
pub mod snippet;
pub mod snippet_code;

use leptos::prelude::Effect;
use psc::{ConnectStage, ConnectView, ConnectionRow, Event, ServiceView, StepView, View};

use self::choices::{Choice, choices};
use self::entries::entries;
use self::snippet::snippet;
use super::blocked;
use crate::markup::{Element, Piece, all, el};
use crate::screens::page::{Page, holds, of_service, service_of};
use crate::screens::parts::{Rank, button, equivalent_details, error_notice};
use crate::ui::{keep_focus, notice};

/// Prints the addresses at once, and the rest when it was asked for, since that reads the secrets.
pub fn connect() -> Piece {
    let reading = holds(is_reading);
    Effect::new(move |before: Option<bool>| {
        let reading = reading.get();
        if before == Some(true) && !reading {
            // The button that was pressed is gone.
            keep_focus("#snippet");
        }
        reading
    });
    of_service(|page, service| match &service.body {
        StepView::Connect(connect) => print(page, service, connect),
        _ => Piece::Nothing,
    })
}

fn is_reading(view: &View) -> bool {
    let body = service_of(view).map(|service| &service.body);
    matches!(
        body,
        Some(StepView::Connect(ConnectView {
            stage: ConnectStage::Reading | ConnectStage::Preparing,
            ..
        }))
    )
}

fn print(page: Page, service: &ServiceView, connect: &ConnectView) -> Piece {
    let preparing = connect.preparing.as_ref();
    let equivalent_command = connect.equivalent_command.as_ref();
    all([
        blocked(connect.blocked.as_ref()),
        connection_choice(service),
        preparing
            .map(|preparing| notice("busy", preparing, Piece::Nothing))
            .into(),
        entries(page, &connect.entries),
        staged(page, connect),
        equivalent_command
            .map(|equivalent_command| {
                equivalent_details(page, equivalent_command, "for connection information")
            })
            .into(),
    ])
}

/// Asks which connection it is about, where there are several.
fn connection_choice(service: &ServiceView) -> Piece {
    let choice = |row: &ConnectionRow| Choice {
        title: row.name().to_owned(),
        detail: [
            row.ip.as_deref().unwrap_or("no IP address"),
            " · ",
            &row.state,
        ]
        .concat(),
        tag: None,
        chosen: row.chosen,
        href: row.href.clone(),
    };
    let several = service.connections.len() > 1;
    let rows = if several {
        service.connections.as_slice()
    } else {
        &[]
    };
    choices("Connection", rows.iter().map(choice).collect())
}

/// There is nothing to ask for before there is a connection to ask about.
fn staged(page: Page, connect: &ConnectView) -> Piece {
    match &connect.stage {
        ConnectStage::NotAsked if connect.blocked.is_some() => Piece::Nothing,
        ConnectStage::NotAsked => asking(page, None).into(),
        ConnectStage::Reading => asking(page, Some("Reading from Aiven…")).into(),
        ConnectStage::Preparing => asking(page, Some("Preparing the snippet…")).into(),
        ConnectStage::Failed(user_error) => {
            section(error_notice(page, user_error, Some(Event::SecretsAsked))).into()
        }
        ConnectStage::NoModule { user_error, reload } => {
            let again = (!reload).then_some(Event::SnippetsRetryAsked);
            section(error_notice(page, user_error, again))
                .put(reload.then(|| load_again(page)))
                .into()
        }
        ConnectStage::Ready(view) => snippet(page, view),
    }
}

/// The same button before and during the reading, so that it keeps the focus.
fn asking(page: Page, busy: Option<&'static str>) -> Element {
    let why = "A snippet needs the service's passwords and keys. They are read from Aiven when \
               you ask, stay in the memory of this tab, and are masked on the screen.";
    let words = busy.unwrap_or("Get the connection information");
    let asked = button(Rank::Primary, words, page.raises(Event::SecretsAsked))
        .maybe("aria-disabled", busy.map(|_| "true"));
    section(el("p").put(why)).put(asked)
}

fn section(first: Element) -> Element {
    el("section")
        .put(el("h2").id("snippet").put("Snippet"))
        .put(first)
}

fn load_again(page: Page) -> Element {
    button(
        Rank::Primary,
        "Load the page again",
        page.raises(Event::ReloadAsked),
    )
}
