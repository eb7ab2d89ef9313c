//! The step "connect".

use aiven::{ApiCall, ConnectionState};
use snippets_api::{FileOrigin, Reply, SECRETS_PERMISSION, SnippetFile, SnippetText};

use super::{
    ConnectStage, ConnectView, EntryRow, File, FileView, Form, MissingSecrets, ModuleState, Place,
    SnippetForm, SnippetView, SnippetsFault, ToolGroup, ToolView, chosen_connection,
    connect_entries, file_name, secrets, selection,
};
use crate::equivalent_command::{EquivalentCommand, UNKNOWN_PROJECT, save_with_secrets};
use crate::messages::{Doing, UserError, user_error};
use crate::navigation::{Choice, Route};
use crate::product_name;
use crate::remote::ServiceData;
use crate::shell::shell_quoted;

pub(crate) fn connect(place: Place<'_>) -> ConnectView {
    let Place { data, route, .. } = place;
    let (entries, chosen) = connect_entries(data, route);
    let blocked = blocked(data, route, entries.is_empty());
    let preparing = entries.is_empty() && blocked.is_none();
    let choice = route.choice();
    ConnectView {
        entries: entries
            .iter()
            .map(|entry| EntryRow {
                id: entry.id(),
                title: entry.title(product_name::component(&entry.component)),
                component: entry.component.clone(),
                host: entry.host.clone(),
                port: entry.port,
                chosen: chosen.as_ref() == Some(entry),
                href: route
                    .with_choice(Choice { entry: Some(entry.id()), ..choice.clone() })
                    .fragment(),
            })
            .collect(),
        preparing: preparing.then(|| {
            "This connection has no address yet. After a component is switched on and the connection is active it takes a few minutes; this page updates by itself.".to_owned()
        }),
        stage: stage(place, blocked.is_some()),
        dropped: place.info.dropped(),
        equivalent_command: equivalent(place),
        blocked,
    }
}

fn blocked(data: &ServiceData, route: &Route, without_entries: bool) -> Option<String> {
    if let Some(reason) = data.without_connections() {
        return Some(reason.to_owned());
    }
    let Some(id) = chosen_connection(data, route) else {
        return Some(
            "Choose a connection. Compare its PSC connection id with the one Google shows."
                .to_owned(),
        );
    };
    let Some(row) = data.row(id) else {
        return Some(format!(
            "Connection {id} isn't in Aiven's list. Choose another one."
        ));
    };
    let name = row.name();
    match &row.state {
        // Addresses that are there can be used, whatever the switches say.
        ConnectionState::Active => (without_entries && data.switched_on().next().is_none())
            .then(|| "No component is switched on: choose the components first.".to_owned()),
        _ if row.is_addressless() => Some(format!(
            "{name} has no IP address, so its host names don't resolve. Delete its endpoint in Google Cloud and create it again."
        )),
        ConnectionState::PendingUserApproval => {
            Some(format!("{name} is waiting for your approval."))
        }
        ConnectionState::UserApproved | ConnectionState::Connected => {
            Some(format!("{name} is not active yet: Aiven is setting it up."))
        }
        ConnectionState::Other(state) => Some(format!(
            "{name} is in the state “{state}”, which Attaché does not know."
        )),
    }
}

