//! The frame of the page: header, live region, place for the screens; title and focus follow the place.

use leptos::prelude::*;
use psc::{AccountView, CallRoute, Event, Screen, Step, View};

use crate::demo::{demo_banner, demo_panel};
use crate::effects::{focus, title};
use crate::markup::{Element, Piece, all, el, view};
use crate::screens::page::{Page, shown};
use crate::screens::{body, dialog, idle_warning, token_card};
use crate::session::{Selector, Session};
use crate::update_banner::update_banner;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::begin();
    provide_context(session);
    title::follow(session.slice(|view| view.title.clone()));
    focus_follows(session.slice(place));
    view(all([
        skip_link().into(),
        shown(|page| header(page).into()),
        update_banner(),
        demo_banner(),
        el("main")
            .id("content")
            .put(body())
            .put(demo_panel())
            .into(),
        footer().into(),
        dialog(),
        token_card(),
        idle_warning(),
        shown(|page| live_region(page).into()),
    ]))
}

/// A link past the header. Its address is never followed: the fragment says where in the app one is.
fn skip_link() -> Element {
    let skip = |followed: web_sys::Event| {
        followed.prevent_default();
        focus::main();
    };
    el("a")
        .class("skip-link")
        .attr("href", "#content")
        .on("click", Box::new(skip))
        .put("Skip to the content")
}

fn header(page: Page) -> Element {
    let account = page.view.account.as_ref();
    el("header")
        .class("site-header")
        .put(
            el("a")
                .class("site-header-brand")
                .attr("href", "#/")
                .put("Attaché"),
        )
        .put(account.map(|account| signed_in(page, account)))
}

fn signed_in(page: Page, account: &AccountView) -> Piece {
    let card = el("button")
        .attr("type", "button")
        .class("button button-quiet site-header-user")
        .attr("aria-haspopup", "dialog")
        .on("click", page.raises(Event::CardAsked(true)))
        .put(if account.call_route == CallRoute::Snapshot {
            "This is "
        } else {
            "Signed in as "
        })
        .put(el("strong").put(&account.user));
    let sign_out = el("button")
        .attr("type", "button")
        .class("button button-quiet")
        .on("click", page.raises(Event::SignedOut))
        .put(if account.call_route == CallRoute::Snapshot {
            "Close the copy"
        } else {
            "Sign out"
        });
    all([
        el("p")
            .class("site-header-way")
            .put(way(page.session, account.call_route))
            .into(),
        card.into(),
        sign_out.into(),
    ])
}

/// The documents. If one took the place of the page, the page would forget the token.
fn footer() -> Element {
    let documents = [
        ("guide.html", "Guide"),
        ("security.html", "Security"),
        ("licences.html", "Licences"),
    ];
    let links: Piece = documents
        .into_iter()
        .map(|(page, name)| document_link(page, name))
        .collect();
    el("footer").class("site-footer").put(links)
}

/// A link to a document, which opens beside the page.
pub fn document_link(page: &'static str, name: &'static str) -> Element {
    let where_to = el("span")
        .class("visually-hidden")
        .put(" (opens in a new tab)");
    el("a")
        .attr("href", page)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .put(name)
        .put(where_to)
}

/// Which way the calls go, in words.
pub fn way(session: Session, call_route: CallRoute) -> String {
    let settings = session.settings();
    match call_route {
        CallRoute::Snapshot => "Calls stay in this page: the copy of a service".to_owned(),
        CallRoute::Demo => "Calls stay in this page: a simulated account".to_owned(),
        CallRoute::Direct => ["Calls go straight to ", host(&settings.api)].concat(),
        CallRoute::Relay => {
            let relay = settings.relay.unwrap_or_default();
            ["Calls go through the relay ", host(&relay), " to Aiven"].concat()
        }
    }
}

/// The host of an origin.
fn host(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

/// Reads new announcements aloud. A text that is the same as the last is made to differ, or it would not be
/// read again.
pub fn live_region(page: Page) -> Element {
    let announcement = &page.view.announcement;
    let turn = if announcement.serial % 2 == 1 {
        "\u{a0}"
    } else {
        ""
    };
    el("p")
        .class("visually-hidden")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .put([&announcement.text, turn].concat())
}

/// What makes one screen another one for whoever reads it. A choice within a screen is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    SignIn,
    Projects,
    Services,
    Service(Option<Step>),
}

fn place(view: &View) -> Place {
    match &view.screen {
        Screen::SignIn(_) => Place::SignIn,
        Screen::Projects(_) => Place::Projects,
        Screen::Services { .. } => Place::Services,
        Screen::Service(service) => Place::Service(service.step),
    }
}

/// Moves the focus to the heading of each new screen; the first one leaves it where the browser put it.
fn focus_follows(place: Selector<Place>) {
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            focus::heading();
        }
        now
    });
}
