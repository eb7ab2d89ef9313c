//! The last step: secrets are asked for here and nowhere else, kept in memory, and dropped on leaving.

use aiven::{ApiCall, Fault, ProjectCa, ServiceDocument, ServiceGetSecrets};
use snippets::{Entry, Rendered, Secret, Tool, Unavailable};

use super::{File, Form};
use crate::announcement::Announcement;
use crate::clear_text::ClearText;
use crate::millis::Millis;
use crate::navigation::{Choice, Route};
use crate::remote::{RemoteData, ServiceData};

/// What the last step holds. `Debug` shows no secret: the document and the CA see to that themselves.
#[derive(Debug, Default)]
pub(crate) struct ConnectionInfo {
    /// The service with its secrets, once asked for.
    pub(crate) document: RemoteData<ServiceDocument>,
    /// Whether it has been asked for.
    pub(crate) asked: bool,
    /// Whether secrets are shown on the screen.
    pub(crate) shown: bool,
    /// Whether the API refused the secrets, so that the document is without.
    pub(crate) refused: bool,
    /// The project's CA certificate, which is public.
    pub(crate) ca: RemoteData<String>,
}

/// A snippet and the choices it was made for.
pub(crate) struct Chosen {
    pub(crate) entry: Entry,
    pub(crate) users: Vec<String>,
    pub(crate) user: String,
    pub(crate) databases: Vec<String>,
    pub(crate) database: Option<String>,
    pub(crate) tools: Vec<Tool>,
    pub(crate) tool: Tool,
    pub(crate) rendered: Result<Rendered, Unavailable>,
}

/// The connection of a route, or the only one there is. Never picked among several.
pub(crate) fn chosen_connection<'a>(data: &'a ServiceData, route: &'a Route) -> Option<&'a str> {
    let Route::Service { connection, .. } = route else {
        return None;
    };
    if let Some(id) = connection {
        return Some(id);
    }
    match data.rows() {
        [only] => Some(&only.privatelink_connection_id),
        _ => None,
    }
}

/// The addresses of the chosen connection, and which of them is chosen.
pub(crate) fn connect_entries(data: &ServiceData, route: &Route) -> (Vec<Entry>, Option<Entry>) {
    let Some((service, id)) = data
        .details
        .value
        .as_ref()
        .zip(chosen_connection(data, route))
    else {
        return (Vec::new(), None);
    };
    let entries = snippets::entries(&service.components, id);
    let Route::Service { choice, .. } = route else {
        return (entries, None);
    };
    let named = entries
        .iter()
        .find(|entry| Some(entry.id()) == choice.entry);
    let chosen = named.or(entries.first()).cloned();
    (entries, chosen)
}

/// The snippet for what is chosen; `None` without a document or without an address.
pub(crate) fn snippet(info: &ConnectionInfo, data: &ServiceData, route: &Route) -> Option<Chosen> {
    let Route::Service { choice, .. } = route else {
        return None;
    };
    let service = info.document.value.as_ref()?.value();
    let entry = connect_entries(data, route).1?;
    let Choice {
        tool,
        user,
        database,
        ..
    } = choice;

    let service_type = service["service_type"].as_str().unwrap_or_default();
    let tools = snippets::tools(service_type, &entry);
    let named = tools.iter().find(|one| Some(one.id) == tool.as_deref());
    let tool = *named.or(tools.first())?;

    let users: Vec<String> = snippets::users(service, &entry)
        .into_iter()
        .map(|user| user.username)
        .collect();
    let user = match user {
        Some(name) if users.contains(name) => name.clone(),
        _ => snippets::default_username(service, &entry).unwrap_or_default(),
    };
    let databases = snippets::databases(service, &entry);
    let database = match database {
        Some(name) if databases.contains(name) => Some(name.clone()),
        _ => databases.first().cloned(),
    };
    let wanted = snippets::Choice {
        entry: &entry,
        tool,
        username: &user,
        database: database.as_deref(),
    };
    let rendered = snippets::render(service, &wanted);
    Some(Chosen {
        entry,
        users,
        user,
        databases,
        database,
        tools,
        tool,
        rendered,
    })
}

/// What to do when a file is asked for.
#[derive(Debug)]
pub(crate) enum FileReply {
    Download(Download),
    /// The CA certificate is read first.
    Read(ApiCall),
    /// Aiven did not send the file.
    NotSent,
}

