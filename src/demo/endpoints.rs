//! The endpoints that the Google Cloud admin has made.

use leptos::ev;
use leptos::prelude::{AnyView, Track};

use super::panel::Panel;
use crate::backend::Endpoint;
use crate::html::{AnyElement, IntoAnyView, button, code, keyed, li, strong, ul};
use crate::session::Session;

/// Lists the endpoints, each with a button that deletes it.
pub(super) fn endpoints(panel: Panel) -> AnyElement {
    let each = panel.clone();
    let ids = move || {
        let endpoints = each.endpoints().into_iter();
        endpoints
            .map(|endpoint| endpoint.psc_connection_id)
            .collect()
    };
    let rows = keyed(ids, move |id| row_of(panel.clone(), id));
    ul().class("demo-panel-endpoints")
        .attr("aria-label", "Endpoints in Google Cloud")
        .child(rows)
}

fn row_of(panel: Panel, id: String) -> AnyView {
    (move || {
        let mut endpoints = panel.endpoints().into_iter();
        endpoints
            .find(|endpoint| endpoint.psc_connection_id == id)
            .map(|endpoint| panel.row(endpoint))
    })
    .into_any()
}

impl Panel {
    /// Read once a second, since endpoints change on their own, and after each act.
    fn endpoints(&self) -> Vec<Endpoint> {
        self.outcome.track();
        self.session.now().track();
        self.session
            .demo()
            .map(|demo| demo.endpoints(&self.project, &self.service))
            .unwrap_or_default()
    }

    fn row(&self, endpoint: Endpoint) -> AnyElement {
        let delete = button()
            .attr("type", "button")
            .class("button button-quiet")
            .on(ev::click, {
                let (panel, id) = (self.clone(), endpoint.psc_connection_id.clone());
                move |_| panel.show(delete(panel.session, &id))
            })
            .child(["Delete endpoint ", &endpoint.name].concat());
        li().child(strong().child(endpoint.name))
            .child(" PSC connection ID ")
            .child(code().child(endpoint.psc_connection_id))
            .child(", IP address ")
            .child(code().child(endpoint.ip))
            .child(", status ")
            .child(code().child(&endpoint.status))
            .child(meaning(&endpoint.status))
            .child(delete)
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

fn delete(session: Session, psc_connection_id: &str) -> String {
    let Some(demo) = session.demo() else {
        return String::new();
    };
    match demo.delete_endpoint(psc_connection_id) {
        Ok(gone) => ["Endpoint ", &gone.name, " was deleted."].concat(),
        Err(reason) => ["Google Cloud refused: ", &reason, "."].concat(),
    }
}
