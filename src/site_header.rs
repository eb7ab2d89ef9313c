//! The header of the page: the mark, where to go, and who is signed in.

use leptos::ev;
use leptos::prelude::AnyView;
use psc::{AccountView, CallRoute, Screen, session, token_store};

use crate::app::document_link;
use crate::html::{self, AnyElement, IntoAnyView, a, button, nav, p, span};
use crate::screens::page::Page;
use crate::session::Session;
use crate::ui::mark;

/// Renders the header.
pub fn site_header(page: Page) -> AnyElement {
    let account = page.view.account.as_ref();
    let projects = account.filter(|account| account.call_route != CallRoute::Snapshot);
    let projects = projects.map(|_| {
        let here = matches!(page.view.screen, Screen::Projects(_));
        a().attr("href", "#/")
            .attr("aria-current", here.then_some("page"))
            .child("Projects")
    });
    html::header()
        .class("site-header")
        .child(
            a().class("site-header-brand")
                .attr("href", "#/")
                .child(mark())
                .child("Attaché"),
        )
        .child(
            nav()
                .class("site-header-nav")
                .attr("aria-label", "Attaché")
                .child(projects)
                .child(document_link("guide.html", "Guide")),
        )
        .child(account.map(|account| signed_in(page, account)))
}

fn signed_in(page: Page, account: &AccountView) -> AnyView {
    let card = button()
        .attr("type", "button")
        .class("site-header-user")
        .attr("aria-haspopup", "dialog")
        .on(
            ev::click,
            page.raises(|| token_store::Event::CardAsked(true)),
        )
        .child(span().class("visually-hidden").child(
            if account.call_route == CallRoute::Snapshot {
                "This is "
            } else {
                "Signed in as "
            },
        ))
        .child(&account.user);
    let sign_out = button()
        .attr("type", "button")
        .class("button button-small")
        .on(ev::click, page.raises(|| session::Event::SignedOut))
        .child(if account.call_route == CallRoute::Snapshot {
            "Close service"
        } else {
            "Sign out"
        });
    (
        account
            .read_only
            .then(|| span().class("tag").child("Read-only")),
        p().class("site-header-way")
            .child(route_text(page.session, account.call_route)),
        card,
        sign_out,
    )
        .into_any()
}

/// Where the calls go.
pub fn route_text(session: Session, call_route: CallRoute) -> String {
    let settings = session.settings();
    match call_route {
        CallRoute::Snapshot => "Saved: nothing is sent".to_owned(),
        CallRoute::Demo => "Demo: nothing is sent".to_owned(),
        CallRoute::Direct => ["Direct to ", host(&settings.api)].concat(),
        CallRoute::Relay => {
            let relay = settings.relay.unwrap_or_default();
            ["Through the relay ", host(&relay)].concat()
        }
    }
}

/// The host of an origin.
fn host(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, host)| host)
}
