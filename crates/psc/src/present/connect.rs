//! The step "connect".

use aiven::{ConnectionState, ServiceGetSecrets};
use snippets::shell_quoted;

use crate::model::{Desk, Model, chosen_connection, connect_entries, file_name, snippet};
use crate::words::{self, Doing};
use crate::{
    Ask, Choice, ConnectStage, ConnectView, EntryRow, File, FileView, Form, Route, SnippetForm,
    SnippetView, ToolView, Trouble, Twin, twin,
};

pub(super) fn connect(model: &Model, desk: &Desk) -> ConnectView {
    let route = &model.route;
    let (entries, chosen) = connect_entries(desk, route);
    let blocked = blocked(desk, route, entries.is_empty());
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
        stage: stage(model, desk),
        twin: twin_of(desk, route),
        blocked,
    }
}

fn blocked(desk: &Desk, route: &Route, without_entries: bool) -> Option<String> {
    if desk.rows().is_empty() {
        return Some("There is no connection yet.".to_owned());
    }
    let Some(id) = chosen_connection(desk, route) else {
        return Some(
            "Choose a connection. Compare its PSC connection id with the one Google shows."
                .to_owned(),
        );
    };
    let Some(row) = desk
        .rows()
        .iter()
        .find(|row| row.privatelink_connection_id == id)
    else {
        return Some(format!("Aiven lists no connection {id}. Choose another."));
    };
    let on = desk
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

fn stage(model: &Model, desk: &Desk) -> ConnectStage {
    let connect = &desk.connect;
    if !connect.asked {
        return ConnectStage::NotAsked;
    }
    if connect.document.value.is_none() {
        return match &connect.document.fault {
            Some(fault) => {
                let doing = Doing::Reading("connection information");
                ConnectStage::Failed(words::trouble(fault, doing, model.via()))
            }
            None => ConnectStage::Reading,
        };
    }
    match snippet_view(model, desk) {
        Some(view) => ConnectStage::Ready(Box::new(view)),
        None => ConnectStage::NotAsked,
    }
}

fn snippet_view(model: &Model, desk: &Desk) -> Option<SnippetView> {
    let chosen = snippet(desk, &model.route)?;
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
        trouble: None,
        shown: desk.connect.shown,
        files: Vec::new(),
        notes: Vec::new(),
    };
    match chosen.rendered {
        Err(reason) => {
            view.trouble = Some(Trouble {
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
                .map(|needed| file(model, desk, needed))
                .collect();
            view.notes = notes(desk, &rendered.notes);
        }
    }
    Some(view)
}

fn notes(desk: &Desk, notes: &[snippets::Note]) -> Vec<String> {
    let refused = desk.connect.refused.then(|| {
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

fn file(model: &Model, desk: &Desk, needed: &snippets::NeededFile) -> FileView {
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
    let fault = desk.connect.ca.fault.as_ref().filter(|_| is_ca);
    FileView {
        file,
        name: file_name(file).to_owned(),
        what: what.to_owned(),
        fetching: is_ca
            && model
                .flights
                .is_asking(|ask| matches!(ask, Ask::ProjectCa(_))),
        trouble: fault.map(|fault| {
            let mut trouble = words::trouble(fault, Doing::Reading("CA certificate"), model.via());
            trouble
                .remedy
                .push_str(" It can also be downloaded in the Aiven Console.");
            trouble
        }),
    }
}

/// The commands that print the same: only those that `avn` has.
fn twin_of(desk: &Desk, route: &Route) -> Option<Twin> {
    let chosen = snippet(desk, route)?;
    let words = chosen.rendered.ok()?.avn?;
    let (project, service) = (desk.project.clone(), desk.service.clone());
    let read = Ask::ServiceGetSecrets(ServiceGetSecrets {
        project,
        service,
        include_secrets: true,
    });
    let words: Vec<String> = words.iter().map(|word| shell_quoted(word)).collect();
    let avn = format!(
        "avn {} --project {}",
        words.join(" "),
        shell_quoted(&desk.project)
    );
    Some(Twin {
        avn,
        curl: twin::twin(&[read]).curl,
    })
}
