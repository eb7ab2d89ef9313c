//! The exact form of a choice, with what is dangerous about it.

use aiven::Component;
use serde_json::Value;

use super::Choice;
use crate::{
    Danger, Secret, SpanKind, Text,
    catalogue::Kind,
    credentials,
    exact::{self, Arguments, Authentication, Usage, Utility},
    safe::Parts,
    shell, uri,
};

/// The exact form; all empty where `avn` has none.
#[derive(Default)]
pub(super) struct ExactForm {
    pub(super) text: Option<Text>,
    pub(super) dangers: Vec<Danger>,
    pub(super) words: Option<Vec<String>>,
}

pub(super) fn exact_form(service: &Value, choice: &Choice<'_>, parts: &Parts<'_>) -> ExactForm {
    let Some(arguments) = arguments(service, choice, parts) else {
        return ExactForm::default();
    };
    let words = Some(words(service, &arguments));
    let Ok(text) = exact::connection_info(service, &arguments) else {
        return ExactForm {
            words,
            ..ExactForm::default()
        };
    };
    // avn encodes and prints a blanked password like any other.
    if text.has_secret() && parts.password.is_err() {
        return ExactForm {
            words,
            ..ExactForm::default()
        };
    }
    let dangers = dangers(service, choice, parts, &arguments, &text);
    ExactForm {
        text: Some(text),
        dangers,
        words,
    }
}

fn arguments(service: &Value, choice: &Choice<'_>, parts: &Parts<'_>) -> Option<Arguments> {
    if !choice.tool.produced_by_avn {
        return None;
    }
    let alloydbomni = service["service_type"] == "alloydbomni";
    let utility = match choice.tool.kind {
        Kind::Kcat => Utility::Kcat,
        Kind::Kafkacat => Utility::Kafkacat,
        Kind::Psql => Utility::Psql,
        Kind::PgUri if alloydbomni => Utility::AlloydbomniUri,
        Kind::PgUri => Utility::PgUri,
        Kind::PgString if alloydbomni => Utility::AlloydbomniString,
        Kind::PgString => Utility::PgString,
        Kind::ValkeyUri => Utility::ValkeyUri,
        _ => return None,
    };
    let component = &choice.entry.component;
    let mut arguments = Arguments::new(utility);
    arguments.privatelink_connection_id =
        component.privatelink_connection_id.clone().map(Into::into);
    choice.username.clone_into(&mut arguments.username);
    if component.kafka_authentication_method.as_deref() == Some("sasl") {
        arguments.authentication = Authentication::Sasl;
    }
    arguments.usage = match component.usage.as_deref() {
        Some("replica") => Some(Usage::Replica),
        Some("disaster_recovery") => Some(Usage::DisasterRecovery),
        _ => None,
    };
    if let Some(database) = &parts.database {
        database.clone_into(&mut arguments.dbname);
    }
    Some(arguments)
}

/// Only what differs from the defaults.
fn words(service: &Value, arguments: &Arguments) -> Vec<String> {
    let usual = Arguments::new(arguments.utility);
    let mut words = vec!["service".to_owned(), "connection-info".to_owned()];
    words.extend(
        arguments
            .utility
            .words()
            .iter()
            .map(|&word| word.to_owned()),
    );
    words.push(
        service["service_name"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    );
    // Joined with `=`, a value may begin with a dash.
    let mut option = |name: &str, value: &str| words.push(format!("--{name}={value}"));
    if let Some(id) = &arguments.privatelink_connection_id {
        option("privatelink-connection-id", id);
    }
    if arguments.authentication != usual.authentication {
        option(
            "kafka-authentication-method",
            arguments.authentication.as_str(),
        );
    }
    if let Some(usage) = arguments.usage {
        option("usage", usage.as_str());
    }
    if arguments.username != usual.username {
        option("username", &arguments.username);
    }
    if arguments.dbname != usual.dbname {
        option("dbname", &arguments.dbname);
    }
    words
}

fn dangers(
    service: &Value,
    choice: &Choice<'_>,
    parts: &Parts<'_>,
    arguments: &Arguments,
    text: &Text,
) -> Vec<Danger> {
    let kind = choice.tool.kind;
    let kcat = matches!(kind, Kind::Kcat | Kind::Kafkacat);
    let command = kcat || kind == Kind::Psql;
    let uri_form = matches!(kind, Kind::Psql | Kind::PgUri | Kind::ValkeyUri);
    let database = parts.database.as_deref().unwrap_or_default();
    let other = exact::selected(service, arguments)
        .is_ok_and(|position| !is_same(&service["components"][position], &choice.entry.component));
    let revealed = text.reveal();
    let password = credentials::secret(service, choice.entry, choice.username, Secret::Password)
        .unwrap_or_default();
    let facts = [
        (other, Danger::OtherEntry),
        (
            command && !is_safe_unquoted(text, database),
            Danger::ShellCharacters,
        ),
        (kind == Kind::Psql, Danger::QuestionMark),
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
fn is_same(item: &Value, component: &Component) -> bool {
    let texts = [
        ("component", Some(component.component.as_str())),
        ("host", Some(component.host.as_str())),
        ("route", Some(component.route.as_str())),
        ("usage", component.usage.as_deref()),
        (
            "privatelink_connection_id",
            component.privatelink_connection_id.as_deref(),
        ),
        (
            "kafka_authentication_method",
            component.kafka_authentication_method.as_deref(),
        ),
        ("kafka_ssl_ca", component.kafka_ssl_ca.as_deref()),
    ];
    item["port"] == component.port && texts.iter().all(|(key, text)| item[*key].as_str() == *text)
}
