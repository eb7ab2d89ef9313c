//! Checks everything that must hold, stage by stage, and says at the end what held.

mod report;
mod stages;

use std::time::Instant;

use clap::builder::PossibleValuesParser;

use super::setup;
use crate::console::{say, spoken};
use crate::failure::Failure;
use crate::workspace::Workspace;
use report::Standing;
use stages::{Bench, Needs, STAGES, Stage};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// This stage alone; may be given several times
    #[arg(long, value_name = "STAGE", value_parser = PossibleValuesParser::new(STAGES.iter().map(|stage| stage.name)))]
    only: Vec<String>,
    /// List the stages and stop
    #[arg(long)]
    list: bool,
}

pub(super) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<(), Failure> {
    let stages: Vec<_> = chosen(&arguments.only).collect();
    say("The plan:");
    for stage in &stages {
        say(format_args!("  {:10} {}", stage.name, stage.about));
    }
    if arguments.list {
        return Ok(());
    }
    let start = Instant::now();
    say("");
    let bench = bench(workspace, stages.iter().map(|stage| stage.needs).max())?;
    let mut standings = Vec::new();
    for (index, stage) in stages.iter().enumerate() {
        say(format_args!(
            "\n[{}/{}] {}: {}",
            index + 1,
            stages.len(),
            stage.name,
            stage.about
        ));
        let standing = Standing::of(stage, &bench);
        say(standing.report());
        standings.push(standing);
    }
    say(format_args!("\nSummary after {}:", spoken(start.elapsed())));
    for standing in &standings {
        say(standing.line());
    }
    match report::verdict(&standings) {
        None => {
            say("\nEverything holds.");
            Ok(())
        }
        Some(verdict) => Err(Failure::new(verdict)),
    }
}

/// The stages in their usual order, whatever the order of the options.
fn chosen(only: &[String]) -> impl Iterator<Item = &'static Stage> {
    let is_chosen = |stage: &&Stage| only.is_empty() || only.iter().any(|name| name == stage.name);
    STAGES.iter().filter(is_chosen)
}

fn bench(workspace: &Workspace, needs: Option<Needs>) -> Result<Bench<'_>, Failure> {
    let (toolbox, avn) = match needs.unwrap_or(Needs::Rust) {
        Needs::Rust => (setup::for_rust(workspace)?, None),
        Needs::Page => (setup::for_page(workspace)?, None),
        Needs::Everything => {
            let (toolbox, avn) = setup::for_tests(workspace)?;
            (toolbox, Some(avn))
        }
    };
    Ok(Bench {
        workspace,
        toolbox,
        avn,
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{Arguments, chosen};

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn names(line: &str) -> Result<Vec<&'static str>, String> {
        let line = Line::try_parse_from(["test"].into_iter().chain(line.split_whitespace()));
        let only = line.map_err(|error| error.to_string())?.arguments.only;
        Ok(chosen(&only).map(|stage| stage.name).collect())
    }

    #[test]
    fn stages_are_chosen_by_name() {
        assert!(names("").is_ok_and(|all| all.len() == super::STAGES.len()));
        assert_eq!(
            names("--only page --only format"),
            Ok(vec!["format", "page"])
        );
        let refused = names("--only fmt").expect_err("not a stage");
        assert!(
            refused.starts_with(
                "error: invalid value 'fmt' for '--only <STAGE>'\n  [possible values: format, tidy, "
            ),
            "{refused}"
        );
    }
}
