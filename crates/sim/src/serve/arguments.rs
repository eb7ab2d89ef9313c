//! The words of the command line. Reads them and touches nothing.

use std::net::SocketAddr;

use super::tokens::Tokens;
use crate::{Pace, Scenario};

/// What the program was asked to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arguments {
    pub(super) listen: String,
    pub(super) scenario: Scenario,
    pub(super) pace: Pace,
    /// The file of services to load.
    pub(super) services: Option<String>,
    /// Tokens beside those of the world.
    pub(super) tokens: Tokens,
}

impl Arguments {
    /// `None` if the words ask for help.
    pub(super) fn read(words: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut arguments = Self {
            listen: "127.0.0.1:8900".to_owned(),
            scenario: Scenario::Fresh,
            pace: Pace::Fast,
            services: None,
            tokens: Tokens::default(),
        };
        let mut words = words.peekable();
        while let Some(word) = words.next() {
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (word, None),
            };
            if matches!(name.as_str(), "--help" | "-h") {
                return Ok(None);
            }
            if !matches!(
                name.as_str(),
                "--listen" | "--scenario" | "--pace" | "--services" | "--token"
            ) {
                return Err(format!(
                    "unknown argument '{name}'; --help lists the arguments"
                ));
            }
            let value = value
                .or_else(|| words.next())
                .ok_or_else(|| format!("{name} needs a value"))?;
            match name.as_str() {
                "--listen" => arguments.listen = address(&value)?,
                "--scenario" => {
                    arguments.scenario =
                        Scenario::from_name(&value).map_err(|error| error.to_string())?;
                }
                "--pace" => {
                    arguments.pace = Pace::from_name(&value).map_err(|error| error.to_string())?;
                }
                "--token" => arguments.tokens.add(&value)?,
                _ => arguments.services = Some(value),
            }
        }
        Ok(Some(arguments))
    }
}

fn address(text: &str) -> Result<String, String> {
    let numeric = match text.strip_prefix("localhost:") {
        Some(port) => format!("127.0.0.1:{port}"),
        None => text.to_owned(),
    };
    match numeric.parse::<SocketAddr>() {
        Ok(_) => Ok(numeric),
        Err(_) => Err(format!(
            "'{text}' is no address to listen on; write ADDRESS:PORT, such as 127.0.0.1:8900"
        )),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(line: &str, expected: Expect) {
        let words = line.split_whitespace().map(str::to_owned);
        let said = match Arguments::read(words) {
            Ok(Some(arguments)) => format!("{arguments:?}"),
            Ok(None) => "help".to_owned(),
            Err(error) => format!("error: {error}"),
        };
        expected.assert_eq(&said);
    }

    #[test]
    fn words_are_read() {
        check(
            "",
            expect![[
                r#"Arguments { listen: "127.0.0.1:8900", scenario: Fresh, pace: Fast, services: None, tokens: [] }"#
            ]],
        );
        check(
            "--listen 127.0.0.1:0 --scenario crowd --pace=manual --services a.json --token demo=one --token=readonly=two",
            expect![[
                r#"Arguments { listen: "127.0.0.1:0", scenario: Crowd, pace: Manual, services: Some("a.json"), tokens: ["demo", "readonly"] }"#
            ]],
        );
        check(
            "--listen localhost:1",
            expect![[
                r#"Arguments { listen: "127.0.0.1:1", scenario: Fresh, pace: Fast, services: None, tokens: [] }"#
            ]],
        );
        check("--scenario fresh -h", expect!["help"]);
    }

    #[test]
    fn wrong_words_are_named() {
        check(
            "--listen 8900",
            expect![
                "error: '8900' is no address to listen on; write ADDRESS:PORT, such as 127.0.0.1:8900"
            ],
        );
        check("--scenario", expect!["error: --scenario needs a value"]);
        check(
            "--scenario calm",
            expect![
                "error: there is no scenario 'calm'; choose one of fresh, awaiting-endpoint, awaiting-approval, two-connections, connected, every-type, obstacles, crowd"
            ],
        );
        check(
            "--pace slow",
            expect!["error: there is no pace 'slow'; choose one of real, fast, manual, demo"],
        );
        check(
            "fresh",
            expect!["error: unknown argument 'fresh'; --help lists the arguments"],
        );
    }
}
