//! The list of commands, and the parser of the command line.

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

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use crate::console::complain;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// The project's own commands.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    args_override_self = true
)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

/// The commands, the most used first.
#[derive(Debug, Subcommand)]
enum Command {
    /// Build the page, start the simulator of the Aiven API, and serve the page.
    Serve(serve::ServeOptions),
    /// Check everything that must hold.
    Test(test::TestOptions),
    /// Pack the release, with its headers, hashes and sizes.
    Dist(dist::DistOptions),
    /// Compare a served copy of the page with the sums of a release.
    Verify(verify::VerifyOptions),
    /// Build the release of this commit twice, in two places, and compare all bytes.
    Reproduce,
    /// Score what is sent with the page by the rules of Mozilla's HTTP Observatory.
    Observatory(observatory::ObservatoryOptions),
    /// Measure sizes and timings, each against its reference.
    Bench,
    /// Hold the page, as a good host serves it, to the bars of Lighthouse.
    Lighthouse,
    /// Run the simulator of the Aiven API by itself, with the options of aiven-sim.
    #[command(disable_help_flag = true)]
    Sim(programs::ForwardedArguments),
    /// Print connection information as avn does, from a service on standard input.
    #[command(disable_help_flag = true)]
    ConnectionInfo(programs::ForwardedArguments),
    /// Print connection information for any tool, from a service on standard input.
    #[command(disable_help_flag = true)]
    Snippets(programs::ForwardedArguments),
    /// Take the screenshots and draw the icons anew.
    Screenshots,
    /// Make the simulator's test certificates anew.
    Certificates,
    /// Get the tools that the other commands need; they do so themselves.
    Setup(setup::SetupOptions),
}

/// The names of all commands.
pub fn names() -> Vec<String> {
    let line = CommandLine::command();
    let names = line.get_subcommands().map(clap::Command::get_name);
    names.map(str::to_owned).collect()
}

