//! The service as a whole: facts, tasks, connections, watches.

use aiven::{Connection, ConnectionState, PrivatelinkState, Service};

use super::{notices, picture, step_view};
use crate::connections::{Situation, situation};
use crate::model::{Desk, Model, Reading, Subject, chosen_connection};
use crate::words::{self, Doing};
use crate::{
    ConnectionRow, Facts, Millis, Route, ServiceView, Step, TaskView, Tone, Trouble, WatchView,
    standing,
};

pub(super) fn service(model: &Model, desk: &Desk) -> ServiceView {
    let route = &model.route;
    let link = |step: Step| (step, route.at(step).fragment());
    let step = route.step();
    ServiceView {
        project: desk.project.clone(),
        service: desk.service.clone(),
        href: Route::overview(&desk.project, &desk.service).fragment(),
        loading: desk.details.value.is_none() && desk.details.fault.is_none(),
        trouble: trouble(&desk.details, "service", model).filter(|_| desk.details.value.is_none()),
        facts: desk.details.value.as_ref().map(facts),
        tasks: Step::ALL
            .into_iter()
            .map(|step| task(model, desk, step))
            .collect(),
        next: standing::next(desk, &model.account).map(link),
        picture: picture::picture(desk),
        connections: connections(desk, route),
        // A copy was read once, and not from Aiven.
        watches: Subject::ALL
            .into_iter()
            .filter(|_| !desk.is_copy)
            .filter_map(|subject| watch(model, desk, subject))
            .collect(),
        notices: notices::notices(model, desk),
        step,
        previous: step.and_then(Step::previous).map(link),
        following: step.and_then(Step::next).map(link),
        body: step_view(model, desk),
    }
}

fn facts(service: &Service) -> Facts {
    let cloud = service.cloud_name.clone();
    Facts {
        service_type: service.service_type.clone(),
        state: service.state.as_str().to_owned(),
        plan: service.plan.clone(),
        region: cloud
            .as_deref()
            .and_then(|cloud| cloud.strip_prefix("google-"))
            .map(str::to_owned),
        cloud,
    }
}

fn task(model: &Model, desk: &Desk, step: Step) -> TaskView {
    let (standing, note) = standing::standing(desk, &model.account, step);
    TaskView {
        step,
        href: model.route.at(step).fragment(),
        standing,
        note,
    }
}

fn trouble<T>(reading: &Reading<T>, what: &'static str, model: &Model) -> Option<Trouble> {
    let fault = reading.fault.as_ref()?;
    Some(words::trouble(fault, Doing::Reading(what), model.via()))
}

/// The connections as rows, the vanished ones last.
fn connections(desk: &Desk, route: &Route) -> Vec<ConnectionRow> {
    let chosen = chosen_connection(desk, route);
    let information = route.at(Step::Connect);
    let row = |connection: &Connection, gone: bool| {
        let id = connection.privatelink_connection_id.clone();
        let (meaning, tone) = if gone { GONE } else { meaning(connection) };
        ConnectionRow {
            psc_id: connection.psc_connection_id.clone(),
            state: if gone {
                "gone".to_owned()
            } else {
                connection.state.as_str().to_owned()
            },
            meaning: meaning.to_owned(),
            ip: connection.user_ip_address.clone(),
            tone,
            chosen: chosen == Some(id.as_str()),
            href: information.with_connection(&id).fragment(),
            id,
        }
    };
    let gone = desk
        .connections
        .value
        .iter()
        .flat_map(|connections| &connections.gone);
    desk.rows()
        .iter()
        .map(|connection| row(connection, false))
        .chain(gone.map(|connection| row(connection, true)))
        .collect()
}

/// Google's id, or that there is none.
pub(super) fn psc_id(connection: &Connection) -> String {
    connection
        .psc_connection_id
        .clone()
        .unwrap_or_else(|| "not known".to_owned())
}

const GONE: (&str, Tone) = (
    "Its endpoint was deleted in Google Cloud. A new endpoint comes back as a new connection.",
    Tone::Bad,
);

fn meaning(connection: &Connection) -> (&'static str, Tone) {
    match situation(connection) {
        Situation::Pending => (
            "Aiven has seen the endpoint and waits for its IP address.",
            Tone::Warning,
        ),
        Situation::Moving if connection.state == ConnectionState::Connected => (
            "Google has accepted the endpoint; the DNS records are being made.",
            Tone::Busy,
        ),
        Situation::Moving => (
            "Approved; Google is being told to accept the endpoint.",
            Tone::Busy,
        ),
        Situation::Addressless => (
            "Google has accepted the endpoint, and Aiven has no IP address for it: names will not resolve. Delete the endpoint in Google Cloud and create it again.",
            Tone::Bad,
        ),
        Situation::Working => ("Names of the service lead to the endpoint.", Tone::Good),
        Situation::Unknown => ("Attaché does not know this state.", Tone::Neutral),
    }
}

fn watch(model: &Model, desk: &Desk, subject: Subject) -> Option<WatchView> {
    let checking = model.flights.is_asking(|ask| subject.reads(ask));
    let due = desk.due(subject, model.route.step(), model.now);
    let (checked_at, mut trouble) = match subject {
        Subject::Service => (
            desk.details.read_at,
            trouble(&desk.details, subject.words(), model),
        ),
        Subject::Privatelink => (
            desk.privatelink.read_at,
            trouble(&desk.privatelink, subject.words(), model),
        ),
        Subject::Connections => (
            desk.connections.read_at,
            trouble(&desk.connections, subject.words(), model),
        ),
    };
    if due.is_none() && trouble.is_none() && checked_at.is_none() && !checking {
        return None;
    }
    let next_at = due.filter(|_| !checking && !model.hidden);
    if let Some(trouble) = &mut trouble {
        trouble.retry_at = next_at;
    }
    Some(WatchView {
        subject: subject.words(),
        checked_at,
        next_at,
        checking,
        moving_since: moving_since(desk, subject),
        trouble,
    })
}

/// Since when a subject has been in a passing state.
pub(super) fn moving_since(desk: &Desk, subject: Subject) -> Option<Millis> {
    match subject {
        Subject::Service => None,
        Subject::Privatelink => matches!(
            desk.link_state(),
            Some(PrivatelinkState::Creating | PrivatelinkState::Deleting)
        )
        .then_some(desk.privatelink_since),
        Subject::Connections => desk
            .rows()
            .iter()
            .any(|row| situation(row) == Situation::Moving)
            .then_some(desk.connections_since),
    }
}
