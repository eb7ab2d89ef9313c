//! The frame of the page: header, live region, place for the screens; title and focus follow the place.

use leptos::prelude::*;
use psc::{Event, Screen, Step, Via, View};

use crate::demo::{DemoBanner, DemoPanel};
use crate::effects::{focus, title};
use crate::screens::{Body, Dialog};
use crate::session::{Session, Slice, use_session};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let session = Session::begin();
    provide_context(session);
    title::follow(session.slice(|view| view.title.clone()));
    focus_follows(session.slice(place));
    view! {
        <SkipLink />
        <Header />
        <DemoBanner />
        <main id="content">
            <Body />
            <DemoPanel />
        </main>
        <Dialog />
        <LiveRegion />
    }
}

/// A link past the header. Its address is never followed: the fragment says where in the app one is.
#[component]
fn SkipLink() -> impl IntoView {
    let skip = |event: web_sys::MouseEvent| {
        event.prevent_default();
        focus::main();
    };
    view! {
        <a class="skip-link" href="#content" on:click=skip>
            "Skip to the content"
        </a>
    }
}

#[component]
fn Header() -> impl IntoView {
    let session = use_session();
    let account = session.slice(|view| view.account.clone());
    let signed_in = move || {
        account.get().map(|account| {
            let sign_out = move |_| session.dispatch(Event::SignedOut);
            view! {
                <p class="site-header-way">{way(session, account.via)}</p>
                <p class="site-header-user">"Signed in as " <strong>{account.user}</strong></p>
                <button type="button" class="button button-quiet" on:click=sign_out>
                    "Sign out"
                </button>
            }
        })
    };
    view! {
        <header class="site-header">
            <a class="site-header-brand" href="#/">"Attaché"</a>
            {signed_in}
        </header>
    }
}

/// Which way the calls go, in words.
fn way(session: Session, via: Via) -> String {
    let settings = session.settings();
    match via {
        Via::Demo => "Calls stay in this page: a simulated account".to_owned(),
        Via::Direct => ["Calls go straight to ", host(&settings.api)].concat(),
        Via::Relay => {
            let relay = settings.relay.unwrap_or_default();
            ["Calls go through your relay ", host(&relay), " to Aiven"].concat()
        }
    }
}

/// The host of an origin.
fn host(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

/// Reads new announcements aloud. A text that is the same as the last is made to differ, or it would not be
/// read again.
#[component]
fn LiveRegion() -> impl IntoView {
    let announcement = use_session().slice(|view| view.announcement.clone());
    let text = move || {
        let mut announcement = announcement.get();
        if announcement.serial % 2 == 1 {
            announcement.text.push('\u{a0}');
        }
        announcement.text
    };
    view! {
        <p class="visually-hidden" role="status" aria-live="polite">
            {text}
        </p>
    }
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
fn focus_follows(place: Slice<Place>) {
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            focus::heading();
        }
        now
    });
}
