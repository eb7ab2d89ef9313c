//! The tools, one table for each family of services: what a tool is called, where its text goes, how it is installed and
//! run, and what a good answer looks like.
//!
//! A new tool is a file below `templates` and a [`Definition`] in a table here.

mod clickhouse;
mod formats;
mod kafka;
mod kafka_http;
mod kafka_settings;
mod libpq;
mod mysql;
mod opensearch;
mod pg;
mod valkey;
mod verify;
mod web;
mod written;

use crate::authentication::Authentication;
use crate::danger::Note;
use crate::kind::Kind;
use crate::language::Language;
use crate::template::Source;

/// What is known of a tool, whatever it is used for.
#[derive(Debug)]
pub struct Definition {
    /// A name for addresses and command lines, such as `kcat`.
    pub id: &'static str,
    /// What to call it on screen.
    pub label: &'static str,
    /// The language of its text.
    pub language: Language,
    /// The file that its text belongs in.
    pub file: &'static str,
    /// The components that it is for; all if empty.
    pub(crate) components: &'static [&'static str],
    /// The ways of authentication that it takes; all if empty.
    pub(crate) authentications: &'static [Authentication],
    /// What makes its text.
    pub(crate) source: Source,
    /// What `avn` prints beside it, where that is not the source itself.
    pub(crate) avn: Option<Kind>,
    /// Which files its text reads.
    pub(crate) reads: Reads,
    /// The libraries that its text uses, from the registry of its language. Manifest and install line follow.
    pub(crate) packages: &'static [Package],
    /// How to install it where there are no packages.
    pub(crate) install: &'static str,
    /// How to run it. `{address}` becomes `HOST:PORT`, and `{text}` the text itself.
    pub(crate) run: &'static str,
    /// What a good answer looks like.
    pub(crate) answer: &'static str,
    /// What the tool writes before and after the name of a variable of the environment, such as `${env:` and `}`.
    /// Where its language has a way of its own, there is no need to say.
    pub(crate) variable: Option<(&'static str, &'static str)>,
    /// What else is good to know, beside what [`crate::render`] adds for the choice.
    pub(crate) notes: &'static [Note],
}

/// Which of the files with certificates and keys a text reads, as far as the entry needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reads {
    /// None.
    Nothing,
    /// `ca.pem`, and with a client certificate `service.crt` and `service.key`.
    Pem,
    /// `ca.pem`, and with a client certificate `keystore.pem`, which holds both.
    KeyStore,
}

/// A library.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Package {
    pub(crate) name: &'static str,
    /// What is to be switched on in it.
    pub(crate) features: &'static [&'static str],
}

impl Package {
    /// A library by its name in `versions.toml`.
    pub(crate) const fn new(name: &'static str) -> Self {
        Self {
            name,
            features: &[],
        }
    }

    /// With features, where the registry knows such.
    pub(crate) const fn features(self, features: &'static [&'static str]) -> Self {
        Self { features, ..self }
    }
}

impl Definition {
    /// What most rows have in common; each has to name its id, label, file and source.
    pub(crate) const BASE: Self = Self {
        id: "",
        label: "",
        language: Language::Text,
        file: "",
        components: &[],
        authentications: &[],
        source: Source::Kind(Kind::HostPort),
        avn: None,
        reads: Reads::Nothing,
        packages: &[],
        install: "",
        run: "",
        answer: "",
        variable: None,
        notes: &[],
    };

    /// Whether its text comes from a file below `templates`.
    pub fn is_template(&self) -> bool {
        matches!(self.source, Source::Template(_))
    }

    /// What writes its text, where that is no template.
    pub(crate) fn written(&self) -> Option<Kind> {
        match self.source {
            Source::Kind(kind) => Some(kind),
            Source::Template(_) => None,
        }
    }

    /// What `avn` may print beside it.
    pub(crate) fn avn_kind(&self) -> Option<Kind> {
        self.written().or(self.avn)
    }

    pub(crate) fn fits(&self, component: &str, authentication: Option<Authentication>) -> bool {
        let of_component = self.components.is_empty() || self.components.contains(&component);
        let authenticates = self.authentications.is_empty()
            || authentication.is_some_and(|way| self.authentications.contains(&way));
        of_component && authenticates
    }
}

const TYPE_STRIPPING: Note =
    Note::Remark("Node.js runs TypeScript as it is from version 22.18. Before, use tsx.");

const PRISMA_SCHEMA: Note = Note::Remark(
    "In a project with a schema, keep it and import the client from the output that it names.",
);

/// What the rows for curl have in common.
const CURL: Definition = Definition {
    id: "curl",
    label: "curl",
    language: Language::Shell,
    file: "curl.sh",
    install: "apt install curl",
    run: "sh curl.sh",
    ..Definition::BASE
};

/// All tools, the most useful first.
pub(crate) fn definitions() -> impl Iterator<Item = &'static Definition> {
    let tables: [&[Definition]; 14] = [
        written::TOOLS,
        kafka::TOOLS,
        kafka_settings::TOOLS,
        kafka_http::TOOLS,
        libpq::TOOLS,
        pg::TOOLS,
        mysql::TOOLS,
        clickhouse::TOOLS,
        opensearch::TOOLS,
        valkey::TOOLS,
        web::TOOLS,
        formats::TOOLS,
        verify::TOOLS,
        written::LAST,
    ];
    tables.into_iter().flatten()
}
