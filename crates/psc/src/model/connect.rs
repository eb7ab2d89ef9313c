//! The last step: secrets are asked for here and nowhere else, kept in memory, and dropped on leaving.

use aiven::{Fault, ProjectCa, ServiceDocument, ServiceGetSecrets};
use snippets_api::{Entry, FileOrigin, Reply, Request, Selection, SnippetText};

use super::{Model, RemoteData, ServiceModel};
use crate::{ApiCall, Choice, ClearText, Effect, File, Form, RequestId, Route};

/// What the last step holds. `Debug` shows no secret: the document and the CA see to that themselves.
#[derive(Debug, Default)]
pub(crate) struct Connect {
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
    /// The snippet that was asked of the module last, and what it was for.
    wanted: Option<(RequestId, Selection)>,
    /// What the module has answered last; `None` if it failed.
    made: Option<(RequestId, Option<Reply>)>,
}

/// The connection of a route, or the only one there is. Never picked among several.
pub(crate) fn chosen_connection<'a>(
    service_model: &'a ServiceModel,
    route: &'a Route,
) -> Option<&'a str> {
    let Route::Service { connection, .. } = route else {
        return None;
    };
    if let Some(id) = connection {
        return Some(id);
    }
    match service_model.rows() {
        [only] => Some(&only.privatelink_connection_id),
        _ => None,
    }
}

/// The addresses of the chosen connection, and which of them is chosen.
pub(crate) fn connect_entries(
    service_model: &ServiceModel,
    route: &Route,
) -> (Vec<Entry>, Option<Entry>) {
    let Some((service, id)) = service_model
        .details
        .value
        .as_ref()
        .zip(chosen_connection(service_model, route))
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
pub(crate) fn selection(service_model: &ServiceModel, route: &Route) -> Option<Selection> {
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
        entry: connect_entries(service_model, route).1?,
        tool,
        user,
        database,
    })
}

impl Connect {
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
    pub(super) fn want(
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
            request: Request::new(document.value().clone(), selection.clone()),
        })
    }

    /// An answer to anything but the last question is dropped.
    pub(super) fn rendered(&mut self, request_id: RequestId, reply: Option<Reply>) {
        let is_wanted = |(wanted, _): &(RequestId, Selection)| *wanted == request_id;
        if self.wanted.as_ref().is_some_and(is_wanted) {
            self.made = Some((request_id, reply));
        }
    }

    /// Has the snippet made anew after the module failed.
    pub(super) fn retry(&mut self) {
        if self.made() == Some(&None) {
            (self.wanted, self.made) = (None, None);
        }
    }
}

impl Model {
    pub(super) fn secrets_asked(&mut self, effects: &mut Vec<Effect>) {
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        if self
            .in_flight
            .is_asking(|ask| matches!(ask, ApiCall::ServiceGetSecrets(_)))
        {
            return;
        }
        service_model.connect.asked = true;
        service_model.connect.document.fault = None;
        let ask = service_model.secrets(true);
        effects.push(self.in_flight.send(ask));
    }

    pub(super) fn secrets_shown(&mut self, shown: bool) {
        if let Some(service_model) = &mut self.service_model {
            service_model.connect.shown = shown;
        }
    }

    pub(super) fn secrets_arrived(&mut self, document: ServiceDocument) {
        let now = self.now;
        // A reply that comes after the step was left finds nobody who asked.
        if let Some(service_model) = self
            .service_model
            .as_mut()
            .filter(|service_model| service_model.connect.asked)
        {
            service_model.connect.document.read(document, now);
            service_model.connect.wanted = None;
            self.announce("The connection information is here.");
        }
    }

    /// Without the permission to read secrets the API answers 403: the service is then read without.
    pub(super) fn secrets_failed(
        &mut self,
        with_secrets: bool,
        fault: Fault,
        effects: &mut Vec<Effect>,
    ) {
        let now = self.now;
        let Some(service_model) = self
            .service_model
            .as_mut()
            .filter(|service_model| service_model.connect.asked)
        else {
            return;
        };
        if with_secrets && matches!(fault, Fault::Forbidden { .. }) {
            service_model.connect.refused = true;
            let ask = service_model.secrets(false);
            effects.push(self.in_flight.send(ask));
        } else {
            service_model.connect.document.failed(fault, now);
        }
    }

    pub(super) fn snippet_copy_asked(
        &mut self,
        form: Form,
        secrets: bool,
        effects: &mut Vec<Effect>,
    ) {
        let Some(made) = self.snippet_text() else {
            return;
        };
        let text = match form {
            Form::Quoted => Some(&made.quoted),
            Form::Avn => made.avn.as_ref().map(|avn| &avn.text),
        };
        let Some(text) = text else { return };
        let copy = if secrets {
            text.reveal()
        } else {
            text.placeholder()
        };
        let has_secret = secrets && text.has_secret();
        self.token_store.secrets_copied |= has_secret;
        let label = form.copy_label(has_secret);
        self.copy(label.to_owned(), copy, effects);
    }

    pub(super) fn file_asked(&mut self, file: File, effects: &mut Vec<Effect>) {
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        let origin = match file {
            File::Ca => {
                if let Some(certificate) = &service_model.connect.ca.value {
                    effects.push(download(file, certificate.clone()));
                } else if !self
                    .in_flight
                    .is_asking(|ask| matches!(ask, ApiCall::ProjectCa(_)))
                {
                    service_model.connect.ca.expire();
                    let project = service_model.project.clone();
                    effects.push(
                        self.in_flight
                            .send(ApiCall::ProjectCa(ProjectCa { project })),
                    );
                }
                return;
            }
            File::ClientCertificate => FileOrigin::ClientCertificate,
            File::ClientKey => FileOrigin::ClientKey,
        };
        let Some(made) = self.snippet_text() else {
            return;
        };
        let needed = made.files.iter().find(|needed| needed.origin == origin);
        let content = needed.and_then(|needed| needed.content.clone());
        match content {
            Some(content) => effects.push(download(file, content.0)),
            None => self.announce("Aiven did not send this file."),
        }
    }

    /// The text for the present choice.
    fn snippet_text(&self) -> Option<&SnippetText> {
        let connect = &self.service_model.as_ref()?.connect;
        connect.present()?.text.as_ref().ok()
    }

    pub(super) fn ca_arrived(&mut self, certificate: String, effects: &mut Vec<Effect>) {
        let now = self.now;
        if let Some(service_model) = &mut self.service_model {
            effects.push(download(File::Ca, certificate.clone()));
            service_model.connect.ca.read(certificate, now);
        }
    }

    pub(super) fn ca_failed(&mut self, fault: Fault) {
        let now = self.now;
        if let Some(service_model) = &mut self.service_model {
            service_model.connect.ca.failed(fault, now);
            self.announce("The CA certificate could not be had.");
        }
    }
}

impl ServiceModel {
    fn secrets(&self, include_secrets: bool) -> ApiCall {
        let (project, service) = (self.project.clone(), self.service.clone());
        ApiCall::ServiceGetSecrets(ServiceGetSecrets {
            project,
            service,
            include_secrets,
        })
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

fn download(file: File, text: String) -> Effect {
    Effect::Download {
        name: file_name(file).to_owned(),
        text: ClearText(text),
    }
}
