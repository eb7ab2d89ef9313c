//! The frame of the page: header, screen, footer, dialogs, live region. Title and focus follow the screen.

use leptos::IntoView;
use leptos::component;
use leptos::ev;
use leptos::prelude::{Effect, provide_context};
use psc::{Screen, Step, View};

use crate::demo::demo_banner;
use crate::effects::title;
use crate::html::{self, AnyElement, IntoAnyView, a, main, p, span};
use crate::outage_banner::outage_banner;
use crate::screens::page::{Page, shown};
use crate::screens::{body, dialog, idle_warning, token_card};
use crate::session::{Selector, Session};
use crate::site_header::site_header;
use crate::ui::focus_on;
use crate::update_banner::update_banner;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::begin();
    provide_context(session);
    title::follow(session.select(|view| view.title.clone()));
    focus_follows(session.select(place));
    (
        skip_link(),
        shown(site_header),
        update_banner(),
        (demo_banner(), outage_banner()).into_any(),
        main().id("content").child(body()),
        footer(),
        dialog(),
        token_card(),
        idle_warning(),
        shown(live_region),
    )
        .into_any()
}

/// A link past the header. Its fragment must not reach the address bar, where it would be a route.
fn skip_link() -> AnyElement {
    a().class("skip-link")
        .attr("href", "#content")
        .on(ev::click, |followed| {
            followed.prevent_default();
            focus_on("#content");
        })
        .child("Skip to the content")
}

/// Links to the documents. They open beside the page, which would lose the token if it were left.
fn footer() -> AnyElement {
    let documents = [
        ("guide.html", "Guide"),
        ("security.html", "Security"),
        ("licences.html", "Licences"),
    ];
    let links: Vec<_> = documents
        .into_iter()
        .map(|(page, name)| document_link(page, name))
        .collect();
    html::footer().class("site-footer").child(links)
}

/// A link to a document, which opens beside the page.
pub fn document_link(page: &'static str, name: &'static str) -> AnyElement {
    let where_to = span()
        .class("visually-hidden")
        .child(" (opens in a new tab)");
    a().attr("href", page)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .child(name)
        .child(where_to)
}

/// Has new announcements read aloud. Every second one gets a space at its end: screen readers do not repeat a text that
/// stays the same.
pub fn live_region(page: Page) -> AnyElement {
    let announcement = &page.view.announcement;
    let turn = if announcement.serial % 2 == 1 {
        "\u{a0}"
    } else {
        ""
    };
    p().class("visually-hidden")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .child([&announcement.text, turn].concat())
}

/// What makes a screen a new one for its reader. A choice within a screen does not.
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

/// Moves the focus to the heading of each new screen, where a screen reader begins and the next Tab goes on. The
/// first screen leaves it where the browser put it.
fn focus_follows(place: Selector<Place>) {
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            focus_on("main h1");
        }
        now
    });
}
