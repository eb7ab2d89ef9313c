//! The step "connect".

use aiven::{ApiCall, ConnectionState, ServiceGetSecrets};
use snippets::shell_quoted;

use super::{
    ConnectStage, ConnectView, EntryRow, File, FileView, Form, Place, SnippetForm, SnippetView,
    ToolView, chosen_connection, connect_entries, file_name, snippet,
};
use crate::equivalent_command::EquivalentCommand;
use crate::messages::{Doing, UserError, user_error};
use crate::navigation::{Choice, Route};
use crate::remote::ServiceData;

pub(crate) fn connect(place: Place<'_>) -> ConnectView {
    let Place { data, route, .. } = place;
    let (entries, chosen) = connect_entries(data, route);
    let blocked = blocked(data, route, entries.is_empty());
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
        stage: stage(place),
        equivalent_command: command(place),
        blocked,
    }
}

fn blocked(data: &ServiceData, route: &Route, without_entries: bool) -> Option<String> {
    if data.rows().is_empty() {
        return Some("There is no connection yet.".to_owned());
    }
    let Some(id) = chosen_connection(data, route) else {
        return Some(
            "Choose a connection. Compare its PSC connection id with the one Google shows."
                .to_owned(),
        );
    };
    let Some(row) = data
        .rows()
        .iter()
        .find(|row| row.privatelink_connection_id == id)
    else {
        return Some(format!("Aiven lists no connection {id}. Choose another."));
    };
    let on = data
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

fn stage(place: Place<'_>) -> ConnectStage {
    let connect = &place.info;
    if !connect.asked {
        return ConnectStage::NotAsked;
    }
    if connect.document.value.is_none() {
        return match &connect.document.fault {
            Some(fault) => {
                let doing = Doing::Reading("connection information");
                ConnectStage::Failed(user_error(fault, doing, place.call_route))
            }
            None => ConnectStage::Reading,
        };
    }
    match snippet_view(place) {
        Some(view) => ConnectStage::Ready(Box::new(view)),
        None => ConnectStage::NotAsked,
    }
}

fn snippet_view(place: Place<'_>) -> Option<SnippetView> {
    let chosen = snippet(place.info, place.data, place.route)?;
    let Route::Service { choice, .. } = place.route else {
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
            href: place
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
        shown: place.info.shown,
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
                text: rendered.quoted,
                dangers: Vec::new(),
            });
            view.forms.extend(rendered.avn.map(|text| {
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
                .map(|needed| file(place, needed))
                .collect();
            view.notes = notes(place, &rendered.notes);
        }
    }
    Some(view)
}

fn notes(place: Place<'_>, notes: &[snippets::Note]) -> Vec<String> {
    let refused = place.info.refused.then(|| {
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

fn file(place: Place<'_>, needed: &snippets::NeededFile) -> FileView {
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
    let fault = place.info.ca.fault.as_ref().filter(|_| is_ca);
    FileView {
        file,
        name: file_name(file).to_owned(),
        what: what.to_owned(),
        fetching: is_ca
            && place
                .in_flight
                .is_asking(|call| matches!(call, ApiCall::ProjectCa(_))),
        user_error: fault.map(|fault| {
            let mut user_error =
                user_error(fault, Doing::Reading("CA certificate"), place.call_route);
            user_error
                .remedy
                .push_str(" It can also be downloaded in the Aiven Console.");
            user_error
        }),
    }
}

/// The commands that print the same: only those that `avn` has.
fn command(place: Place<'_>) -> Option<EquivalentCommand> {
    let data = place.data;
    let chosen = snippet(place.info, data, place.route)?;
    let arguments = chosen.rendered.ok()?.avn_arguments?;
    let (project, service) = (data.project.clone(), data.service.clone());
    let read = ApiCall::ServiceGetSecrets(ServiceGetSecrets {
        project,
        service,
        include_secrets: true,
    });
    let arguments: Vec<String> = arguments.iter().map(|one| shell_quoted(one)).collect();
    let avn = format!(
        "avn {} --project {}",
        arguments.join(" "),
        shell_quoted(&data.project)
    );
    Some(EquivalentCommand {
        avn,
        curl: EquivalentCommand::new(&[read]).curl,
    })
}