/// A file to be offered for saving.
#[derive(Debug)]
pub(crate) struct Download {
    pub(crate) name: String,
    pub(crate) text: ClearText,
}

/// A snippet on its way to the clipboard.
pub(crate) struct SnippetCopy {
    pub(crate) label: &'static str,
    pub(crate) text: String,
    pub(crate) has_secret: bool,
}

impl ConnectionInfo {
    pub(crate) fn secrets_asked(&mut self, data: &ServiceData) -> ApiCall {
        self.asked = true;
        self.document.fault = None;
        secrets(data, true)
    }

    pub(crate) fn secrets_shown(&mut self, shown: bool) {
        self.shown = shown;
    }

    pub(crate) fn secrets_arrived(
        &mut self,
        document: ServiceDocument,
        now: Millis,
        announcement: &mut Announcement,
    ) {
        // A reply that comes after the step was left finds nobody who asked.
        if self.asked {
            self.document.read(document, now);
            announcement.say("The connection information is here.");
        }
    }

    /// Without the permission to read secrets the API answers 403: the service is then read without.
    pub(crate) fn secrets_failed(
        &mut self,
        data: &ServiceData,
        with_secrets: bool,
        fault: Fault,
        now: Millis,
    ) -> Option<ApiCall> {
        if !self.asked {
            return None;
        }
        if with_secrets && matches!(fault, Fault::Forbidden { .. }) {
            self.refused = true;
            return Some(secrets(data, false));
        }
        self.document.failed(fault, now);
        None
    }

    pub(crate) fn snippet_copy(
        &self,
        data: &ServiceData,
        route: &Route,
        form: Form,
        secrets: bool,
    ) -> Option<SnippetCopy> {
        let rendered = snippet(self, data, route)?.rendered.ok()?;
        let text = match form {
            Form::Safe => Some(rendered.quoted),
            Form::Exact => rendered.avn,
        }?;
        let has_secret = secrets && text.has_secret();
        Some(SnippetCopy {
            label: form.copy_label(has_secret),
            text: if secrets {
                text.reveal()
            } else {
                text.placeholder()
            },
            has_secret,
        })
    }

    /// `is_reading_ca` says whether the CA certificate is being read already.
    pub(crate) fn file_asked(
        &mut self,
        data: &ServiceData,
        route: &Route,
        file: File,
        is_reading_ca: bool,
    ) -> Option<FileReply> {
        let secret = match file {
            File::Ca => {
                if let Some(certificate) = &self.ca.value {
                    return Some(FileReply::Download(download(file, certificate.clone())));
                }
                if is_reading_ca {
                    return None;
                }
                self.ca.expire();
                let project = data.project.clone();
                return Some(FileReply::Read(ApiCall::ProjectCa(ProjectCa { project })));
            }
            File::ClientCertificate => Secret::ClientCertificate,
            File::ClientKey => Secret::ClientKey,
        };
        let chosen = snippet(self, data, route)?;
        let document = self.document.value.as_ref()?;
        let text = snippets::secret(document.value(), &chosen.entry, &chosen.user, secret);
        Some(match text {
            Ok(text) => FileReply::Download(download(file, text)),
            Err(_) => FileReply::NotSent,
        })
    }

    pub(crate) fn ca_arrived(&mut self, certificate: String, now: Millis) -> Download {
        let file = download(File::Ca, certificate.clone());
        self.ca.read(certificate, now);
        file
    }

    pub(crate) fn ca_failed(&mut self, fault: Fault, now: Millis, announcement: &mut Announcement) {
        self.ca.failed(fault, now);
        announcement.say("The CA certificate could not be had.");
    }
}

fn secrets(data: &ServiceData, include_secrets: bool) -> ApiCall {
    ApiCall::ServiceGetSecrets(ServiceGetSecrets {
        project: data.project.clone(),
        service: data.service.clone(),
        include_secrets,
    })
}

fn download(file: File, text: String) -> Download {
    Download {
        name: file_name(file).to_owned(),
        text: ClearText(text),
    }
}

/// The names that the snippets use.
pub(crate) fn file_name(file: File) -> &'static str {
    match file {
        File::Ca => "ca.pem",
        File::ClientCertificate => "service.crt",
        File::ClientKey => "service.key",
    }
}
