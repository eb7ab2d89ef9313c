//! What ends the program, and with which code.

use std::{fmt, io};

/// Why there is no output. No message quotes the service's JSON, which holds secrets.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What was asked for does not exist: what it is, what was named, and those that do exist.
    NoSuch(&'static str, String, Vec<String>),
    /// Standard input is no service.
    Service(String),
    /// The text cannot be made.
    Unavailable(&'static str),
    /// A file cannot be read or written.
    File(String, io::Error),
    /// A standard stream fails.
    Stream(io::Error),
}

impl Failure {
    /// 2 for a choice that does not exist, as for a wrong command line; else 1.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::NoSuch(..) => 2,
            Self::Service(_) | Self::Unavailable(_) | Self::File(..) | Self::Stream(_) => 1,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |choices: &[String]| {
            let quoted: Vec<_> = choices
                .iter()
                .map(|choice| if choice.is_empty() { "''" } else { choice })
                .collect();
            quoted.join(", ")
        };
        match self {
            Self::NoSuch(what, named, choices) if choices.is_empty() => {
                write!(f, "there is no {what} '{named}', nor any other")
            }
            Self::NoSuch(what, named, choices) => {
                write!(
                    f,
                    "there is no {what} '{named}'; there is: {}",
                    list(choices)
                )
            }
            Self::Service(why) => write!(f, "standard input is not the JSON of a service: {why}"),
            Self::Unavailable(why) => f.write_str(why),
            Self::File(path, error) => write!(f, "{path}: {error}"),
            Self::Stream(error) => error.fmt(f),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Stream(error)
    }
}
