//! The command line of `avn service connection-info`, for the native program.
//!
//! It takes the words that the client takes and answers as the client does, down to its usage texts. The service
//! comes from the caller instead of the API; nothing here reads or writes by itself. What cannot be done without
//! the API is refused.

mod grammar;
mod level;
mod parse;
mod printed;

use serde_json::Value;
use text_encoding::EncodingError;

use crate::{Arguments, AvnError};

pub use parse::Parsed;

/// What a program is to print, and how it ends. Without `Debug`, since it holds secrets.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// For standard output, secrets included.
    pub stdout: String,
    /// For standard error.
    pub stderr: String,
    /// The exit code: 0, 1 for a failure, 2 for words that are not understood.
    pub code: u8,
}

/// Runs the program for the words after its name. `input` gives what is on standard input, and is asked only when
/// the words make sense.
pub fn run(words: &[String], input: impl FnOnce() -> std::io::Result<Vec<u8>>) -> Outcome {
    let parsed = match parse::parse(words) {
        Ok(parsed) => parsed,
        Err(outcome) => return outcome,
    };
    let service = match input()
        .map_err(|error| error.to_string())
        .and_then(|body| text_encoding::decode(&body).map_err(not_text))
        .and_then(|body| read(&body))
    {
        Ok(service) => service,
        Err(reason) => return Outcome::failure(&format!("ERROR\tstandard input: {reason}")),
    };
    let Some(service) = service.get("service") else {
        return Outcome::failure("KeyError: 'service'");
    };
    match connection_info(service, &parsed) {
        Ok(line) => Outcome {
            stdout: line + "\n",
            ..Outcome::default()
        },
        Err(reason) => Outcome::failure(&reason),
    }
}

fn connection_info(service: &Value, parsed: &Parsed) -> Result<String, String> {
    let Parsed {
        arguments,
        overwrite,
    } = parsed;
    let text = crate::connection_info(service, arguments).map_err(|error| report(&error))?;
    if *overwrite {
        return Err(refuse_to_write(arguments));
    }
    Ok(text.reveal())
}

/// A crash is reported by its last line alone: the rest of a stack trace names files of the client.
fn report(error: &AvnError) -> String {
    if error.is_crash() {
        error.to_string()
    } else {
        format!("ERROR\t{error}")
    }
}

fn refuse_to_write(arguments: &Arguments) -> String {
    format!(
        "ERROR\tcommand failed: UserError: -W/--overwrite writes {}, which takes a call of the API. \
         Leave it out here, and get the files with: avn service user-creds-download",
        arguments.ca
    )
}

fn not_text(error: EncodingError) -> String {
    format!("not UTF-8. {error} Save it as UTF-8")
}

fn read(body: &str) -> Result<Value, String> {
    let expected = r#"expected {"service": {...}}, the API's answer for one service"#;
    match serde_json::from_str(body) {
        Ok(value @ Value::Object(_)) => Ok(value),
        Ok(_) => Err(format!("no JSON object; {expected}")),
        Err(error) => Err(format!("not JSON ({error}); {expected}")),
    }
}

impl Outcome {
    /// What the client does not say: that it prints `<redacted>` in place of a secret. For standard error.
    pub fn warning(&self) -> Option<&'static str> {
        snippets::is_redacted(&self.stdout).then_some(
            "warning: this service was saved without secrets, because avn service get doesn't ask Aiven for them. \
             Save it again with curl and ?include_secrets=true, as README.md shows.",
        )
    }

    fn failure(text: &str) -> Self {
        Self {
            stderr: format!("{text}\n"),
            code: 1,
            ..Self::default()
        }
    }
}
