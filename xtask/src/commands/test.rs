//! Checks everything that must hold, stage by stage, and says at the end what held.

mod report;
mod stages;

use std::time::Instant;

use super::setup;
use crate::arguments::{Accepts, Arguments};
use crate::console::{say, spoken};
use crate::failure::Failure;
use crate::workspace::Workspace;
use report::Standing;
use stages::{Bench, Needs, STAGES, Stage};

pub(super) const OPTIONS: &[Accepts] = &[
    Accepts {
        name: "--only",
        value: Some("STAGE"),
        about: "this stage alone; may be given several times",
    },
    Accepts {
        name: "--list",
        value: None,
        about: "list the stages and stop",
    },
];

pub(super) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<(), Failure> {
    let stages = chosen(arguments)?;
    say("The plan:");
    for stage in &stages {
        say(format_args!("  {:10} {}", stage.name, stage.about));
    }
    if arguments.has("--list") {
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
fn chosen(arguments: &Arguments) -> Result<Vec<&'static Stage>, Failure> {
    let only: Vec<&str> = arguments.values("--only").collect();
    if let Some(unknown) = only
        .iter()
        .find(|name| STAGES.iter().all(|stage| stage.name != **name))
    {
        let names: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(Failure::usage(format!(
            "`{unknown}` is not a stage; the stages are {}",
            names.join(", ")
        )));
    }
    Ok(STAGES
        .iter()
        .filter(|stage| only.is_empty() || only.contains(&stage.name))
        .collect())
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
    use super::{OPTIONS, chosen};
    use crate::arguments::Arguments;

    fn names(line: &str) -> Result<Vec<&'static str>, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let arguments = Arguments::read(&words, OPTIONS).expect("declared options");
        let stages = chosen(&arguments).map_err(|failure| failure.to_string())?;
        Ok(stages.iter().map(|stage| stage.name).collect())
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
            refused.starts_with("`fmt` is not a stage; the stages are format, tidy, "),
            "{refused}"
        );
    }
}
