//! The service as a whole: facts, tasks, connections, watches.

use aiven::{Connection, ConnectionState, PrivatelinkState, Service};

use super::{notices, picture, step_view};
use crate::connections::{ConnectionPhase, connection_phase};
use crate::model::{Model, RemoteData, ServiceModel, Subject, chosen_connection};
use crate::words::{self, Doing};
use crate::{
    ConnectionRow, Facts, Millis, Route, ServiceView, Step, TaskView, Tone, UserError, WatchView,
    step_status,
};

pub(super) fn service(model: &Model, service_model: &ServiceModel) -> ServiceView {
    let route = &model.route;
    let link = |step: Step| (step, route.at(step).fragment());
    let step = route.step();
    ServiceView {
        project: service_model.project.to_string(),
        service: service_model.service.to_string(),
        href: Route::overview(&service_model.project, &service_model.service).fragment(),
        loading: service_model.details.value.is_none() && service_model.details.fault.is_none(),
        user_error: user_error(&service_model.details, "service", model)
            .filter(|_| service_model.details.value.is_none()),
        facts: service_model.details.value.as_ref().map(facts),
        tasks: Step::ALL
            .into_iter()
            .map(|step| task(model, service_model, step))
            .collect(),
        next: step_status::next(service_model, &model.account).map(link),
        picture: picture::picture(service_model),
        connections: connections(service_model, route),
        // A copy was read once, and not from Aiven.
        watches: Subject::ALL
            .into_iter()
            .filter(|_| !service_model.is_copy)
            .filter_map(|subject| watch(model, service_model, subject))
            .collect(),
        notices: notices::notices(model, service_model),
        step,
        previous: step.and_then(Step::previous).map(link),
        following: step.and_then(Step::next).map(link),
        body: step_view(model, service_model),
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

fn task(model: &Model, service_model: &ServiceModel, step: Step) -> TaskView {
    let (step_status, note) = step_status::step_status(service_model, &model.account, step);
    TaskView {
        step,
        href: model.route.at(step).fragment(),
        step_status,
        note,
    }
}

fn user_error<T>(reading: &RemoteData<T>, what: &'static str, model: &Model) -> Option<UserError> {
    let fault = reading.fault.as_ref()?;
    Some(words::user_error(
        fault,
        Doing::Reading(what),
        model.call_route(),
    ))
}

/// The connections as rows, the vanished ones last.
fn connections(service_model: &ServiceModel, route: &Route) -> Vec<ConnectionRow> {
    let chosen = chosen_connection(service_model, route);
    let information = route.at(Step::Connect);
    let row = |connection: &Connection, gone: bool| {
        let id = connection.privatelink_connection_id.to_string();
        let (meaning, tone) = if gone { GONE } else { meaning(connection) };
        ConnectionRow {
            psc_id: connection.psc_connection_id.clone().map(Into::into),
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
    let gone = service_model
        .connections
        .value
        .iter()
        .flat_map(|connections| &connections.gone);
    service_model
        .rows()
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
        .map_or_else(|| "not known".to_owned(), Into::into)
}

const GONE: (&str, Tone) = (
    "Its endpoint was deleted in Google Cloud. A new endpoint comes back as a new connection.",
    Tone::Bad,
);

fn meaning(connection: &Connection) -> (&'static str, Tone) {
    match connection_phase(connection) {
        ConnectionPhase::Pending => (
            "Aiven has seen the endpoint and waits for its IP address.",
            Tone::Warning,
        ),
        ConnectionPhase::Moving if connection.state == ConnectionState::Connected => (
            "Google has accepted the endpoint; the DNS records are being made.",
            Tone::Busy,
        ),
        ConnectionPhase::Moving => (
            "Approved; Google is being told to accept the endpoint.",
            Tone::Busy,
        ),
        ConnectionPhase::Addressless => (
            "Google has accepted the endpoint, and Aiven has no IP address for it: names will not resolve. Delete the endpoint in Google Cloud and create it again.",
            Tone::Bad,
        ),
        ConnectionPhase::Working => ("Names of the service lead to the endpoint.", Tone::Good),
        ConnectionPhase::Unknown => ("Attaché does not know this state.", Tone::Neutral),
    }
}

fn watch(model: &Model, service_model: &ServiceModel, subject: Subject) -> Option<WatchView> {
    let checking = model.in_flight.is_asking(|ask| subject.reads(ask));
    let due = service_model.due(subject, model.route.step(), model.now);
    let (checked_at, mut user_error) = match subject {
        Subject::Service => (
            service_model.details.read_at,
            user_error(&service_model.details, subject.words(), model),
        ),
        Subject::Privatelink => (
            service_model.privatelink.read_at,
            user_error(&service_model.privatelink, subject.words(), model),
        ),
        Subject::Connections => (
            service_model.connections.read_at,
            user_error(&service_model.connections, subject.words(), model),
        ),
    };
    if due.is_none() && user_error.is_none() && checked_at.is_none() && !checking {
        return None;
    }
    let next_at = due.filter(|_| !checking && !model.hidden);
    if let Some(user_error) = &mut user_error {
        user_error.retry_at = next_at;
    }
    Some(WatchView {
        subject: subject.words(),
        checked_at,
        next_at,
        checking,
        moving_since: moving_since(service_model, subject),
        user_error,
    })
}

/// Since when a subject has been in a passing state.
pub(super) fn moving_since(service_model: &ServiceModel, subject: Subject) -> Option<Millis> {
    match subject {
        Subject::Service => None,
        Subject::Privatelink => matches!(
            service_model.link_state(),
            Some(PrivatelinkState::Creating | PrivatelinkState::Deleting)
        )
        .then_some(service_model.privatelink_since),
        Subject::Connections => service_model
            .rows()
            .iter()
            .any(|row| connection_phase(row) == ConnectionPhase::Moving)
            .then_some(service_model.connections_since),
    }
}
