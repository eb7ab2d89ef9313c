//! One choice in, its snippet out: the quoted form, and beside it the AVN form where there is one.

mod avn_form;

use serde_json::Value;

use crate::{
    Danger, Entry, Note, Secret, SecretForm, SpanKind, Text, Tool, authority,
    catalog::Reads,
    credentials,
    kind::Kind,
    model::{Facts, Model},
    quoted_form::{self, Parts},
    template::Source,
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
    /// How a template comes by secrets. Other tools hold the secret, and a placeholder for it.
    pub secret_form: SecretForm,
    /// The CA of the project, PEM, for texts that carry it. Where nothing says which CA a port's certificate is from, giving
    /// it chooses it.
    pub ca: Option<&'a str>,
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
    /// The key and then the certificate of the service user, one after the other.
    KeyStore,
}

/// Why there is no snippet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The service has no such user.
    NoSuchUser,
    /// A value holds a NUL, which neither a command line nor a connection string can carry.
    Nul,
    /// The language of the text has no way to write a value.
    Unwritable,
}

/// Makes the snippet for a choice.
///
/// # Errors
/// Why there is none, such as a user that the service does not have.
pub fn render(service: &Value, choice: &RenderOptions<'_>) -> Result<Rendered, Unavailable> {
    let kind = choice.tool.definition.written();
    let entry = choice.entry;
    if kind != Some(Kind::HostPort) && !credentials::is_user(service, entry, choice.username) {
        return Err(Unavailable::NoSuchUser);
    }
    let parts = parts(service, choice);
    let quoted = match choice.tool.definition.source {
        Source::Kind(kind) => quoted_form::text(kind, &parts),
        Source::Template(template) => {
            let model = model(service, choice, &parts);
            template.fill(&model).ok_or(Unavailable::Unwritable)?
        }
    };
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

pub(crate) fn parts<'a>(service: &Value, choice: &RenderOptions<'a>) -> Parts<'a> {
    let entry = choice.entry;
    Parts {
        entry,
        username: choice.username,
        password: credentials::secret(service, entry, choice.username, Secret::Password),
        database: choice
            .database
            .map(str::to_owned)
            .or_else(|| quoted_form::databases(service, entry).into_iter().next()),
        sasl_mechanism: quoted_form::sasl_mechanism(service),
    }
}

/// What the templates of a choice are filled from.
pub(crate) fn model(service: &Value, choice: &RenderOptions<'_>, parts: &Parts<'_>) -> Model {
    let secret = |which| credentials::secret(service, choice.entry, choice.username, which);
    Model::new(&Facts {
        entry: choice.entry,
        document: service,
        service: service["service_name"].as_str().unwrap_or_default(),
        username: choice.username,
        password: &parts.password,
        client_certificate: secret(Secret::ClientCertificate),
        client_key: secret(Secret::ClientKey),
        database: parts.database.as_deref(),
        sasl_mechanism: parts
            .sasl_mechanism
            .unwrap_or(quoted_form::SASL_MECHANISM_OF_AVN),
        secret_form: choice.secret_form,
        ca: choice.ca,
        variable: choice.tool.definition.variable,
    })
}

fn files(choice: &RenderOptions<'_>) -> Vec<NeededFile> {
    let entry = choice.entry;
    let file = |name, source| NeededFile { name, source };
    let ca =
        authority::is_project_ca(entry, choice.ca).then(|| file("ca.pem", FileSource::ProjectCa));
    let has_certificate =
        entry.component == "kafka" && entry.kafka_authentication_method.as_deref() != Some("sasl");
    let user = match choice.tool.definition.reads {
        Reads::Nothing => return Vec::new(),
        _ if !has_certificate => Vec::new(),
        Reads::Pem => vec![
            file("service.crt", FileSource::User(Secret::ClientCertificate)),
            file("service.key", FileSource::User(Secret::ClientKey)),
        ],
        Reads::KeyStore => vec![file("keystore.pem", FileSource::KeyStore)],
    };
    ca.into_iter().chain(user).collect()
}

