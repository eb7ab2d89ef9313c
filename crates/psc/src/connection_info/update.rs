//! The last step: secrets are asked for here and nowhere else, kept in memory, and dropped on leaving.

use aiven::{ApiCall, ConnectionId, Fault, ProjectCa, ServiceDocument, ServiceGetSecrets};
use snippets_api::{Entry, FileOrigin, Reply, Request, SecretForm, Selection, SnippetText};

use super::{Effect, File, Form};
use crate::announcement::Announcement;
use crate::clear_text::ClearText;
use crate::millis::Millis;
use crate::navigation::{Choice, Route};
use crate::remote::{RemoteData, RequestId, ServiceData};

/// What the last step holds. `Debug` shows no secret: the document and the CA see to that themselves.
#[derive(Debug, Default)]
pub(crate) struct ConnectionInfo {
    /// The service with its secrets, once asked for.
    pub(crate) document: RemoteData<ServiceDocument>,
    /// Why secrets that were here are not any more.
    dropped: Option<Dropped>,
    /// Whether it has been asked for.
    asked: Asked,
    /// The forms whose secrets are shown on the screen.
    shown: Vec<Form>,
    /// Whether the document is without secrets, because the API refused or redacted them.
    pub(crate) redacted: bool,
    /// The project's CA certificate, which is public.
    pub(crate) ca: RemoteData<String>,
    /// The snippet that was asked of the module last, and what it was for.
    wanted: Option<(RequestId, Selection)>,
    /// What the module has answered last; `None` if it failed.
    made: Option<(RequestId, Option<Reply>)>,
}

/// Why the secrets were dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dropped {
    StepLeft,
    SessionEnded,
}

/// Whether the connection information has been asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    No,
    /// Somebody waits to hear of it.
    Awaited,
    /// They have heard that it is there.
    Announced,
}

/// The connection of a route, or the only one there is. Never picked among several.
pub(crate) fn chosen_connection<'a>(
    data: &'a ServiceData,
    route: &'a Route,
) -> Option<&'a ConnectionId> {
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
    let entries = snippets_api::entries(&service.components, id);
    let Route::Service { choice, .. } = route else {
        return (entries, None);
    };
    let named = entries
        .iter()
        .find(|entry| Some(entry.id()) == choice.entry);
    let chosen = named.or(entries.first()).cloned();
    (entries, chosen)
}

/// What the snippet is to be made for; `None` without an address.
pub(crate) fn selection(data: &ServiceData, route: &Route) -> Option<Selection> {
    let Route::Service { choice, .. } = route else {
        return None;
    };
    let Choice {
        tool,
        user,
        database,
        ..
    } = choice.clone();
    Some(Selection {
        entry: connect_entries(data, route).1?,
        tool,
        user,
        database,
        secret_form: SecretForm::Inline,
    })
}

impl ConnectionInfo {
    /// Whether it has been asked for.
    pub(crate) fn is_asked(&self) -> bool {
        self.asked != Asked::No
    }

    /// Starts afresh, and remembers why if secrets go with that.
    pub(crate) fn drop_secrets(&mut self, why: Dropped) {
        let dropped = self.document.value.as_ref().map(|_| why);
        *self = Self {
            dropped: dropped.or(self.dropped),
            ..Self::default()
        };
    }

    /// Why secrets that were here have to be asked for again.
    pub(crate) fn dropped(&self) -> Option<&'static str> {
        Some(match self.dropped? {
            Dropped::StepLeft => {
                "The passwords and keys were removed from memory when you left this step. Your choices are kept."
            }
            Dropped::SessionEnded => {
                "The passwords and keys were removed from memory when the session ended. Your choices are kept."
            }
        })
    }

    /// What the module has made last, if only for the choice before; `None` in it if the module failed.
    pub(crate) fn made(&self) -> Option<&Option<Reply>> {
        self.made.as_ref().map(|(_, made)| made)
    }

    /// The snippet for the present choice.
    fn present(&self) -> Option<&Reply> {
        let (request_id, made) = self.made.as_ref()?;
        let (wanted, _) = self.wanted.as_ref()?;
        made.as_ref().filter(|_| wanted == request_id)
    }

    /// Asks for a snippet, unless that is the one that was asked for last.
    pub(crate) fn want(
        &mut self,
        selection: &Selection,
        next_id: impl FnOnce() -> RequestId,
    ) -> Option<Effect> {
        let document = self.document.value.as_ref()?;
        let is_wanted = |(_, wanted): &(RequestId, Selection)| wanted == selection;
        if self.wanted.as_ref().is_some_and(is_wanted) {
            return None;
        }
        let request_id = next_id();
        self.wanted = Some((request_id, selection.clone()));
        Some(Effect::RenderSnippet {
            request_id,
            request: Box::new(Request::new(document.value().clone(), selection.clone())),
        })
    }

    /// An answer to anything but the last question is dropped.
    pub(crate) fn rendered(
        &mut self,
        request_id: RequestId,
        reply: Option<Reply>,
        announcement: &mut Announcement,
    ) {
        let is_wanted = |(wanted, _): &(RequestId, Selection)| *wanted == request_id;
        if !self.wanted.as_ref().is_some_and(is_wanted) {
            return;
        }
        if reply.is_none() {
            announcement.say("The snippet could not be created.");
        } else if self.asked == Asked::Awaited {
            self.asked = Asked::Announced;
            announcement.say("The connection information is shown.");
        }
        self.made = Some((request_id, reply));
    }

    /// Has the snippet made anew after the module failed.
    pub(crate) fn retry(&mut self) {
        if self.made() == Some(&None) {
            (self.wanted, self.made) = (None, None);
        }
    }
}

