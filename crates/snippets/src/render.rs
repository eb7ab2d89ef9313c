//! One choice in, its snippet out: the quoted form, and beside it the AVN form where there is one.

mod avn_form;

use serde_json::Value;

use crate::{
    Danger, Entry, Note, Secret, SpanKind, Text, Tool, credentials,
    quoted_form::{self, Parts},
    tool::Kind,
};

/// What a snippet is wanted for.
#[derive(Clone, Copy, Debug)]
pub struct RenderOptions<'a> {
    /// The entry, of the chosen connection.
    pub entry: &'a Entry,
    /// One of [`crate::tools`] for that entry.
    pub tool: Tool,
    /// A user of the service.
    pub username: &'a str,
    /// The database or pool where there is a choice; `None` is the usual one.
    pub database: Option<&'a str>,
}

/// A snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// What to use.
    pub quoted: Text,
    /// What `avn` prints. `None` where it prints nothing for this choice, or where a secret is missing.
    pub avn: Option<Text>,
    /// Why not to use the AVN form; empty without one.
    pub dangers: Vec<Danger>,
    /// The words after `avn` that print the AVN form, without `--project`; `None` if there are none.
    pub avn_arguments: Option<Vec<String>>,
    /// The files that the text names.
    pub files: Vec<NeededFile>,
    /// What is good to know.
    pub notes: Vec<Note>,
}

/// A file that a snippet names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeededFile {
    /// The name in the text.
    pub name: &'static str,
    /// Where its content comes from.
    pub source: FileSource,
}

/// Where the content of a file comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileSource {
    /// The CA of the project, which is a call of its own.
    ProjectCa,
    /// The service user, by [`crate::secret`].
    User(Secret),
}

/// Why there is no snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The service has no such user.
    NoSuchUser,
    /// A value holds a NUL, which neither a command line nor a connection string can carry.
    Nul,
}

/// Makes the snippet for a choice.
///
/// # Errors
/// Why there is none, such as a user that the service does not have.
pub fn render(service: &Value, choice: &RenderOptions<'_>) -> Result<Rendered, Unavailable> {
    let kind = choice.tool.kind;
    let entry = choice.entry;
    if kind != Kind::HostPort && !credentials::is_user(service, entry, choice.username) {
        return Err(Unavailable::NoSuchUser);
    }
    let parts = Parts {
        entry,
        username: choice.username,
        password: credentials::secret(service, entry, choice.username, Secret::Password),
        database: choice
            .database
            .map(str::to_owned)
            .or_else(|| quoted_form::databases(service, entry).into_iter().next()),
        sasl_mechanism: quoted_form::sasl_mechanism(service),
    };
    let quoted = quoted_form::text(kind, &parts);
    if quoted.reveal().contains('\0') {
        return Err(Unavailable::Nul);
    }
    let files = files(choice);
    let avn = avn_form::avn_form(service, choice, &parts);
    Ok(Rendered {
        notes: notes(service, choice, &parts, &quoted, &files),
        quoted,
        avn: avn.text,
        dangers: avn.dangers,
        avn_arguments: avn.arguments,
        files,
    })
}

fn files(choice: &RenderOptions<'_>) -> Vec<NeededFile> {
    if !choice.tool.kind.reads_files() {
        return Vec::new();
    }
    let ca = NeededFile {
        name: "ca.pem",
        source: FileSource::ProjectCa,
    };
    let ca = (!choice.entry.has_public_ca()).then_some(ca);
    let user = match choice.entry.kafka_authentication_method.as_deref() {
        Some("sasl") => Vec::new(),
        _ => vec![
            NeededFile {
                name: "service.crt",
                source: FileSource::User(Secret::ClientCertificate),
            },
            NeededFile {
                name: "service.key",
                source: FileSource::User(Secret::ClientKey),
            },
        ],
    };
    ca.into_iter().chain(user).collect()
}

fn notes(
    service: &Value,
    choice: &RenderOptions<'_>,
    parts: &Parts<'_>,
    quoted: &Text,
    files: &[NeededFile],
) -> Vec<Note> {
    let component = &choice.entry;
    let kind = choice.tool.kind;
    let mut notes = Vec::new();
    if let (Err(secret_status), true) = (&parts.password, quoted.has_missing()) {
        notes.push(Note::Missing(Secret::Password, *secret_status));
    }
    for file in files {
        if let FileSource::User(secret) = file.source
            && let Err(secret_status) =
                credentials::secret(service, choice.entry, choice.username, secret)
        {
            notes.push(Note::Missing(secret, secret_status));
        }
    }
    let encoded = quoted
        .spans()
        .iter()
        .any(|span| span.kind() == SpanKind::Secret && span.placeholder().contains("_ENCODED"));
    let pg = matches!(kind, Kind::Psql | Kind::PgUri | Kind::PgString);
    let kafka = matches!(kind, Kind::Kcat | Kind::Kafkacat);
    let valkey = matches!(kind, Kind::ValkeyUri | Kind::ValkeyCli);
    let sasl = component.kafka_authentication_method.as_deref() == Some("sasl");
    let facts = [
        (pg && parts.database.is_none(), Note::NoPool),
        (
            kind.is_command() && quoted.has_secret(),
            Note::PasswordInCommand,
        ),
        (encoded, Note::EncodedPlaceholder),
        (pg, Note::ServerUnchecked),
        (kafka && choice.entry.has_public_ca(), Note::PublicCa),
        (
            kafka && sasl && parts.sasl_mechanism.is_none(),
            Note::NoMechanism,
        ),
        (
            kafka
                && sasl
                && parts
                    .sasl_mechanism
                    .is_some_and(|name| name.starts_with("SCRAM")),
            Note::ScramLibrary,
        ),
        (kind == Kind::Kafkacat, Note::FormerName),
        (component.ssl == Some(false), Note::TlsOff),
        (
            valkey && component.ssl != Some(false),
            Note::ConnectionLifetime,
        ),
        (
            component.component == "prometheus",
            Note::DiscoveryByAddress,
        ),
        (
            quoted.reveal().chars().any(char::is_control),
            Note::ControlCharacter,
        ),
    ];
    notes.extend(
        facts
            .into_iter()
            .filter_map(|(holds, note)| holds.then_some(note)),
    );
    notes
}

impl Unavailable {
    /// Why, in a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NoSuchUser => "The service has no user of that name. Choose one of its users.",
            Self::Nul => {
                "The user name, the password or the database holds a NUL character, which can't be passed to a program. Set a different one."
            }
        }
    }
}
