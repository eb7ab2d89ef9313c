//! The demo: a label that says it is one, and the person in Google Cloud.
//!
//! That person's half of the job happens outside of Aiven's API, so the panel acts on the simulated world
//! itself. The model hears of it the way it would in truth: by checking again.

use leptos::prelude::*;
use psc::{Event, Screen, Via, View};

use crate::backend::Endpoint;
use crate::session::{Session, use_session};

/// Says on every screen of a demo that it is one.
#[component]
pub fn DemoBanner() -> impl IntoView {
    let shown = use_session().slice(is_demo);
    move || {
        shown.get().then(|| {
            view! {
                <p class="demo-banner">
                    <strong>"Demo"</strong>
                    ": a simulated account. Nothing here is real or costs money."
                </p>
            }
        })
    }
}

/// Plays the person in Google Cloud, on the screens of a service.
#[component]
pub fn DemoPanel() -> impl IntoView {
    let subject = use_session().slice(subject);
    move || {
        subject
            .get()
            .map(|(project, service)| panel(project, service).into_any())
    }
}

fn is_demo(view: &View) -> bool {
    view.account
        .as_ref()
        .is_some_and(|account| account.via == Via::Demo)
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

fn panel(project: String, service: String) -> impl IntoView {
    let session = use_session();
    let (ip, set_ip) = signal(String::new());
    let (said, set_said) = signal(String::new());
    let (acted, now) = (RwSignal::new(0_u32), session.now());
    let done = move |words: String| {
        set_said.set(words);
        acted.update(|count| *count += 1);
        session.dispatch(Event::CheckAsked);
    };
    let endpoints = {
        let (project, service) = (project.clone(), service.clone());
        // Google moves on its own: the list is read once a second as well as after each act.
        Memo::new(move |_| {
            acted.track();
            now.track();
            endpoints_of(session, &project, &service)
        })
    };
    let heading = ["Demo: the person in Google Cloud, for ", &service].concat();
    let label = ["Create an endpoint for ", &service].concat();
    let create = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        done(create_endpoint(
            session,
            &project,
            &service,
            &ip.get_untracked(),
        ));
    };
    let row = move |endpoint: Endpoint| {
        endpoint_row(endpoint, move |psc_id| done(delete(session, &psc_id)))
    };
    view! {
        <aside class="demo-panel" aria-labelledby="demo-panel-title">
            <h2 id="demo-panel-title">{heading}</h2>
            <p>
                "In truth this happens in Google Cloud. Here you press the button, and Aiven finds the \
                 endpoint when it checks again."
            </p>
            <form on:submit=create>
                <label for="demo-panel-ip">"IP address of the endpoint (optional)"</label>
                <input
                    id="demo-panel-ip"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=ip
                    on:input=move |event| set_ip.set(event_target_value(&event))
                />
                <button type="submit" class="button">{label}</button>
            </form>
            <p role="status">{said}</p>
            <ul class="demo-panel-endpoints" aria-label="Endpoints in Google Cloud">
                <For each=move || endpoints.get() key=identity children=row />
            </ul>
        </aside>
    }
}

/// An endpoint that Google shows otherwise is another row.
fn identity(endpoint: &Endpoint) -> (String, String) {
    (endpoint.psc_connection_id.clone(), endpoint.status.clone())
}

fn endpoint_row(endpoint: Endpoint, delete: impl Fn(String) + 'static) -> impl IntoView {
    let psc_id = endpoint.psc_connection_id.clone();
    let label = ["Delete endpoint ", &endpoint.name].concat();
    let meaning = meaning(&endpoint.status);
    view! {
        <li>
            <strong>{endpoint.name}</strong>
            " PSC connection ID "
            <code>{endpoint.psc_connection_id}</code>
            ", IP address "
            <code>{endpoint.ip}</code>
            ", status "
            <code>{endpoint.status}</code>
            {meaning}
            <button type="button" class="button button-quiet" on:click=move |_| delete(psc_id.clone())>
                {label}
            </button>
        </li>
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

fn endpoints_of(session: Session, project: &str, service: &str) -> Vec<Endpoint> {
    session
        .demo()
        .map(|demo| demo.endpoints(project, service))
        .unwrap_or_default()
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