/// What to do when a file is asked for.
#[derive(Debug)]
pub(crate) enum FileReply {
    /// What is there already.
    Download(Box<Effect>),
    /// The CA certificate is read first.
    Read(ApiCall),
    /// Aiven did not send the file.
    NotSent,
}

/// A snippet on its way to the clipboard.
pub(crate) struct SnippetCopy {
    pub(crate) label: &'static str,
    pub(crate) text: String,
    pub(crate) has_secret: bool,
}

impl ConnectionInfo {
    pub(crate) fn secrets_asked(&mut self, data: &ServiceData) -> ApiCall {
        self.asked = Asked::Awaited;
        self.dropped = None;
        self.document.fault = None;
        self.redacted = false;
        secrets(data, true)
    }

    /// Shows or masks the secrets of one form; the others stay as they are.
    pub(crate) fn secrets_shown(&mut self, form: Form, shown: bool) {
        self.shown.retain(|one| *one != form);
        self.shown.extend(shown.then_some(form));
    }

    /// Whether the secrets of a form are shown.
    pub(crate) fn is_shown(&self, form: Form) -> bool {
        self.shown.contains(&form)
    }

    pub(crate) fn secrets_arrived(&mut self, document: ServiceDocument, now: Millis) {
        // A reply that comes after the step was left finds nobody who asked.
        if self.is_asked() {
            self.redacted |= document.is_redacted();
            self.document.read(document, now);
            self.wanted = None;
        }
    }

    /// Without the permission to read secrets the API answers 403: the service is then read without.
    pub(crate) fn secrets_failed(
        &mut self,
        data: &ServiceData,
        with_secrets: bool,
        fault: Fault,
        now: Millis,
        announcement: &mut Announcement,
    ) -> Option<ApiCall> {
        if !self.is_asked() {
            return None;
        }
        if with_secrets && matches!(fault, Fault::Forbidden { .. }) {
            self.redacted = true;
            return Some(secrets(data, false));
        }
        self.document.failed(fault, now);
        announcement.say("The connection information could not be read.");
        None
    }

    pub(crate) fn snippet_copy(&self, form: Form, secrets: bool) -> Option<SnippetCopy> {
        let made = self.text()?;
        let text = match form {
            Form::Quoted => Some(&made.quoted),
            Form::Avn => made.avn.as_ref().map(|avn| &avn.text),
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

    /// The text for the present choice.
    fn text(&self) -> Option<&SnippetText> {
        self.present()?.text.as_ref().ok()
    }

    /// `is_reading_ca` says whether the CA certificate is being read already.
    pub(crate) fn file_asked(
        &mut self,
        data: &ServiceData,
        file: File,
        is_reading_ca: bool,
    ) -> Option<FileReply> {
        let origin = match file {
            File::Ca => return self.ca_file(data, is_reading_ca),
            File::ClientCertificate => FileOrigin::ClientCertificate,
            File::ClientKey => FileOrigin::ClientKey,
            File::KeyStore => FileOrigin::KeyStore,
        };
        let needed = self
            .text()?
            .files
            .iter()
            .find(|needed| needed.origin == origin);
        let content = needed.and_then(|needed| needed.content.clone());
        Some(match content {
            Some(content) => FileReply::Download(Box::new(download(file, content.0))),
            None => FileReply::NotSent,
        })
    }

    fn ca_file(&mut self, data: &ServiceData, is_reading_ca: bool) -> Option<FileReply> {
        if let Some(certificate) = &self.ca.value {
            let file = download(File::Ca, certificate.clone());
            return Some(FileReply::Download(Box::new(file)));
        }
        if is_reading_ca {
            return None;
        }
        self.ca.expire();
        let project = data.project.clone();
        Some(FileReply::Read(ApiCall::ProjectCa(ProjectCa { project })))
    }

    pub(crate) fn ca_arrived(&mut self, certificate: String, now: Millis) -> Effect {
        let file = download(File::Ca, certificate.clone());
        self.ca.read(certificate, now);
        file
    }

    pub(crate) fn ca_failed(&mut self, fault: Fault, now: Millis, announcement: &mut Announcement) {
        self.ca.failed(fault, now);
        announcement.say("The CA certificate could not be read.");
    }
}

pub(super) fn secrets(data: &ServiceData, include_secrets: bool) -> ApiCall {
    ApiCall::ServiceGetSecrets(ServiceGetSecrets {
        project: data.project.clone(),
        service: data.service.clone(),
        include_secrets,
    })
}

fn download(file: File, text: String) -> Effect {
    Effect::Download {
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
        File::KeyStore => "keystore.pem",
    }
}
