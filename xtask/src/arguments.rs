//! Reads the words after a command against the options that it declares.

use crate::failure::{Explain, Failure};

/// An option of a command.
#[derive(Clone, Copy, Debug)]
pub struct Accepts {
    /// With its dashes: `--port`.
    pub name: &'static str,
    /// What stands for its value in the usage, or `None` for a switch.
    pub value: Option<&'static str>,
    /// One clause for the usage.
    pub about: &'static str,
}

/// The options that were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    given: Vec<(&'static str, String)>,
    /// The words behind `--`, or all of them for a command that passes them on.
    pub rest: Vec<String>,
}

impl Arguments {
    /// Takes `--name value` and `--name=value`. A word that is not declared is refused, never ignored.
    pub fn read(words: &[String], accepts: &[Accepts]) -> Result<Self, Failure> {
        let mut read = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if word == "--" {
                read.rest = words.cloned().collect();
                break;
            }
            let (name, inline) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            let Some(option) = accepts.iter().find(|option| option.name == name) else {
                return Err(Failure::usage(unexpected(word, accepts)));
            };
            let value = match (option.value, inline) {
                (None, None) => String::new(),
                (None, Some(_)) => {
                    return Err(Failure::usage(format!("`{name}` takes no value")));
                }
                (Some(_), Some(value)) => value,
                (Some(placeholder), None) => words.next().cloned().ok_or_else(|| {
                    Failure::usage(format!("`{name}` needs a value: {name} {placeholder}"))
                })?,
            };
            read.given.push((option.name, value));
        }
        Ok(read)
    }

    /// Everything is for another program: only a leading `--` is dropped.
    pub fn passed_on(words: &[String]) -> Self {
        let rest = words.strip_prefix(&["--".to_owned()]).unwrap_or(words);
        Self {
            given: Vec::new(),
            rest: rest.to_vec(),
        }
    }

    /// The value given last.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.given
            .iter()
            .rev()
            .find(|(given, _)| *given == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every value given, in order.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.given
            .iter()
            .filter(move |(given, _)| *given == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the option was given at all.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// A port number.
    pub fn port(&self, name: &str) -> Result<Option<u16>, Failure> {
        self.value(name)
            .map(|value| {
                value
                    .parse()
                    .explain(|| format!("`{name} {value}` is not a port (0 to 65535)"))
            })
            .transpose()
    }
}

fn unexpected(word: &str, accepts: &[Accepts]) -> String {
    let known: Vec<_> = accepts.iter().map(|option| option.name).collect();
    if known.is_empty() {
        format!("unexpected `{word}`: this command takes no options")
    } else {
        format!(
            "unexpected `{word}`: the options here are {}",
            known.join(", ")
        )
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{Accepts, Arguments};

    const ACCEPTS: &[Accepts] = &[
        Accepts {
            name: "--port",
            value: Some("PORT"),
            about: "",
        },
        Accepts {
            name: "--list",
            value: None,
            about: "",
        },
    ];

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "expect![] is written in place"
    )]
    fn check(line: &str, expected: Expect) {
        let read = match Arguments::read(&words(line), ACCEPTS) {
            Ok(read) => format!("{:?} rest {:?}", read.given, read.rest),
            Err(failure) => format!("exit {}: {failure}", failure.exit()),
        };
        expected.assert_eq(&read);
    }

    #[test]
    fn words_become_options() {
        check("", expect!["[] rest []"]);
        check("--port 80", expect![[r#"[("--port", "80")] rest []"#]]);
        check(
            "--port=80 --list",
            expect![[r#"[("--port", "80"), ("--list", "")] rest []"#]],
        );
        check(
            "--list -- --port x",
            expect![[r#"[("--list", "")] rest ["--port", "x"]"#]],
        );
        check(
            "--port",
            expect!["exit 2: `--port` needs a value: --port PORT"],
        );
        check("--list=1", expect!["exit 2: `--list` takes no value"]);
        check(
            "--prot 80",
            expect!["exit 2: unexpected `--prot`: the options here are --port, --list"],
        );
        check(
            "80",
            expect!["exit 2: unexpected `80`: the options here are --port, --list"],
        );
    }

    #[test]
    fn the_last_value_counts_and_all_are_kept() {
        let read = Arguments::read(&words("--port 1 --port 2"), ACCEPTS).expect("declared options");
        assert_eq!(read.value("--port"), Some("2"));
        assert_eq!(read.values("--port").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(read.port("--port"), Ok(Some(2)));
        assert!(!read.has("--list"));
    }

    #[test]
    fn a_port_is_a_number() {
        let read = Arguments::read(&words("--port many"), ACCEPTS).expect("declared options");
        let failure = read.port("--port").expect_err("not a number");
        assert!(
            failure
                .to_string()
                .starts_with("`--port many` is not a port")
        );
    }

    #[test]
    fn words_for_another_program_are_left_alone() {
        assert_eq!(
            Arguments::passed_on(&words("-- --listen x")).rest,
            ["--listen", "x"]
        );
        assert_eq!(
            Arguments::passed_on(&words("kcat -- x")).rest,
            ["kcat", "--", "x"]
        );
    }
}
