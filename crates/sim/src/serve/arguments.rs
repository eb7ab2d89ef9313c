//! The words of the command line.

use std::net::SocketAddr;

use clap::Parser;

use crate::{Pace, Scenario};

// No `Debug`: the tokens are in it.
/// A simulator of the Aiven API.
#[derive(Parser)]
#[command(name = "aiven-sim", args_override_self = true)]
pub(super) struct Arguments {
    /// Where to listen; port 0 takes any free one
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = address, default_value = "127.0.0.1:8900")]
    pub(super) listen: SocketAddr,
    /// What is there at first
    #[arg(long, value_name = "NAME", value_parser = Scenario::from_name, default_value = "fresh")]
    pub(super) scenario: Scenario,
    /// How quickly it moves: real, fast or manual
    #[arg(long, value_parser = Pace::from_name, default_value = "fast")]
    pub(super) pace: Pace,
    /// A JSON array of service objects, served beside the scenario's own
    #[arg(long, value_name = "FILE.json")]
    pub(super) services: Option<String>,
    // Not parsed here: clap would repeat a wrong one.
    /// A further token, TEXT, for the owner of the token NAME; may be given several times
    #[arg(long = "token", value_name = "NAME=TEXT")]
    pub(super) tokens: Vec<String>,
}

fn address(text: &str) -> Result<SocketAddr, String> {
    let numeric = text.replacen("localhost:", "127.0.0.1:", 1);
    numeric
        .parse()
        .map_err(|_| "write ADDRESS:PORT, such as 127.0.0.1:8900".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;
    use expect_test::{Expect, expect};

    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(line: &str, expected: Expect) {
        let words = ["aiven-sim"].into_iter().chain(line.split_whitespace());
        let said = match Arguments::try_parse_from(words) {
            Ok(arguments) => format!(
                "{} {:?} {:?} {:?} {:?}",
                arguments.listen,
                arguments.scenario,
                arguments.pace,
                arguments.services,
                arguments.tokens,
            ),
            Err(error) => format!("exit {}: {error}", error.exit_code()),
        };
        expected.assert_eq(&said);
    }

    #[test]
    fn the_declarations_agree_with_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn words_are_read() {
        check("", expect!["127.0.0.1:8900 Fresh Fast None []"]);
        check(
            "--listen 127.0.0.1:0 --scenario crowd --pace=manual --services a.json --token demo=one --token=readonly=two",
            expect![[r#"127.0.0.1:0 Crowd Manual Some("a.json") ["demo=one", "readonly=two"]"#]],
        );
        check(
            "--listen localhost:1 --pace real --pace fast",
            expect!["127.0.0.1:1 Fresh Fast None []"],
        );
        check(
            "--scenario fresh -h",
            expect![[r"
            exit 0: A simulator of the Aiven API

            Usage: aiven-sim [OPTIONS]

            Options:
                  --listen <ADDRESS:PORT>  Where to listen; port 0 takes any free one [default: 127.0.0.1:8900]
                  --scenario <NAME>        What is there at first [default: fresh]
                  --pace <PACE>            How quickly it moves: real, fast or manual [default: fast]
                  --services <FILE.json>   A JSON array of service objects, served beside the scenario's own
                  --token <NAME=TEXT>      A further token, TEXT, for the owner of the token NAME; may be given several times
              -h, --help                   Print help
        "]],
        );
    }

    #[test]
    fn wrong_words_are_named() {
        check(
            "--listen 8900",
            expect![[r"
            exit 2: error: invalid value '8900' for '--listen <ADDRESS:PORT>': write ADDRESS:PORT, such as 127.0.0.1:8900

            For more information, try '--help'.
        "]],
        );
        check(
            "--scenario",
            expect![[r"
            exit 2: error: a value is required for '--scenario <NAME>' but none was supplied

            For more information, try '--help'.
        "]],
        );
        check(
            "--scenario calm",
            expect![[r"
            exit 2: error: invalid value 'calm' for '--scenario <NAME>': there is no scenario 'calm'; choose one of fresh, awaiting-endpoint, awaiting-approval, two-connections, connected, every-type, obstacles, crowd

            For more information, try '--help'.
        "]],
        );
        check(
            "--pace slow",
            expect![[r"
            exit 2: error: invalid value 'slow' for '--pace <PACE>': there is no pace 'slow'; choose one of real, fast, manual, demo

            For more information, try '--help'.
        "]],
        );
        check(
            "fresh",
            expect![[r"
            exit 2: error: unexpected argument 'fresh' found

            Usage: aiven-sim [OPTIONS]

            For more information, try '--help'.
        "]],
        );
    }
}
