//! The AVN form of a choice, with what is dangerous about it.

use serde_json::Value;

use super::RenderOptions;
use crate::{
    Danger, Entry, Secret, SpanKind, Text,
    avn_form::{self, Question},
    credentials,
    kind::Kind,
    quoted_form::{Parts, SASL_MECHANISM_OF_AVN},
    shell, uri,
};

/// The AVN form; all empty where `avn` has none.
#[derive(Default)]
pub(super) struct AvnForm {
    pub(super) text: Option<Text>,
    pub(super) dangers: Vec<Danger>,
    pub(super) arguments: Option<Vec<String>>,
}

pub(super) fn avn_form(service: &Value, choice: &RenderOptions<'_>, parts: &Parts<'_>) -> AvnForm {
    let kind = choice.tool.avn();
    let Some((kind, utility)) = kind.and_then(|kind| Some((kind, kind.utility()?))) else {
        return AvnForm::default();
    };
    let question = Question {
        kind,
        entry: choice.entry,
        username: choice.username,
        database: parts.database.as_deref().unwrap_or(DATABASE),
    };
    let arguments = Some(arguments(service, utility, &question));
    let printed = avn_form::print(service, &question)
        // avn encodes and prints a blanked password like any other.
        .filter(|printed| !printed.text.has_secret() || parts.password.is_ok());
    match printed {
        None => AvnForm {
            arguments,
            ..AvnForm::default()
        },
        Some(printed) => {
            let chosen = &service["components"][printed.position];
            let is_other = !is_same(chosen, choice.entry);
            AvnForm {
                dangers: dangers(service, choice, kind, parts, is_other, &printed.text),
                text: Some(printed.text),
                arguments,
            }
        }
    }
}

/// What `avn` takes where none is named.
const DATABASE: &str = "defaultdb";

/// Only what differs from the defaults of the client.
fn arguments(service: &Value, utility: &str, question: &Question<'_>) -> Vec<String> {
    // The other PostgreSQL that the client knows has words of its own.
    let alloydbomni = service["service_type"] == "alloydbomni";
    let utility = match utility {
        "pg uri" if alloydbomni => "alloydbomni uri",
        "pg string" if alloydbomni => "alloydbomni string",
        utility => utility,
    };
    let mut words: Vec<String> = ["service", "connection-info"]
        .into_iter()
        .chain(utility.split(' '))
        .chain([service["service_name"].as_str().unwrap_or_default()])
        .map(str::to_owned)
        .collect();
    // Joined with `=`, a value may begin with a dash.
    let mut option = |name: &str, value: &str| words.push(format!("--{name}={value}"));
    let entry = question.entry;
    option(
        "privatelink-connection-id",
        &entry.privatelink_connection_id,
    );
    if entry.kafka_authentication_method.as_deref() == Some("sasl") {
        option("kafka-authentication-method", "sasl");
    }
    if let Some(usage @ ("replica" | "disaster_recovery")) = entry.usage.as_deref() {
        option("usage", usage);
    }
    let usual = match question.kind {
        Kind::ValkeyUri => "default",
        _ => "avnadmin",
    };
    if question.username != usual {
        option("username", question.username);
    }
    if question.database != DATABASE {
        option("dbname", question.database);
    }
    words
}

fn dangers(
    service: &Value,
    choice: &RenderOptions<'_>,
    kind: Kind,
    parts: &Parts<'_>,
    is_other: bool,
    text: &Text,
) -> Vec<Danger> {
    let kcat = matches!(kind, Kind::Kcat | Kind::Kafkacat);
    let sasl = choice.entry.kafka_authentication_method.as_deref() == Some("sasl");
    let command = kcat || kind == Kind::Psql;
    let uri_form = matches!(kind, Kind::Psql | Kind::PgUri | Kind::ValkeyUri);
    let database = parts.database.as_deref().unwrap_or_default();
    let revealed = text.reveal();
    let password = credentials::secret(service, choice.entry, choice.username, Secret::Password)
        .unwrap_or_default();
    let facts = [
        (is_other, Danger::OtherEntry),
        (
            command && !is_safe_unquoted(text, database),
            Danger::ShellCharacters,
        ),
        (kind == Kind::Psql, Danger::QuestionMark),
        (
            matches!(kind, Kind::Psql | Kind::PgUri),
            Danger::ServerUnchecked,
        ),
        (
            uri_form && (choice.username.contains('/') || password.contains('/')),
            Danger::SlashInCredential,
        ),
        (
            matches!(kind, Kind::Psql | Kind::PgUri) && uri::encode(database) != database,
            Danger::UnencodedDatabase,
        ),
        (
            kind == Kind::PgString && (breaks_word(choice.username) || breaks_quotes(database)),
            Danger::UnescapedString,
        ),
        (kcat && choice.entry.has_public_ca(), Danger::WrongCa),
        (
            kcat && sasl && parts.sasl_mechanism != Some(SASL_MECHANISM_OF_AVN),
            Danger::MechanismOff,
        ),
        (
            revealed.chars().any(char::is_control),
            Danger::ControlCharacter,
        ),
    ];
    facts
        .into_iter()
        .filter_map(|(holds, danger)| holds.then_some(danger))
        .collect()
}

/// Whether no value holds what a shell acts on. The words between the values are known to be harmless, but for
/// the question mark of the URI, which is told of apart.
fn is_safe_unquoted(text: &Text, database: &str) -> bool {
    let values = text
        .spans()
        .iter()
        .filter(|span| span.kind() != SpanKind::Plain);
    let mut letters = values
        .flat_map(|span| span.reveal().chars())
        .chain(database.chars());
    letters.all(shell::is_safe)
}

/// The user stands there without quotes.
fn breaks_word(value: &str) -> bool {
    value.is_empty() || value.contains(char::is_whitespace) || breaks_quotes(value)
}

fn breaks_quotes(value: &str) -> bool {
    value.contains(['\'', '\\'])
}

/// Whether an entry of the service object is the one that was chosen.
fn is_same(item: &Value, entry: &Entry) -> bool {
    let texts = [
        ("component", Some(&*entry.component)),
        ("host", Some(&*entry.host)),
        ("route", Some("privatelink")),
        ("usage", entry.usage.as_deref()),
        (
            "privatelink_connection_id",
            Some(&*entry.privatelink_connection_id),
        ),
        (
            "kafka_authentication_method",
            entry.kafka_authentication_method.as_deref(),
        ),
        ("kafka_ssl_ca", entry.kafka_ssl_ca.as_deref()),
    ];
    item["port"] == entry.port && texts.iter().all(|(key, text)| item[*key].as_str() == *text)
}