fn stage(place: Place<'_>, is_blocked: bool) -> ConnectStage {
    let connect = place.info;
    let made = connect.made();
    match place.module.state {
        // Nothing is read that could not be used.
        ModuleState::Failed(fault) if made.is_none() && !is_blocked => {
            return no_module(place, fault);
        }
        ModuleState::Loading {
            failed_before: true,
        } => return ConnectStage::Preparing,
        _ => {}
    }
    // Secrets are not asked for where nothing could be made with them.
    let has_address = selection(place.data, place.route).is_some();
    if !connect.is_asked() {
        return if is_blocked || !has_address {
            ConnectStage::NotReady
        } else {
            ConnectStage::NotAsked
        };
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
    if !has_address {
        return ConnectStage::NotReady;
    }
    match made {
        None => ConnectStage::Preparing,
        Some(None) => ConnectStage::NoModule {
            user_error: UserError {
                title: "The snippet could not be created".to_owned(),
                cause: "The part of this page that creates it failed.".to_owned(),
                remedy: "Try again. If it fails again, reload the page.".to_owned(),
                retry_at: None,
                elsewhere: None,
            },
            reload: false,
        },
        Some(Some(snippet)) => ConnectStage::Ready(Box::new(snippet_view(place, snippet))),
    }
}

fn no_module(place: Place<'_>, fault: SnippetsFault) -> ConnectStage {
    let (cause, remedy) = match fault {
        SnippetsFault::Unreachable => (
            "The part of this page that creates them could not be loaded.",
            "Check your network connection and try again.".to_owned(),
        ),
        SnippetsFault::Replaced => (
            "A newer version of this page has been published, and the part that creates them belongs to it.",
            place.reload_costs.to_owned(),
        ),
    };
    ConnectStage::NoModule {
        user_error: UserError {
            title: "Snippets can't be created right now".to_owned(),
            cause: cause.to_owned(),
            remedy,
            retry_at: None,
            elsewhere: None,
        },
        reload: fault == SnippetsFault::Replaced,
    }
}

fn snippet_view(place: Place<'_>, snippet: &Reply) -> SnippetView {
    let chosen = snippet.tools.iter().find(|tool| tool.id == snippet.tool);
    let mark = |names: &[String], picked: Option<&String>| -> Vec<(String, bool)> {
        names
            .iter()
            .map(|name| (name.clone(), Some(name) == picked))
            .collect()
    };
    let mut view = SnippetView {
        users: mark(&snippet.users, Some(&snippet.user)),
        databases: if snippet.databases.len() > 1 {
            mark(&snippet.databases, snippet.database.as_ref())
        } else {
            Vec::new()
        },
        tools: tool_groups(snippet),
        tool: chosen.map_or_else(String::new, |tool| tool.label.clone()),
        forms: Vec::new(),
        user_error: None,
        missing_secrets: None,
        usage: None,
        files: Vec::new(),
        notes: Vec::new(),
    };
    match &snippet.text {
        Err(reason) => {
            view.user_error = Some(UserError {
                title: "There is no snippet for this choice".to_owned(),
                cause: reason.clone(),
                remedy: "Choose another user or tool.".to_owned(),
                retry_at: None,
                elsewhere: None,
            });
        }
        Ok(made) => {
            view.forms.push(SnippetForm {
                form: Form::Quoted,
                text: made.quoted.clone(),
                shown: place.info.is_shown(Form::Quoted),
                dangers: Vec::new(),
            });
            view.forms.extend(made.avn.as_ref().map(|avn| SnippetForm {
                form: Form::Avn,
                text: avn.text.clone(),
                shown: place.info.is_shown(Form::Avn),
                dangers: avn.dangers.clone(),
            }));
            view.missing_secrets = missing_secrets(place, made);
            view.files = made
                .files
                .iter()
                .map(|needed| file(place, needed))
                .collect();
            view.usage = Some(made.usage.clone());
            view.notes = notes(&made.notes);
        }
    }
    view
}

fn tool_groups(snippet: &Reply) -> Vec<ToolGroup> {
    let mut groups: Vec<ToolGroup> = Vec::new();
    for tool in &snippet.tools {
        let view = ToolView {
            id: tool.id.clone(),
            label: [
                tool.label.as_str(),
                if tool.produced_by_avn { " (avn)" } else { "" },
            ]
            .concat(),
            chosen: tool.id == snippet.tool,
        };
        match groups.iter_mut().find(|group| group.name == tool.group) {
            Some(group) => group.tools.push(view),
            None => groups.push(ToolGroup {
                name: tool.group.clone(),
                tools: vec![view],
            }),
        }
    }
    groups
}

/// Aiven's two reasons for blanking secrets. A password that the user has set is missing for a third, which the
/// snippet's own notes tell.
fn missing_secrets(place: Place<'_>, made: &SnippetText) -> Option<MissingSecrets> {
    let of_user = |file: &SnippetFile| file.origin != FileOrigin::ProjectCa;
    let is_missing = made.quoted.has_missing()
        || made
            .files
            .iter()
            .any(|file| of_user(file) && file.content.is_none());
    if !is_missing || !place.info.redacted {
        return None;
    }
    let ServiceData {
        project, service, ..
    } = place.data;
    if !place.data.is_snapshot {
        return Some(MissingSecrets {
            title: "Your token can't read secrets",
            cause: format!(
                "It needs the permission {SECRETS_PERMISSION}. Placeholders mark what is missing."
            ),
            command: None,
        });
    }
    let name = if *project == UNKNOWN_PROJECT {
        " Replace PROJECT with the name of the project."
    } else {
        ""
    };
    Some(MissingSecrets {
        title: "This service was saved without secrets",
        cause: format!(
            "avn service get doesn't ask Aiven for them. Save the service again with this command and open that file, or sign in with a token.{name}"
        ),
        command: Some(save_with_secrets(project.clone(), service.clone())),
    })
}

fn notes(notes: &[String]) -> Vec<String> {
    notes
        .iter()
        .cloned()
        .chain([
            "Connect by this name, never by the endpoint's IP address: certificates are issued for the name."
                .to_owned(),
            "The name resolves to a private address. Resolvers with DNS rebinding protection may drop such answers."
                .to_owned(),
        ])
        .collect()
}

fn file(place: Place<'_>, needed: &SnippetFile) -> FileView {
    let (file, what) = match needed.origin {
        FileOrigin::ProjectCa => (File::Ca, "The CA certificate of the project."),
        FileOrigin::ClientKey => (
            File::ClientKey,
            "The client key of the user. Keep it secret.",
        ),
        FileOrigin::ClientCertificate => (
            File::ClientCertificate,
            "The client certificate of the user.",
        ),
        FileOrigin::KeyStore => (
            File::KeyStore,
            "The client key and certificate of the user, in one file. Keep it secret.",
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
fn equivalent(place: Place<'_>) -> Option<EquivalentCommand> {
    let data = place.data;
    let snippet = place.info.made()?.as_ref()?;
    let arguments = snippet.text.as_ref().ok()?.avn_arguments.as_ref()?;
    let read = secrets(data, true);
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