/// Key and certificate in one file, the key first, as Kafka's Java client wants them.
pub(crate) fn key_store(secret: impl Fn(Secret) -> Option<String>) -> Option<String> {
    let key = secret(Secret::ClientKey)?;
    let certificate = secret(Secret::ClientCertificate)?;
    Some(format!("{}\n{}\n", key.trim_end(), certificate.trim_end()))
}

fn notes(
    service: &Value,
    choice: &RenderOptions<'_>,
    parts: &Parts<'_>,
    quoted: &Text,
    files: &[NeededFile],
) -> Vec<Note> {
    let component = &choice.entry;
    let definition = choice.tool.definition;
    let kind = definition.written();
    let is = |kinds: &[Kind]| kind.is_some_and(|kind| kinds.contains(&kind));
    let mut notes = Vec::new();
    if let (Err(secret_status), true) = (&parts.password, quoted.has_missing()) {
        notes.push(Note::Missing(Secret::Password, *secret_status));
    }
    for file in files {
        let secrets: &[Secret] = match file.source {
            FileSource::ProjectCa => &[],
            FileSource::User(Secret::ClientKey) => &[Secret::ClientKey],
            FileSource::User(_) => &[Secret::ClientCertificate],
            FileSource::KeyStore => &[Secret::ClientKey, Secret::ClientCertificate],
        };
        for secret in secrets {
            let found = credentials::secret(service, choice.entry, choice.username, *secret);
            notes.extend(found.err().map(|status| Note::Missing(*secret, status)));
        }
    }
    let has_missing = |name| {
        let mut spans = quoted.spans().iter();
        spans.any(|span| span.kind() == SpanKind::Missing && span.reveal() == name)
    };
    let encoded = quoted.spans().iter().any(|span| match span.kind() {
        SpanKind::Secret => span.placeholder().contains("_ENCODED"),
        SpanKind::Variable => span.reveal().contains("_ENCODED"),
        _ => false,
    });
    let kafka = is(&[Kind::Kcat, Kind::Kafkacat]);
    let valkey = is(&[Kind::ValkeyUri]);
    let scram_library = kafka || definition.notes.contains(&Note::ScramLibrary);
    let is_template = kind.is_none();
    let reads_ca = definition.reads != Reads::Nothing;
    let sasl = component.kafka_authentication_method.as_deref() == Some("sasl");
    let facts = [
        (has_missing("POOL_NAME"), Note::NoPool),
        (
            kind.is_some_and(Kind::is_command) && quoted.has_secret(),
            Note::PasswordInCommand,
        ),
        (encoded, Note::EncodedPlaceholder),
        (kafka && choice.entry.has_public_ca(), Note::PublicCa),
        (
            (kafka || is_template) && sasl && parts.sasl_mechanism.is_none(),
            Note::NoMechanism,
        ),
        (
            scram_library
                && sasl
                && parts
                    .sasl_mechanism
                    .is_some_and(|name| name.starts_with("SCRAM")),
            Note::ScramLibrary,
        ),
        (
            definition.notes.contains(&Note::JaasPassword)
                && sasl
                && choice.secret_form == SecretForm::Environment,
            Note::JaasPassword,
        ),
        (is(&[Kind::Kafkacat]), Note::FormerName),
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
            !is_template && quoted.reveal().chars().any(char::is_control),
            Note::ControlCharacter,
        ),
        (
            is_template && component.component == "pgbouncer",
            Note::Pool,
        ),
        (
            is_template && reads_ca && authority::is_untold(component),
            authority::note(choice.ca),
        ),
        (
            is_template && choice.username == "avnadmin",
            Note::AdminUser,
        ),
    ];
    notes.extend(
        facts
            .into_iter()
            .filter_map(|(holds, note)| holds.then_some(note)),
    );
    let own = definition.notes.iter();
    let is_conditional = |note: &Note| matches!(note, Note::ScramLibrary | Note::JaasPassword);
    notes.extend(own.filter(|note| !is_conditional(note)).cloned());
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
            Self::Unwritable => {
                "The user name, the password or the database holds a character that this kind of file can't express. Set a different one, or choose another tool."
            }
        }
    }
}
