//! Scores what is sent with the page, by the rules of Mozilla's HTTP Observatory.

use std::process::Command;

use super::setup;
use crate::console::say;
use crate::failure::{Explain, Failure};
use crate::page::{self, Placement, Site, placement};
use crate::toolbox::Toolbox;
use crate::workspace::Workspace;
use crate::{page_server, relay};

#[derive(Debug, clap::Args)]
pub(super) struct ObservatoryOptions {
    /// Score this copy of the page instead of this clone's
    #[arg(long)]
    url: Option<String>,
}

/// An A+ begins at 100. This score takes nearly every bonus header.
const LEAST: u32 = 145;

/// Ways to the page, to a part of it, to nothing, and to the relay or, without one, to nothing again.
const PATHS: &[&str] = &[
    "/",
    "/boot.js",
    "/nothing-here",
    "/v1/me",
    "/v1/nothing-here",
];

/// Nobody listens there, so that the relay's own responses are scored.
const NO_UPSTREAM: &str = "http://127.0.0.1:9";

pub(super) fn run(workspace: &Workspace, options: &ObservatoryOptions) -> Result<(), Failure> {
    let toolbox = setup::for_observatory(workspace)?;
    let lines = match &options.url {
        Some(url) => score(workspace, url, PATHS.iter().copied())?,
        None => score_all(workspace, &toolbox)?,
    };
    say(lines.join("\n"));
    Ok(())
}

/// Scores every file and some unknown addresses as a static host sends them, and the same through the relay. Fails if
/// one has less than it must.
pub(super) fn score_all(workspace: &Workspace, toolbox: &Toolbox) -> Result<Vec<String>, Failure> {
    let built = page::build::release(workspace, toolbox)?;
    let site = Site::assemble(&built, &Placement::default())?;
    let files: Vec<String> = site.files().map(|(path, _)| format!("/{path}")).collect();
    let paths = || {
        PATHS
            .iter()
            .copied()
            .chain(files.iter().map(String::as_str))
    };
    let server = page_server::serve(site.clone(), 0)?;
    let mut lines = vec!["a static host that does what _headers says:".to_owned()];
    lines.extend(score(workspace, &server.url(), paths())?);

    relay::release(workspace, toolbox)?;
    let assets = workspace.site();
    let placement = Placement::new(placement::AIVEN, placement::OWN)?;
    Site::assemble(&built, &placement)?.write(&assets)?;
    let local = relay::start(workspace, &assets, NO_UPSTREAM)?;
    lines.push("the relay with the page as its assets, in workerd:".to_owned());
    lines.extend(score(workspace, local.url(), PATHS.iter().copied())?);
    Ok(lines)
}

fn score<'a>(
    workspace: &Workspace,
    url: &str,
    paths: impl Iterator<Item = &'a str>,
) -> Result<Vec<String>, Failure> {
    let output = Command::new("node")
        .arg(workspace.file("tests/observatory/score.mjs"))
        .arg(url)
        .args(paths)
        .output()
        .explain(|| "cannot start `node`".to_owned())?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!(
            "{url} cannot be scored: {}",
            errors.trim()
        )));
    }
    judge(&String::from_utf8_lossy(&output.stdout))
}

/// `printed` is a line `score grade status path` for each answer, with its rules indented below it.
fn judge(printed: &str) -> Result<Vec<String>, Failure> {
    let answers: Vec<&str> = printed
        .lines()
        .filter(|line| !line.starts_with(' '))
        .collect();
    let enough = |line: &&str| {
        let mut words = line.split(' ');
        let score = words.next().and_then(|score| score.parse::<u32>().ok());
        score.is_some_and(|score| score >= LEAST) && words.next() == Some("A+")
    };
    let failed = printed
        .lines()
        .any(|line| line.trim_start().starts_with("FAIL"));
    if answers.is_empty() || failed || !answers.iter().all(enough) {
        return Err(Failure::new(format!(
            "not every answer has {LEAST} points and every rule fulfilled:\n{printed}"
        )));
    }
    Ok(answers
        .into_iter()
        .map(|line| format!("  {line}"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn every_answer_must_have_enough() {
        let good = "155 A+ 200 /\n  pass 10 csp\n150 A+ 404 /nothing-here\n";
        assert_eq!(
            judge(good).as_deref(),
            Ok(&[
                "  155 A+ 200 /".to_owned(),
                "  150 A+ 404 /nothing-here".to_owned()
            ][..])
        );
        for bad in [
            "",
            "140 A+ 200 /\n",
            "155 A 200 /\n",
            "155 A+ 200 /\n  FAIL 0 redirection-missing\n",
            "155 A+ 200 /\n-5 F 404 /nothing-here\n",
            "Error",
        ] {
            assert!(judge(bad).is_err(), "{bad}");
        }
    }
}
