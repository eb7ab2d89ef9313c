//! All files that belong to a choice.

use serde_json::Value as Json;
use snippets_api::{FileContent, SecretForm, Text};

use crate::credentials::{self, Secret};
use crate::instructions::run;
use crate::manifest;
use crate::marked;
use crate::render::{self, FileSource, RenderOptions, Rendered, Unavailable, key_store, render};
use crate::template::Source;
use crate::tool::{Tool, tools};
use crate::value::Value;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFile {
    /// Its name, without a folder.
    pub name: &'static str,
    /// What is in it, secrets included where it holds them.
    pub content: FileContent,
    /// Whether nobody but the owner may read it: mode 0600.
    pub private: bool,
}

/// Everything for a choice: code, manifest, certificates, `.env`, `verify.sh` and `README.md`. `ca.pem` is left out if the choice brings
/// no CA, and what the service does not tell has a stand-in.
///
/// # Errors
/// Why there is no text for the choice.
pub fn bundle(service: &Json, choice: &RenderOptions<'_>) -> Result<Vec<BundleFile>, Unavailable> {
    let rendered = render(service, choice)?;
    let definition = choice.tool.definition;
    let inline = choice.secret_form == SecretForm::Inline || definition.file == ".env";
    let mut files = vec![Described {
        what: "What connects.",
        file: BundleFile {
            name: definition.file,
            private: inline && rendered.quoted.has_secret(),
            content: FileContent(line_end(if inline {
                rendered.quoted.reveal()
            } else {
                rendered.quoted.placeholder()
            })),
        },
    }];
    let manifest = manifest::manifest(definition);
    if let Some(manifest) = &manifest {
        let what = "What it needs, with versions.";
        files.push(Described::public(manifest.name, what, &manifest.text));
    }
    let secret = |which| credentials::secret(service, choice.entry, choice.username, which).ok();
    let written = |found: Option<String>, missing: &str| match found {
        Some(text) => Text::default().secret(text, missing),
        None => Text::default().missing(missing),
    };
    for needed in &rendered.files {
        let (what, private, text) = match needed.source {
            FileSource::ProjectCa => match choice.ca {
                Some(pem) => ("The CA of the project.", false, Text::from(pem)),
                None => continue,
            },
            FileSource::User(Secret::ClientKey) => (
                "The key of the client certificate. Keep it secret.",
                true,
                written(secret(Secret::ClientKey), "CLIENT_KEY"),
            ),
            FileSource::User(_) => (
                "The client certificate.",
                false,
                match secret(Secret::ClientCertificate) {
                    Some(pem) => Text::from(pem.as_str()),
                    None => Text::default().missing("CLIENT_CERTIFICATE"),
                },
            ),
            FileSource::KeyStore => (
                "Key and client certificate. Keep it secret.",
                true,
                written(key_store(secret), "KEY_AND_CERTIFICATE"),
            ),
        };
        files.push(Described {
            what,
            file: BundleFile {
                name: needed.name,
                content: FileContent(line_end(text.reveal())),
                private,
            },
        });
    }
    if !files.iter().any(|one| one.file.name == ".env")
        && let Some(text) = beside(service, choice, "dotenv", SecretForm::Inline)
    {
        files.push(Described {
            what: "Host, port, user and password for the environment. Keep it secret.",
            file: BundleFile {
                name: ".env",
                content: FileContent(line_end(text.reveal())),
                private: true,
            },
        });
    }
    if !definition.id.starts_with("verify-")
        && let Some(text) = beside(service, choice, "verify-sh", SecretForm::Environment)
    {
        let what = "Checks the connection from this machine: `sh verify.sh ADDRESS`, with the endpoint's IP address.";
        files.push(Described::public("verify.sh", what, &text));
    }
    let install = manifest.map_or(definition.install, |manifest| manifest.install);
    let readme = readme(service, choice, install, &rendered, &files);
    files.push(Described::public("README.md", "", &readme));
    Ok(files.into_iter().map(|one| one.file).collect())
}

/// The text with a line end, as files have it.
fn line_end(mut text: String) -> String {
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

struct Described {
    what: &'static str,
    file: BundleFile,
}

impl Described {
    fn public(name: &'static str, what: &'static str, text: &Text) -> Self {
        Self {
            what,
            file: BundleFile {
                name,
                content: FileContent(line_end(text.reveal())),
                private: false,
            },
        }
    }
}

/// What another tool writes for the same choice.
fn beside(
    service: &Json,
    choice: &RenderOptions<'_>,
    id: &str,
    secret_form: SecretForm,
) -> Option<Text> {
    let service_type = service["service_type"].as_str().unwrap_or_default();
    let tool: Tool = tools(service_type, choice.entry)
        .into_iter()
        .find(|tool| tool.id == id)?;
    let choice = RenderOptions {
        tool,
        secret_form,
        ..*choice
    };
    let parts = render::parts(service, &choice);
    match tool.definition.source {
        Source::Template(template) => template.fill(&render::model(service, &choice, &parts)),
        Source::Kind(_) => None,
    }
}

#[derive(askama::Template)]
#[template(path = "bundle/README.md")]
struct Readme {
    title: Value,
    service: Value,
    component: Value,
    address: Value,
    files: Vec<ReadmeFile>,
    install: Option<Value>,
    run: Option<Value>,
    answer: Option<Value>,
    notes: Vec<Value>,
}

struct ReadmeFile {
    name: Value,
    what: Value,
}

fn readme(
    service: &Json,
    choice: &RenderOptions<'_>,
    install: &'static str,
    rendered: &Rendered,
    files: &[Described],
) -> Text {
    let definition = choice.tool.definition;
    let parts = render::parts(service, choice);
    let model = render::model(service, choice, &parts);
    let readme = Readme {
        title: Value::word(definition.label),
        service: model.service.clone(),
        component: Value::text(&Text::from(&*choice.entry.component)),
        address: model.address.clone(),
        files: files
            .iter()
            .map(|one| ReadmeFile {
                name: Value::text(&Text::default().path(one.file.name)),
                what: Value::word(one.what),
            })
            .collect(),
        install: Some(install)
            .filter(|install| !install.is_empty())
            .map(Value::word),
        run: run(definition, choice.entry, &rendered.quoted).map(|line| Value::text(&line)),
        answer: Some(definition.answer)
            .filter(|answer| !answer.is_empty())
            .map(Value::word),
        notes: rendered
            .notes
            .iter()
            .map(|note| Value::text(&Text::from(&*note.sentence())))
            .collect(),
    };
    marked::read(&askama::Template::render(&readme).unwrap_or_default())
}
