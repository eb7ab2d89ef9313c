//! The page's request in, the reply out.

use serde_json::Value;
use snippets_api::{
    AvnForm, FileContent, FileOrigin, Reply, Request, Selection, SnippetFile, SnippetText,
    ToolOption, Usage, VERSION,
};

use crate::instructions::run;
use crate::manifest;
use crate::render::key_store;
use crate::{
    FileSource, NeededFile, Note, RenderOptions, Rendered, Secret, Tool, databases,
    default_username, render, secret, tools, users,
};

/// Makes the snippet that a page asks for. What it names and the service does not have is the first that fits.
pub fn reply(request: &Request) -> Reply {
    let service = &request.document;
    let Selection {
        entry,
        tool,
        user,
        database,
        secret_form,
    } = &request.selection;
    let offered = tools(service["service_type"].as_str().unwrap_or_default(), entry);
    let named = offered.iter().find(|one| Some(one.id) == tool.as_deref());
    let users: Vec<String> = users(service, entry)
        .into_iter()
        .map(|user| user.username)
        .collect();
    let username = match user {
        Some(name) if users.contains(name) => name.clone(),
        _ => default_username(service, entry).unwrap_or_default(),
    };
    let databases = databases(service, entry);
    let database = match database {
        Some(name) if databases.contains(name) => Some(name.clone()),
        _ => databases.first().cloned(),
    };
    let choice = RenderOptions {
        entry,
        // There is always one.
        tool: *named.unwrap_or(&offered[0]),
        username: &username,
        database: database.as_deref(),
        secret_form: *secret_form,
        ca: None,
    };
    let text = render(service, &choice)
        .map(|rendered| text(service, &choice, rendered))
        .map_err(|unavailable| unavailable.sentence().to_owned());
    Reply {
        version: VERSION,
        tool: choice.tool.id.to_owned(),
        text,
        tools: offered.iter().map(Tool::option).collect(),
        users,
        user: username,
        databases,
        database,
    }
}

fn text(service: &Value, choice: &RenderOptions<'_>, rendered: Rendered) -> SnippetText {
    let dangers = rendered
        .dangers
        .iter()
        .map(|danger| danger.sentence().to_owned())
        .collect();
    let definition = choice.tool.definition;
    let run = run(definition, choice.entry, &rendered.quoted);
    SnippetText {
        usage: Usage {
            file: definition.file.to_owned(),
            install: manifest::install(definition),
            run: run.map_or_else(String::new, |run| run.reveal()),
            answer: definition.answer.to_owned(),
        },
        quoted: rendered.quoted,
        avn: rendered.avn.map(|text| AvnForm { text, dangers }),
        avn_arguments: rendered.avn_arguments,
        files: rendered
            .files
            .iter()
            .map(|needed| file(service, choice, needed))
            .collect(),
        notes: rendered.notes.iter().map(Note::sentence).collect(),
    }
}

fn file(service: &Value, choice: &RenderOptions<'_>, needed: &NeededFile) -> SnippetFile {
    let secret = |which| secret(service, choice.entry, choice.username, which).ok();
    let (origin, content) = match needed.source {
        FileSource::ProjectCa => (FileOrigin::ProjectCa, choice.ca.map(str::to_owned)),
        FileSource::User(which @ Secret::ClientKey) => (FileOrigin::ClientKey, secret(which)),
        FileSource::User(which) => (FileOrigin::ClientCertificate, secret(which)),
        FileSource::KeyStore => (FileOrigin::KeyStore, key_store(secret)),
    };
    SnippetFile {
        name: needed.name.to_owned(),
        origin,
        content: content.map(FileContent),
    }
}

impl Tool {
    fn option(&self) -> ToolOption {
        ToolOption {
            id: self.id.to_owned(),
            label: self.label.to_owned(),
            group: self.definition.language.group().to_owned(),
            produced_by_avn: self.produced_by_avn,
        }
    }
}
