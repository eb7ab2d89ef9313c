//! The list of commands, and how a line of words becomes one of them.

mod bench;
mod browser;
mod dist;
mod lighthouse;
mod observatory;
mod programs;
mod serve;
mod setup;
mod test;
mod verify;

use std::fmt::Write as _;
use std::process::ExitCode;

use crate::arguments::{Accepts, Arguments};
use crate::console::{complain, say};
use crate::failure::Failure;
use crate::workspace::Workspace;

/// What a person can ask for: `cargo xtask NAME`.
pub struct Command {
    /// The word after `cargo xtask`.
    pub name: &'static str,
    /// One sentence for the list.
    pub about: &'static str,
    takes: Takes,
    run: fn(&Workspace, &Arguments) -> Result<(), Failure>,
}

enum Takes {
    /// These options and nothing else.
    Options(&'static [Accepts]),
    /// Whatever the program behind the command takes, described by these words.
    Words(&'static str),
}

/// All commands, the main ones first.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        about: "Build the page, start the simulator of the Aiven API, and serve the page.",
        takes: Takes::Options(serve::OPTIONS),
        run: serve::run,
    },
    Command {
        name: "test",
        about: "Check everything that must hold.",
        takes: Takes::Options(test::OPTIONS),
        run: test::run,
    },
    Command {
        name: "dist",
        about: "Pack the release, with its headers, hashes and sizes.",
        takes: Takes::Options(dist::OPTIONS),
        run: dist::run,
    },
    Command {
        name: "verify",
        about: "Compare a served copy of the page with the sums of a release.",
        takes: Takes::Options(verify::OPTIONS),
        run: verify::run,
    },
    Command {
        name: "reproduce",
        about: "Build the release of this commit twice, in two places, and compare all bytes.",
        takes: Takes::Options(&[]),
        run: verify::reproduce,
    },
    Command {
        name: "observatory",
        about: "Score what is sent with the page by the rules of Mozilla's HTTP Observatory.",
        takes: Takes::Options(observatory::OPTIONS),
        run: observatory::run,
    },
    Command {
        name: "bench",
        about: "Measure sizes and timings, each against its reference.",
        takes: Takes::Options(&[]),
        run: bench::run,
    },
    Command {
        name: "lighthouse",
        about: "Hold the page, as a good host serves it, to the bars of Lighthouse.",
        takes: Takes::Options(lighthouse::OPTIONS),
        run: lighthouse::run,
    },
    Command {
        name: "sim",
        about: "Run the simulator of the Aiven API by itself.",
        takes: Takes::Words("[--] [the options of aiven-sim]"),
        run: programs::sim,
    },
    Command {
        name: "connection-info",
        about: "Print connection information as avn does, from a service on standard input.",
        takes: Takes::Words("[--] UTILITY [KIND] SERVICE [the options of avn] < service.json"),
        run: programs::connection_info,
    },
    Command {
        name: "screenshots",
        about: "Take the screenshots and draw the icons anew.",
        takes: Takes::Options(&[]),
        run: browser::screenshots,
    },
    Command {
        name: "certificates",
        about: "Make the simulator's test certificates anew.",
        takes: Takes::Words("[--] [the options of aiven-sim-certificates]"),
        run: programs::certificates,
    },
    Command {
        name: "setup",
        about: "Get the tools that the other commands need; they do so themselves.",
        takes: Takes::Options(setup::OPTIONS),
        run: setup::run,
    },
];

/// Runs the command that `words` name, and turns how it went into an exit status.
pub fn main(words: &[String]) -> ExitCode {
    match dispatch(words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            complain(format_args!("\n{failure}"));
            ExitCode::from(failure.exit())
        }
    }
}

fn dispatch(words: &[String]) -> Result<(), Failure> {
    let Some((name, words)) = words.split_first() else {
        return Err(Failure::usage(overview()));
    };
    if ["--help", "-h", "help"].contains(&name.as_str()) {
        say(overview());
        return Ok(());
    }
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| {
            Failure::usage(format!(
                "`{name}` is not a command of this project.\n\n{}",
                overview()
            ))
        })?;
    let arguments = match command.takes {
        Takes::Words(_) => Arguments::passed_on(words),
        Takes::Options(_) if words.iter().any(|word| word == "--help" || word == "-h") => {
            say(command.usage());
            return Ok(());
        }
        Takes::Options(options) => Arguments::read(words, options)?,
    };
    (command.run)(&Workspace::find(), &arguments)
}

impl Command {
    fn usage(&self) -> String {
        let mut text = format!("cargo xtask {}", self.name);
        match self.takes {
            Takes::Words(words) => {
                let _ = write!(text, " {words}\n\n{}", self.about);
            }
            Takes::Options(options) => {
                for option in options {
                    let value = option
                        .value
                        .map(|value| format!(" {value}"))
                        .unwrap_or_default();
                    let _ = write!(text, " [{}{value}]", option.name);
                }
                let _ = write!(text, "\n\n{}\n", self.about);
                for option in options {
                    let value = option
                        .value
                        .map(|value| format!(" {value}"))
                        .unwrap_or_default();
                    let named = format!("{}{value}", option.name);
                    let _ = write!(text, "\n  {named:20} {}", option.about);
                }
            }
        }
        text
    }
}

fn overview() -> String {
    let mut text = String::from("cargo xtask COMMAND, which is one of\n");
    for command in COMMANDS {
        let _ = write!(text, "\n  {:16} {}", command.name, command.about);
    }
    text + "\n\n`cargo xtask COMMAND --help` lists the options of a command."
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{COMMANDS, dispatch};

    fn failure(line: &str) -> String {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let failure = dispatch(&words).expect_err("a wrong line");
        format!("exit {}: {failure}", failure.exit())
    }

    #[test]
    fn an_unknown_command_lists_the_known_ones() {
        expect![[r"
            exit 2: `sevre` is not a command of this project.

            cargo xtask COMMAND, which is one of

              serve            Build the page, start the simulator of the Aiven API, and serve the page.
              test             Check everything that must hold.
              dist             Pack the release, with its headers, hashes and sizes.
              verify           Compare a served copy of the page with the sums of a release.
              reproduce        Build the release of this commit twice, in two places, and compare all bytes.
              observatory      Score what is sent with the page by the rules of Mozilla's HTTP Observatory.
              bench            Measure sizes and timings, each against its reference.
              lighthouse       Hold the page, as a good host serves it, to the bars of Lighthouse.
              sim              Run the simulator of the Aiven API by itself.
              connection-info  Print connection information as avn does, from a service on standard input.
              screenshots      Take the screenshots and draw the icons anew.
              certificates     Make the simulator's test certificates anew.
              setup            Get the tools that the other commands need; they do so themselves.

            `cargo xtask COMMAND --help` lists the options of a command."]]
        .assert_eq(&failure("sevre"));
        assert!(failure("").starts_with("exit 2: cargo xtask COMMAND"));
    }

    #[test]
    fn an_unknown_option_lists_the_known_ones() {
        expect!["exit 2: unexpected `--prot`: the options here are --port, --sim-port, --scenario, --pace, --api, --relay"]
            .assert_eq(&failure("serve --prot 1"));
    }

    #[test]
    fn a_usage_names_every_option() {
        for command in COMMANDS {
            assert!(
                command
                    .usage()
                    .starts_with(&format!("cargo xtask {}", command.name))
            );
        }
        let serve = COMMANDS
            .iter()
            .find(|command| command.name == "serve")
            .expect("it is there");
        assert!(
            serve.usage().contains("\n  --port PORT "),
            "{}",
            serve.usage()
        );
    }
}
