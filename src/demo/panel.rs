//! The panel that acts as the Google Cloud admin.

use aiven::{ProjectName, ServiceName};
use leptos::ev::{self, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::{AnyView, Get, NodeRef, RwSignal, Set};
use psc::{CallRoute, Screen, View, remote};

use super::endpoints::endpoints;
use crate::html::{self, AnyElement, IntoAnyView, aside, button, h2, input, label, p};
use crate::session::{Session, use_session};
use crate::ui::typed;

/// Acts as the Google Cloud admin, in the steps that have to do with endpoints. Nothing where it is no demo.
pub fn demo_panel() -> AnyView {
    let subject = use_session().select(subject);
    (move || subject.get().map(|subject| Panel::of(subject).render())).into_any()
}

fn is_demo(view: &View) -> bool {
    view.account
        .as_ref()
        .is_some_and(|account| account.call_route == CallRoute::Demo)
}

/// Project and service on the screen, in a demo.
fn subject(view: &View) -> Option<(ProjectName, ServiceName)> {
    match &view.screen {
        Screen::Service(view_of) if is_demo(view) => {
            Some((view_of.project.clone(), view_of.service.clone()))
        }
        _ => None,
    }
}

/// The panel for one service.
#[derive(Clone)]
pub(super) struct Panel {
    pub(super) session: Session,
    pub(super) project: ProjectName,
    pub(super) service: ServiceName,
    /// The outcome of the last act.
    pub(super) outcome: RwSignal<String>,
}

impl Panel {
    fn of((project, service): (ProjectName, ServiceName)) -> Self {
        Self {
            session: use_session(),
            project,
            service,
            outcome: RwSignal::new(String::new()),
        }
    }

    fn render(self) -> AnyElement {
        let heading = ["Demo: act as the Google Cloud admin for ", &self.service].concat();
        let what = "In real life, you do this in Google Cloud. Here you press the button, and \
                    Aiven finds the endpoint the next time it checks.";
        let outcome = self.outcome;
        aside()
            .class("demo-panel")
            .attr("aria-labelledby", "demo-panel-title")
            .child(h2().id("demo-panel-title").child(heading))
            .child(p().child(what))
            .child(self.form())
            .child(p().attr("role", "status").child(move || outcome.get()))
            .child(endpoints(self))
    }

    fn form(&self) -> AnyElement {
        let panel = self.clone();
        let ip = NodeRef::<Input>::new();
        let create = move |submitted: SubmitEvent| {
            submitted.prevent_default();
            panel.show(panel.create_endpoint(&typed(ip)));
        };
        html::form()
            .on(ev::submit, create)
            .child(
                label()
                    .attr("for", "demo-panel-ip")
                    .child("IP address of the endpoint (optional)"),
            )
            .child(
                input()
                    .id("demo-panel-ip")
                    .attr("type", "text")
                    .attr("inputmode", "decimal")
                    .attr("autocomplete", "off")
                    .attr("spellcheck", "false")
                    .node_ref(ip),
            )
            .child(
                button()
                    .attr("type", "submit")
                    .class("button")
                    .child(["Create an endpoint for ", &self.service].concat()),
            )
    }

    /// Shows the outcome of an act, and lets the model look for the rest.
    pub(super) fn show(&self, outcome: String) {
        self.outcome.set(outcome);
        self.session.dispatch(remote::Event::CheckAsked);
    }

    fn create_endpoint(&self, ip: &str) -> String {
        let ip = Some(ip.trim()).filter(|ip| !ip.is_empty());
        let Some(demo) = self.session.demo() else {
            return String::new();
        };
        match demo.create_endpoint(&self.project, &self.service, ip) {
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
}
