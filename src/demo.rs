//! The demo: a label that says it is one, and the person in Google Cloud.
//!
//! That person's half of the job happens outside of Aiven's API, so the panel acts on the simulated world
//! itself. The model hears of it the way it would in truth: by checking again.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Track, With, event_target_value};
use psc::{CallRoute, Event, Screen, View};

use crate::backend::Endpoint;
use crate::markup::{Element, Handler, Piece, all, el, live};
use crate::screens::page::shown;
use crate::session::{Session, use_session};

/// Says on every screen of a demo or a copy that it is one.
pub fn demo_banner() -> Piece {
    shown(|page| {
        let account = page.view.account.as_ref();
        match account.map(|account| account.call_route) {
            Some(CallRoute::Demo) => banner(
                "Demo",
                ": a simulated account. Nothing here is real or costs money.",
            )
            .into(),
            Some(CallRoute::Snapshot) => banner("Copy", COPY).into(),
            _ => Piece::Nothing,
        }
    })
}

const COPY: &str = ": a service as the JSON that you pasted describes it, inside this page. Nothing is sent anywhere, \
                    and nothing can be changed here. The JSON does not tell the PSC connection IDs and IP addresses \
                    of endpoints, nor the service attachment: SERVICE_ATTACHMENT stands in its place unless you gave it.";

fn banner(name: &'static str, what: &'static str) -> Element {
    el("section")
        .class("demo-banner")
        .attr("aria-label", name)
        .put(el("p").put(el("strong").put(name)).put(what))
}

/// Plays the person in Google Cloud, on the screens of a service.
pub fn demo_panel() -> Piece {
    let subject = use_session().slice(subject);
    live(move || {
        subject
            .get()
            .map(|subject| Panel::of(subject).print())
            .into()
    })
}

fn is_demo(view: &View) -> bool {
    view.account
        .as_ref()
        .is_some_and(|account| account.call_route == CallRoute::Demo)
}

/// Project and service on the screen, in a demo.
fn subject(view: &View) -> Option<(String, String)> {
    match &view.screen {
        Screen::Service(view_of) if is_demo(view) => {
            Some((view_of.project.clone(), view_of.service.clone()))
        }
        _ => None,
    }
}

/// The panel for one service.
#[derive(Clone)]
struct Panel {
    session: Session,
    project: String,
    service: String,
    /// What is typed as the address of the next endpoint.
    ip: RwSignal<String>,
    /// What became of the last act.
    said: RwSignal<String>,
}

impl Panel {
    fn of((project, service): (String, String)) -> Self {
        let [ip, said] = [RwSignal::new(String::new()), RwSignal::new(String::new())];
        Self {
            session: use_session(),
            project,
            service,
            ip,
            said,
        }
    }

    fn print(self) -> Element {
        let heading = ["Demo: the person in Google Cloud, for ", &self.service].concat();
        let what = "In truth this happens in Google Cloud. Here you press the button, and Aiven \
                    finds the endpoint when it checks again.";
        let said = self.said;
        el("aside")
            .class("demo-panel")
            .attr("aria-labelledby", "demo-panel-title")
            .put(el("h2").id("demo-panel-title").put(heading))
            .put(el("p").put(what))
            .put(self.form())
            .put(
                el("p")
                    .attr("role", "status")
                    .put(live(move || said.get().into())),
            )
            .put(live(move || self.endpoints().into()))
    }

    fn form(&self) -> Element {
        let panel = self.clone();
        let create = move |submitted: web_sys::Event| {
            submitted.prevent_default();
            let ip = panel.ip.get_untracked();
            panel.done(create_endpoint(
                panel.session,
                &panel.project,
                &panel.service,
                &ip,
            ));
        };
        let ip = self.ip;
        let input = move || {
            el("input")
                .id("demo-panel-ip")
                .attr("type", "text")
                .attr("inputmode", "decimal")
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .value(&ip.get())
                .on(
                    "input",
                    Box::new(move |typed| ip.set(event_target_value(&typed))),
                )
                .into()
        };
        let label = ["Create an endpoint for ", &self.service].concat();
        el("form")
            .on("submit", Box::new(create))
            .put(
                el("label")
                    .attr("for", "demo-panel-ip")
                    .put("IP address of the endpoint (optional)"),
            )
            .put(live(input))
            .put(
                el("button")
                    .attr("type", "submit")
                    .class("button")
                    .put(label),
            )
    }

    /// Google moves on its own: the list is read once a second as well as after each act.
    fn endpoints(&self) -> Element {
        self.said.track();
        self.session.now().with(|_| ());
        let demo = self.session.demo();
        let endpoints = demo.map(|demo| demo.endpoints(&self.project, &self.service));
        let rows: Piece = endpoints
            .unwrap_or_default()
            .iter()
            .map(|endpoint| self.row(endpoint))
            .collect();
        el("ul")
            .class("demo-panel-endpoints")
            .attr("aria-label", "Endpoints in Google Cloud")
            .put(rows)
    }

    fn row(&self, endpoint: &Endpoint) -> Element {
        let words = all([
            el("strong").put(&endpoint.name).into(),
            " PSC connection ID ".into(),
            el("code").put(&endpoint.psc_connection_id).into(),
            ", IP address ".into(),
            el("code").put(&endpoint.ip).into(),
            ", status ".into(),
            el("code").put(&endpoint.status).into(),
            meaning(&endpoint.status).into(),
        ]);
        let button = el("button")
            .attr("type", "button")
            .class("button button-quiet")
            .on("click", self.deletes(endpoint))
            .put(["Delete endpoint ", &endpoint.name].concat());
        el("li")
            .key(&endpoint.psc_connection_id)
            .put(words)
            .put(button)
    }

    fn deletes(&self, endpoint: &Endpoint) -> Handler {
        let (panel, psc_id) = (self.clone(), endpoint.psc_connection_id.clone());
        Box::new(move |_| panel.done(delete(panel.session, &psc_id)))
    }

    fn done(&self, words: String) {
        self.said.set(words);
        self.session.dispatch(Event::CheckAsked);
    }
}

/// What Google's word means for the person.
fn meaning(status: &str) -> &'static str {
    match status {
        "PENDING" => " (Aiven has not accepted it yet) ",
        "ACCEPTED" => " (connected) ",
        "CLOSED" => " (its service attachment is gone; delete it) ",
        _ => " ",
    }
}

fn create_endpoint(session: Session, project: &str, service: &str, ip: &str) -> String {
    let ip = Some(ip.trim()).filter(|ip| !ip.is_empty());
    let Some(demo) = session.demo() else {
        return String::new();
    };
    match demo.create_endpoint(project, service, ip) {
        Ok(made) => [
            "Endpoint ",
            &made.name,
            " was created with the IP address ",
            &made.ip,
            " and the PSC connection ID ",
            &made.psc_connection_id,
            ".",
        ]
        .concat(),
        Err(reason) => ["Google Cloud refused: ", &reason, "."].concat(),
    }
}

fn delete(session: Session, psc_id: &str) -> String {
    let Some(demo) = session.demo() else {
        return String::new();
    };
    match demo.delete_endpoint(psc_id) {
        Ok(gone) => ["Endpoint ", &gone.name, " was deleted."].concat(),
        Err(reason) => ["Google Cloud refused: ", &reason, "."].concat(),
    }
}
