//! The lists of projects and services: searched by every fact that is shown, and shown a page at a time.

use aiven::{Fault, List, Service, ServiceState};

use crate::model::{Model, RemoteData};
use crate::search::finds;
use crate::words::{self, Doing};
use crate::{ApiCall, ListView, Route, RowView, UserError};

pub(super) fn projects(model: &Model) -> ListView {
    let reads = |ask: &ApiCall| matches!(ask, ApiCall::ProjectList(_));
    list(
        model,
        &model.account.projects,
        ("projects", reads),
        |project| RowView {
            name: project.project_name.to_string(),
            facts: project.default_cloud.clone().into_iter().collect(),
            tag: None,
            href: Route::Services {
                project: project.project_name.to_string(),
            }
            .fragment(),
        },
    )
}

pub(super) fn services(model: &Model) -> ListView {
    let project = model.route.project().unwrap_or_default();
    let reads = |ask: &ApiCall| matches!(ask, ApiCall::ServiceList(_));
    list(
        model,
        &model.account.services,
        ("services", reads),
        |service| RowView {
            name: service.service_name.to_string(),
            facts: [
                Some(service.service_type.clone()),
                service.plan.clone(),
                service.cloud_name.clone(),
            ]
            .into_iter()
            .flatten()
            .collect(),
            tag: tag(service),
            href: Route::overview(project, &service.service_name).fragment(),
        },
    )
}

fn tag(service: &Service) -> Option<String> {
    let on_google = service
        .cloud_name
        .as_deref()
        .is_some_and(|cloud| cloud.starts_with("google-"));
    if !on_google {
        return Some("Not on Google Cloud".to_owned());
    }
    if service.project_vpc_id.is_none() {
        return Some("Not in a VPC".to_owned());
    }
    (service.state != ServiceState::Running).then(|| service.state.as_str().to_owned())
}

fn list<T>(
    model: &Model,
    reading: &RemoteData<List<T>>,
    (what, reads): (&'static str, fn(&ApiCall) -> bool),
    row: impl Fn(&T) -> RowView,
) -> ListView {
    let items = reading.value.as_deref().unwrap_or_default();
    let mut rows = Vec::new();
    let mut matching = 0;
    for item in items {
        let row = row(item);
        if !holds(&row, &model.filter) {
            continue;
        }
        matching += 1;
        if rows.len() < model.shown {
            rows.push(row);
        }
    }
    ListView {
        loading: reading.value.is_none() && reading.fault.is_none(),
        user_error: user_error(model, reading.fault.as_ref(), what, reads),
        filter: model.filter.clone(),
        rows,
        matching,
        total: items.len(),
        unreadable: reading
            .value
            .as_ref()
            .filter(|list| list.unreadable > 0)
            .map(|list| {
                let unread = unread(list.unreadable, what.trim_end_matches('s'), what);
                format!("{unread}: Aiven lists no name that this page understands.")
            }),
    }
}

/// Such as "2 connections could not be read".
pub(super) fn unread(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun} could not be read")
}

/// Why a list could not be read, or what its reading waits for.
fn user_error(
    model: &Model,
    fault: Option<&Fault>,
    what: &'static str,
    reads: fn(&ApiCall) -> bool,
) -> Option<UserError> {
    let words = |fault| words::user_error(fault, Doing::Reading(what), model.call_route());
    if let Some(fault) = fault {
        return Some(words(fault));
    }
    let waiting = model.in_flight.waiting(reads)?;
    Some(UserError {
        retry_at: Some(waiting.until),
        ..words(&waiting.fault)
    })
}

fn holds(row: &RowView, typed: &str) -> bool {
    let facts = row.facts.iter().chain(&row.tag).map(String::as_str);
    let texts: Vec<&str> = std::iter::once(row.name.as_str()).chain(facts).collect();
    finds(typed, &texts)
}
