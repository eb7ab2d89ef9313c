//! The step "connect".

use aiven::{ConnectionState, ServiceGetSecrets};
use snippets::shell_quoted;

use super::{
    ConnectStage, ConnectView, EntryRow, File, FileView, Form, SnippetForm, SnippetView, ToolView,
    chosen_connection, connect_entries, file_name, snippet,
};
use crate::model::{Model, ServiceModel};
use crate::words::{self, Doing};
use crate::{ApiCall, Choice, EquivalentCommand, Route, UserError, equivalent_command};

pub(crate) fn connect(model: &Model, service_model: &ServiceModel) -> ConnectView {
    let route = &model.route;
    let (entries, chosen) = connect_entries(service_model, route);
    let blocked = blocked(service_model, route, entries.is_empty());
    let preparing = entries.is_empty() && blocked.is_none();
    ConnectView {
        entries: entries
            .iter()
            .map(|entry| EntryRow {
                id: entry.id(),
                title: entry.title(),
                host: entry.component.host.clone(),
                port: entry.component.port,
                chosen: chosen.as_ref() == Some(entry),
                href: route
                    .with_choice(Choice { entry: Some(entry.id()), ..Choice::default() })
                    .fragment(),
            })
            .collect(),
        preparing: preparing.then(|| {
            "This connection has no address yet. After a component is switched on and the connection is active it takes some minutes; the page looks again by itself.".to_owned()
        }),
        stage: stage(model, service_model),
        equivalent_command: twin_of(service_model, route),
        blocked,
    }
}

fn blocked(service_model: &ServiceModel, route: &Route, without_entries: bool) -> Option<String> {
    if service_model.rows().is_empty() {
        return Some("There is no connection yet.".to_owned());
    }
    let Some(id) = chosen_connection(service_model, route) else {
        return Some(
            "Choose a connection. Compare its PSC connection id with the one Google shows."
                .to_owned(),
        );
    };
    let Some(row) = service_model
        .rows()
        .iter()
        .find(|row| row.privatelink_connection_id == id)
    else {
        return Some(format!("Aiven lists no connection {id}. Choose another."));
    };
    let on = service_model
        .details
        .value
        .iter()
        .flat_map(|service| &service.privatelink_access);
    // Addresses that are there can be used, whatever the switches say.
    if without_entries && !on.into_iter().any(|(_, on)| *on) {
        return Some("No component is switched on: choose the components first.".to_owned());
    }
    (row.state != ConnectionState::Active)
        .then(|| format!("{id} is {}, not active yet.", row.state.as_str()))
}

fn stage(model: &Model, service_model: &ServiceModel) -> ConnectStage {
    let connect = &service_model.connect;
    if !connect.asked {
        return ConnectStage::NotAsked;
    }
    if connect.document.value.is_none() {
        return match &connect.document.fault {
            Some(fault) => {
                let doing = Doing::Reading("connection information");
                ConnectStage::Failed(words::user_error(fault, doing, model.call_route()))
            }
            None => ConnectStage::Reading,
        };
    }
    match snippet_view(model, service_model) {
        Some(view) => ConnectStage::Ready(Box::new(view)),
        None => ConnectStage::NotAsked,
    }
}

