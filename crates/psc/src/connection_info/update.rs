//! The last step: secrets are asked for here and nowhere else, kept in memory, and dropped on leaving.

use aiven::{Fault, ProjectCa, ServiceDocument, ServiceGetSecrets};
use snippets::{Entry, Rendered, Secret, Tool, Unavailable};

use super::{File, Form};
use crate::model::{Model, RemoteData, ServiceModel};
use crate::{ApiCall, Choice, ClearText, Effect, Route};

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
pub(crate) fn snippet(service_model: &ServiceModel, route: &Route) -> Option<Chosen> {
    let Route::Service { choice, .. } = route else {
        return None;
    };
    let service = service_model.connect.document.value.as_ref()?.value();
    let entry = connect_entries(service_model, route).1?;
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

impl Model {
    pub(crate) fn secrets_asked(&mut self, effects: &mut Vec<Effect>) {
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

    pub(crate) fn secrets_shown(&mut self, shown: bool) {
        if let Some(service_model) = &mut self.service_model {
            service_model.connect.shown = shown;
        }
    }

    pub(crate) fn secrets_arrived(&mut self, document: ServiceDocument) {
        let now = self.now;
        // A reply that comes after the step was left finds nobody who asked.
        if let Some(service_model) = self
            .service_model
            .as_mut()
            .filter(|service_model| service_model.connect.asked)
        {
            service_model.connect.document.read(document, now);
            self.announce("The connection information is here.");
        }
    }

    /// Without the permission to read secrets the API answers 403: the service is then read without.
    pub(crate) fn secrets_failed(
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

    pub(crate) fn snippet_copy_asked(
        &mut self,
        form: Form,
        secrets: bool,
        effects: &mut Vec<Effect>,
    ) {
        let Some(service_model) = &self.service_model else {
            return;
        };
        let Some(chosen) = snippet(service_model, &self.route) else {
            return;
        };
        let Ok(rendered) = chosen.rendered else {
            return;
        };
        let text = match form {
            Form::Safe => Some(rendered.safe),
            Form::Exact => rendered.exact,
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

    pub(crate) fn file_asked(&mut self, file: File, effects: &mut Vec<Effect>) {
        let Some(service_model) = &mut self.service_model else {
            return;
        };
        let secret = match file {
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
            File::ClientCertificate => Secret::ClientCertificate,
            File::ClientKey => Secret::ClientKey,
        };
        let Some(chosen) = snippet(service_model, &self.route) else {
            return;
        };
        let Some(document) = &service_model.connect.document.value else {
            return;
        };
        match snippets::secret(document.value(), &chosen.entry, &chosen.user, secret) {
            Ok(text) => effects.push(download(file, text)),
            Err(_) => self.announce("Aiven did not send this file."),
        }
    }

    pub(crate) fn ca_arrived(&mut self, certificate: String, effects: &mut Vec<Effect>) {
        let now = self.now;
        if let Some(service_model) = &mut self.service_model {
            effects.push(download(File::Ca, certificate.clone()));
            service_model.connect.ca.read(certificate, now);
        }
    }

    pub(crate) fn ca_failed(&mut self, fault: Fault) {
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
