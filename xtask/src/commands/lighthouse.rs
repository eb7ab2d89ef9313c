//! Runs Lighthouse on the page as a good host serves it, and compares the scores with the minimums of the project.

use std::process::Command;
use std::time::Duration;

use super::setup;
use crate::console::say;
use crate::failure::Failure;
use crate::page::{self, Placement, Site, compressed};
use crate::toolbox::Browser;
use crate::workspace::Workspace;
use crate::{page_server, process};

/// The median counts, because other work on the machine can make one run slow.
const RUNS: usize = 3;
const LIMIT: Duration = Duration::from_mins(5);

/// The lowest score of each category on a phone and on a desktop, in per cent.
const BARS: &[(&str, u32, u32)] = &[
    ("performance", 95, 99),
    ("accessibility", 100, 100),
    ("best-practices", 100, 100),
    ("seo", 90, 90),
];

pub(super) fn run(workspace: &Workspace) -> Result<(), Failure> {
    let toolbox = setup::for_browser(workspace)?;
    let built = page::build::release(workspace, &toolbox)?;
    let mut site = Site::assemble(&built, &Placement::default())?;
    compressed::add(workspace, &mut site)?;
    let server = page_server::serve(site, 0)?;
    let browser = Browser::Chromium
        .look()
        .ok_or_else(|| Failure::new("there is no Chromium"))?;

    let mut short = Vec::new();
    for form in ["mobile", "desktop"] {
        say(format_args!(
            "\nLighthouse, {form}, the middle of {RUNS} runs\n"
        ));
        let mut runs = Vec::new();
        for number in 0..RUNS {
            let log = format!("lighthouse-{form}-{number}.log");
            let mut node = Command::new("node");
            node.arg(workspace.file("xtask/lighthouse.mjs"))
                .args([form, &server.url()])
                .env("CHROME_PATH", &browser.browser)
                .current_dir(workspace.root());
            let ran = process::run_logged(&mut node, &workspace.logs().join(log), LIMIT)?;
            if !ran.passed {
                return Err(Failure::new(format!("Lighthouse failed:\n{}", ran.output)));
            }
            runs.push(ran.output);
        }
        for (category, mobile, desktop) in BARS {
            let bar = if form == "mobile" { *mobile } else { *desktop };
            let score = middle(&runs, category)?;
            say(format_args!("  {category:16} {score:>3}  (at least {bar})"));
            if score < bar {
                short.push(format!("{form}: {category} is {score} of at least {bar}"));
            }
        }
        for line in lost(&runs) {
            say(format_args!("  not full: {line}"));
        }
    }
    if short.is_empty() {
        return Ok(());
    }
    Err(Failure::new(short.join("\n")))
}

/// The median score of a category.
fn middle(runs: &[String], category: &str) -> Result<u32, Failure> {
    let mut scores: Vec<u32> = runs
        .iter()
        .flat_map(|run| run.lines())
        .filter_map(|line| match line.split(' ').collect::<Vec<_>>()[..] {
            ["score", _, name, score] if name == category => score.parse().ok(),
            _ => None,
        })
        .collect();
    scores.sort_unstable();
    let unclear = || Failure::new(format!("Lighthouse said nothing of {category}"));
    if scores.len() < runs.len() {
        return Err(unclear());
    }
    scores.get(scores.len() / 2).copied().ok_or_else(unclear)
}

/// Audits that were not full in any run, each with its lowest score.
fn lost(runs: &[String]) -> Vec<String> {
    let mut lost: Vec<(&str, u32)> = runs
        .iter()
        .flat_map(|run| run.lines())
        .filter_map(|line| match line.split(' ').collect::<Vec<_>>()[..] {
            ["lost", _, audit, score] => Some((audit, score.parse().ok()?)),
            _ => None,
        })
        .collect();
    lost.sort_unstable();
    lost.dedup_by_key(|(audit, _)| *audit);
    lost.into_iter()
        .map(|(audit, score)| format!("{audit} ({score})"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{lost, middle};

    fn runs() -> Vec<String> {
        [
            "score mobile performance 96\nlost mobile speed-index 84\nscore mobile seo 100\n",
            "score mobile performance 91\nlost mobile speed-index 70\nlost mobile interactive 98\nscore mobile seo 100\n",
            "a warning\nscore mobile performance 97\nscore mobile seo 100\n",
        ]
        .map(str::to_owned)
        .to_vec()
    }

    #[test]
    fn the_middle_run_counts() {
        assert_eq!(middle(&runs(), "performance"), Ok(96));
        assert_eq!(middle(&runs(), "seo"), Ok(100));
        let mut runs = runs();
        runs[1] = String::from("score mobile seo 100\n");
        assert!(middle(&runs, "performance").is_err(), "a run is missing");
        assert!(middle(&[], "seo").is_err());
    }

    #[test]
    fn what_costs_points_is_named_once() {
        assert_eq!(lost(&runs()), ["interactive (98)", "speed-index (70)"]);
    }
}
