//! From words to arguments, parser by parser.

use super::{
    Outcome,
    grammar::{self, Parser, Positional},
    level,
};
use crate::{Arguments, Authentication, Route, Usage, Utility};

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The utility and its options.
    pub arguments: Arguments,
    /// Whether files are to be written. `-w/--write` has no counterpart, since it does nothing in the client.
    pub overwrite: bool,
}

/// Reads the words after `connection-info`.
pub(super) fn parse(words: &[String]) -> Result<Parsed, Outcome> {
    let client = grammar::client();
    // The client's own parser sees every word first, and may find one ambiguous that a later parser knows.
    level::check_abbreviations(&client, words)?;
    let mut extras = Vec::new();
    let mut parser = grammar::connection_info();
    let mut words = words.to_vec();
    loop {
        let consumed = level::consume(&parser, &words)?;
        extras.extend(consumed.extras);
        let command = match &parser.positional {
            Positional::Command(commands) => commands.iter().find(|command| {
                consumed
                    .positional
                    .first()
                    .is_some_and(|name| name == command.name)
            }),
            Positional::Service(_) | Positional::Rest => None,
        };
        match (command, &parser.positional) {
            (Some(command), _) => {
                words = consumed.positional[1..].to_vec();
                parser = command.parser(&parser.program);
            }
            _ if !extras.is_empty() => {
                return Err(client.error(&format!("unrecognized arguments: {}", extras.join(" "))));
            }
            (None, Positional::Service(utility)) => return Ok(parsed(*utility, consumed.options)),
            (None, _) => return Err(help(&parser)),
        }
    }
}

/// A command that is cut short is answered with help, and that is no failure.
fn help(parser: &Parser) -> Outcome {
    Outcome {
        stdout: parser.help(),
        ..Outcome::default()
    }
}

fn parsed(utility: Utility, options: Vec<(&'static str, String)>) -> Parsed {
    let mut arguments = Arguments::new(utility);
    let mut overwrite = false;
    for (destination, value) in options {
        match destination {
            "route" => arguments.route = route(&value),
            "privatelink_connection_id" => arguments.privatelink_connection_id = Some(value),
            "usage" => arguments.usage = usage(&value),
            "replica" => arguments.replica = true,
            "username" => arguments.username = value,
            "kafka_authentication_method" => arguments.authentication = authentication(&value),
            "ca_path" => arguments.ca = value,
            "client_cert_path" => arguments.client_cert = value,
            "client_key_path" => arguments.client_key = value,
            "dbname" => arguments.dbname = value,
            "sslmode" => arguments.sslmode = value,
            "db" => arguments.db = Some(value),
            "overwrite" => overwrite = true,
            // The project is where the client would look, and `--write` does nothing there.
            _ => {}
        }
    }
    Parsed {
        arguments,
        overwrite,
    }
}

fn route(word: &str) -> Option<Route> {
    [Route::Dynamic, Route::Privatelink, Route::Public]
        .into_iter()
        .find(|route| route.as_str() == word)
}

fn usage(word: &str) -> Option<Usage> {
    let usages = [Usage::Primary, Usage::Replica, Usage::DisasterRecovery];
    usages.into_iter().find(|usage| usage.as_str() == word)
}

fn authentication(word: &str) -> Authentication {
    match word {
        "sasl" => Authentication::Sasl,
        _ => Authentication::Certificate,
    }
}
