//! Runs the checks stage by stage and ends with a summary.

mod report;
mod stages;

use std::time::Instant;

use clap::builder::PossibleValuesParser;

use super::setup::{self, Clients};
use crate::console::{say, spoken};
use crate::failure::Failure;
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;
use report::StageResult;
use stages::{Needs, STAGES, Stage, StageContext};

#[derive(Debug, clap::Args)]
pub(super) struct TestOptions {
    /// This stage alone; may be given several times
    #[arg(long, value_name = "STAGE", value_parser = PossibleValuesParser::new(STAGES.iter().map(|stage| stage.name)))]
    only: Vec<String>,
    /// List the stages and stop
    #[arg(long)]
    list: bool,
}

pub(super) fn run(workspace: &Workspace, options: &TestOptions) -> Result<(), Failure> {
    let stages: Vec<_> = chosen(&options.only).collect();
    say("The plan:");
    for stage in &stages {
        say(format_args!("  {:10} {}", stage.name, stage.about));
    }
    if options.list {
        return Ok(());
    }
    let start = Instant::now();
    say("");
    let context = prepare(workspace, stages.iter().map(|stage| stage.needs).max())?;
    let mut results = Vec::new();
    for (index, stage) in stages.iter().enumerate() {
        say(format_args!(
            "\n[{}/{}] {}: {}",
            index + 1,
            stages.len(),
            stage.name,
            stage.about
        ));
        let result = StageResult::of(stage, &context);
        say(result.report());
        results.push(result);
    }
    say(format_args!("\nSummary after {}:", spoken(start.elapsed())));
    for result in &results {
        say(result.line());
    }
    match report::verdict(&results) {
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

fn prepare(workspace: &Workspace, needs: Option<Needs>) -> Result<StageContext<'_>, Failure> {
    let (toolbox, clients) = match needs.unwrap_or(Needs::Rust) {
        Needs::Rust => (setup::for_rust(workspace)?, None),
        Needs::Page => (setup::for_page(workspace)?, None),
        Needs::Tests => with_clients(setup::for_tests(workspace)?),
        Needs::EveryBrowser => with_clients(setup::for_every_browser(workspace)?),
    };
    Ok(StageContext {
        workspace,
        toolbox,
        clients,
    })
}

fn with_clients((toolbox, clients): (Toolbox, Clients)) -> (Toolbox, Option<Clients>) {
    (toolbox, Some(clients))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{TestOptions, chosen};

    #[derive(Parser)]
    struct CommandLine {
        #[command(flatten)]
        options: TestOptions,
    }

    fn names(line: &str) -> Result<Vec<&'static str>, String> {
        let line = CommandLine::try_parse_from(["test"].into_iter().chain(line.split_whitespace()));
        let only = line.map_err(|error| error.to_string())?.options.only;
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