/// Runs the command that the arguments name and returns its exit status.
pub fn main() -> ExitCode {
    let command = match CommandLine::try_parse() {
        Ok(line) => line.command,
        Err(error) => {
            let _ = error.print();
            if error.kind() == ErrorKind::InvalidSubcommand {
                complain(format_args!("\nThe commands are {}.", names().join(", ")));
            }
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match command.run(&Workspace::find()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            complain(format_args!("\n{failure}"));
            ExitCode::from(failure.exit())
        }
    }
}

impl Command {
    fn run(self, workspace: &Workspace) -> Result<(), Failure> {
        match self {
            Self::Serve(options) => serve::run(workspace, &options),
            Self::Test(options) => test::run(workspace, &options),
            Self::Dist(options) => dist::run(workspace, &options),
            Self::Verify(options) => verify::run(workspace, &options),
            Self::Reproduce => verify::reproduce(workspace),
            Self::Observatory(options) => observatory::run(workspace, &options),
            Self::Bench => bench::run(workspace),
            Self::Lighthouse => lighthouse::run(workspace),
            Self::Sim(arguments) => programs::sim(workspace, &arguments),
            Self::ConnectionInfo(arguments) => programs::connection_info(workspace, &arguments),
            Self::Snippets(arguments) => programs::snippets(workspace, &arguments),
            Self::Screenshots => browser::screenshots(workspace),
            Self::Certificates => programs::certificates(workspace),
            Self::Setup(options) => setup::run(workspace, &options),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};
    use expect_test::{Expect, expect};

    use super::{Command, CommandLine, names};

    fn read(line: &str) -> Result<Command, clap::Error> {
        let arguments = ["xtask"].into_iter().chain(line.split_whitespace());
        CommandLine::try_parse_from(arguments).map(|line| line.command)
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "expect![] is written in place"
    )]
    fn check(line: &str, expected: Expect) {
        let read = match read(line) {
            Ok(command) => format!("{command:?}"),
            Err(error) => format!("exit {}: {error}", error.exit_code()),
        };
        expected.assert_eq(&read);
    }

    #[test]
    fn the_declarations_agree_with_each_other() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn no_command_lists_them_all() {
        check(
            "",
            expect![[r"
            exit 2: The project's own commands

            Usage: cargo xtask <COMMAND>

            Commands:
              serve            Build the page, start the simulator of the Aiven API, and serve the page
              test             Check everything that must hold
              dist             Pack the release, with its headers, hashes and sizes
              verify           Compare a served copy of the page with the sums of a release
              reproduce        Build the release of this commit twice, in two places, and compare all bytes
              observatory      Score what is sent with the page by the rules of Mozilla's HTTP Observatory
              bench            Measure sizes and timings, each against its reference
              lighthouse       Hold the page, as a good host serves it, to the bars of Lighthouse
              sim              Run the simulator of the Aiven API by itself, with the options of aiven-sim
              connection-info  Print connection information as avn does, from a service on standard input
              snippets         Print connection information for any tool, from a service on standard input
              screenshots      Take the screenshots and draw the icons anew
              certificates     Make the simulator's test certificates anew
              setup            Get the tools that the other commands need; they do so themselves
              help             Print this message or the help of the given subcommand(s)

            Options:
              -h, --help  Print help
        "]],
        );
        assert!(names().contains(&"connection-info".to_owned()));
    }

    #[test]
    fn words_become_options() {
        check(
            "test",
            expect!["Test(TestOptions { only: [], list: false })"],
        );
        check(
            "serve --port 80 --api=http://a.example",
            expect![[
                r#"Serve(ServeOptions { port: Some(80), sim_port: None, scenario: "fresh", pace: "fast", api: Some("http://a.example"), relay: "" })"#
            ]],
        );
        check(
            "test --list --only page --only format",
            expect![[r#"Test(TestOptions { only: ["page", "format"], list: true })"#]],
        );
        check(
            "serve --port 1 --port 2",
            expect![[
                r#"Serve(ServeOptions { port: Some(2), sim_port: None, scenario: "fresh", pace: "fast", api: None, relay: "" })"#
            ]],
        );
    }

    #[test]
    fn wrong_words_are_named() {
        check(
            "sevre",
            expect![[r"
            exit 2: error: unrecognized subcommand 'sevre'

              tip: a similar subcommand exists: 'serve'

            Usage: cargo xtask <COMMAND>

            For more information, try '--help'.
        "]],
        );
        check(
            "serve --prot 1",
            expect![[r"
            exit 2: error: unexpected argument '--prot' found

              tip: a similar argument exists: '--port'

            Usage: cargo xtask serve --port <PORT>

            For more information, try '--help'.
        "]],
        );
        check(
            "serve --port",
            expect![[r"
            exit 2: error: a value is required for '--port <PORT>' but none was supplied

            For more information, try '--help'.
        "]],
        );
        check(
            "serve --port many",
            expect![[r"
            exit 2: error: invalid value 'many' for '--port <PORT>': invalid digit found in string

            For more information, try '--help'.
        "]],
        );
        check(
            "test --list=1",
            expect![[r"
            exit 2: error: unexpected value '1' for '--list' found; no more were expected

            Usage: cargo xtask test --list

            For more information, try '--help'.
        "]],
        );
        check(
            "setup 80",
            expect![[r"
            exit 2: error: unexpected argument '80' found

            Usage: cargo xtask setup [OPTIONS]

            For more information, try '--help'.
        "]],
        );
        check(
            "bench --list",
            expect![[r"
            exit 2: error: unexpected argument '--list' found

            Usage: cargo xtask bench

            For more information, try '--help'.
        "]],
        );
        check(
            "verify",
            expect![[r"
            exit 2: error: the following required arguments were not provided:
              --url <URL>

            Usage: cargo xtask verify --url <URL>

            For more information, try '--help'.
        "]],
        );
    }

    #[test]
    fn a_usage_names_every_option() {
        check(
            "serve --help",
            expect![[r"
            exit 0: Build the page, start the simulator of the Aiven API, and serve the page

            Usage: cargo xtask serve [OPTIONS]

            Options:
                  --port <PORT>      Where the page is served (8080, or the next free one)
                  --sim-port <PORT>  Where the simulator listens (8900, or the next free one)
                  --scenario <NAME>  What the simulator begins with [default: fresh]
                  --pace <PACE>      How quickly it moves: real, fast or manual [default: fast]
                  --api <URL>        Call this API instead, and start no simulator
                  --relay <URL>      A relay that the page offers (none)
              -h, --help             Print help
        "]],
        );
    }

    #[test]
    fn words_for_another_program_are_left_alone() {
        check(
            "sim -- --listen x",
            expect![[r#"Sim(ForwardedArguments { arguments: ["--listen", "x"] })"#]],
        );
        check(
            "sim --listen x --help",
            expect![[r#"Sim(ForwardedArguments { arguments: ["--listen", "x", "--help"] })"#]],
        );
        check(
            "connection-info kcat -- x",
            expect![[r#"ConnectionInfo(ForwardedArguments { arguments: ["kcat", "--", "x"] })"#]],
        );
        check(
            "connection-info -- -- x",
            expect![[r#"ConnectionInfo(ForwardedArguments { arguments: ["--", "x"] })"#]],
        );
    }
}