fn snippet_view(model: &Model, service_model: &ServiceModel) -> Option<SnippetView> {
    let chosen = snippet(service_model, &model.route)?;
    let Route::Service { choice, .. } = &model.route else {
        return None;
    };
    let tools = chosen
        .tools
        .iter()
        .map(|tool| ToolView {
            id: tool.id.to_owned(),
            label: tool.label.to_owned(),
            produced_by_avn: tool.produced_by_avn,
            chosen: *tool == chosen.tool,
            href: model
                .route
                .with_choice(Choice {
                    tool: Some(tool.id.to_owned()),
                    ..choice.clone()
                })
                .fragment(),
        })
        .collect();
    let mark = |names: &[String], picked: Option<&String>| -> Vec<(String, bool)> {
        names
            .iter()
            .map(|name| (name.clone(), Some(name) == picked))
            .collect()
    };
    let mut view = SnippetView {
        users: mark(&chosen.users, Some(&chosen.user)),
        databases: if chosen.databases.len() > 1 {
            mark(&chosen.databases, chosen.database.as_ref())
        } else {
            Vec::new()
        },
        tools,
        forms: Vec::new(),
        user_error: None,
        shown: service_model.connect.shown,
        files: Vec::new(),
        notes: Vec::new(),
    };
    match chosen.rendered {
        Err(reason) => {
            view.user_error = Some(UserError {
                title: "There is no snippet for this choice".to_owned(),
                cause: reason.sentence().to_owned(),
                remedy: "Choose another user or tool.".to_owned(),
                retry_at: None,
            });
        }
        Ok(rendered) => {
            view.forms.push(SnippetForm {
                form: Form::Safe,
                text: rendered.safe,
                dangers: Vec::new(),
            });
            view.forms.extend(rendered.exact.map(|text| {
                SnippetForm {
                    form: Form::Exact,
                    text,
                    dangers: rendered
                        .dangers
                        .iter()
                        .map(|danger| danger.sentence().to_owned())
                        .collect(),
                }
            }));
            view.files = rendered
                .files
                .iter()
                .map(|needed| file(model, service_model, needed))
                .collect();
            view.notes = notes(service_model, &rendered.notes);
        }
    }
    Some(view)
}

fn notes(service_model: &ServiceModel, notes: &[snippets::Note]) -> Vec<String> {
    let refused = service_model.connect.refused.then(|| {
        format!(
            "Your token may not read secrets: it needs {}. What is missing is marked.",
            snippets::SECRETS_PERMISSION
        )
    });
    refused
        .into_iter()
        .chain(notes.iter().map(snippets::Note::sentence))
        .chain([
            "Connect by this name, never by the endpoint's IP address: certificates are issued for the name."
                .to_owned(),
            "The name resolves to a private address. Resolvers with DNS rebinding protection may drop such answers."
                .to_owned(),
        ])
        .collect()
}

fn file(model: &Model, service_model: &ServiceModel, needed: &snippets::NeededFile) -> FileView {
    let (file, what) = match needed.source {
        snippets::FileSource::ProjectCa => (File::Ca, "The CA certificate of the project."),
        snippets::FileSource::User(snippets::Secret::ClientKey) => (
            File::ClientKey,
            "The client key of the user. Keep it secret.",
        ),
        snippets::FileSource::User(_) => (
            File::ClientCertificate,
            "The client certificate of the user.",
        ),
    };
    let is_ca = file == File::Ca;
    let fault = service_model.connect.ca.fault.as_ref().filter(|_| is_ca);
    FileView {
        file,
        name: file_name(file).to_owned(),
        what: what.to_owned(),
        fetching: is_ca
            && model
                .in_flight
                .is_asking(|ask| matches!(ask, ApiCall::ProjectCa(_))),
        user_error: fault.map(|fault| {
            let mut user_error =
                words::user_error(fault, Doing::Reading("CA certificate"), model.call_route());
            user_error
                .remedy
                .push_str(" It can also be downloaded in the Aiven Console.");
            user_error
        }),
    }
}

/// The commands that print the same: only those that `avn` has.
fn twin_of(service_model: &ServiceModel, route: &Route) -> Option<EquivalentCommand> {
    let chosen = snippet(service_model, route)?;
    let words = chosen.rendered.ok()?.avn?;
    let (project, service) = (service_model.project.clone(), service_model.service.clone());
    let read = ApiCall::ServiceGetSecrets(ServiceGetSecrets {
        project,
        service,
        include_secrets: true,
    });
    let words: Vec<String> = words.iter().map(|word| shell_quoted(word)).collect();
    let avn = format!(
        "avn {} --project {}",
        words.join(" "),
        shell_quoted(&service_model.project)
    );
    Some(EquivalentCommand {
        avn,
        curl: equivalent_command::equivalent_command(&[read]).curl,
    })
}
