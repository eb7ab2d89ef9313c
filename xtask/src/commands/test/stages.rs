//! The stages of a test run, the quick ones first.

use std::fs;
use std::process::Command;
use std::time::Duration;

use super::super::{browser, observatory};
use super::report;
use crate::failure::{Explain, Failure};
use crate::page;
use crate::process::{self, last_lines};
use crate::relay;
use crate::simulator;
use crate::toolbox::{Avn, Toolbox, WASM};
use crate::workspace::Workspace;

/// A part of the test run with a name of its own.
pub(super) struct Stage {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) needs: Needs,
    /// The runners' own closing lines, or what failed.
    pub(super) run: fn(&Bench<'_>) -> Result<Vec<String>, Failure>,
}

/// How much must be set up. The later ones include the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Needs {
    Rust,
    Page,
    Everything,
}

/// What the stages work with.
pub(super) struct Bench<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) toolbox: Toolbox,
    /// There if a chosen stage needs it.
    pub(super) avn: Option<Avn>,
}

pub(super) const STAGES: &[Stage] = &[
    Stage {
        name: "format",
        about: "the layout of the code",
        needs: Needs::Rust,
        run: format,
    },
    Stage {
        name: "tidy",
        about: "the invariants of the source tree",
        needs: Needs::Rust,
        run: tidy,
    },
    Stage {
        name: "lint",
        about: "clippy without a warning, native packages",
        needs: Needs::Rust,
        run: lint,
    },
    Stage {
        name: "lint-page",
        about: "clippy without a warning, the page and the relay",
        needs: Needs::Rust,
        run: lint_page,
    },
    Stage {
        name: "native",
        about: "unit, table, contract, journey and property tests",
        needs: Needs::Rust,
        run: native,
    },
    Stage {
        name: "scripts",
        about: "the page's own scripts, under Node.js",
        needs: Needs::Rust,
        run: scripts,
    },
    Stage {
        name: "page",
        about: "the release build and its weight against the budgets",
        needs: Needs::Page,
        run: page,
    },
    Stage {
        name: "relay",
        about: "the relay in its own runtime, against what it should and should not let through",
        needs: Needs::Page,
        run: relay,
    },
    Stage {
        name: "observatory",
        about: "Mozilla's rules for what is sent with page and relay",
        needs: Needs::Everything,
        run: observatory,
    },
    Stage {
        name: "avn",
        about: "Aiven's own client: equal text, and the guide's whole flow",
        needs: Needs::Everything,
        run: avn,
    },
    Stage {
        name: "browser",
        about: "the page in a real Chromium",
        needs: Needs::Everything,
        run: in_browser,
    },
];

/// How long the generated services of the comparison are, in cases.
const CASES: &str = "2400";
/// Longer than any stage takes on a machine that can work with the project.
const LIMIT: Duration = Duration::from_mins(30);

fn format(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    // The one program here that says nothing when all is well.
    let closing = cargo(bench, "format", "fmt --all --check -- --color never")?;
    Ok(if closing.is_empty() {
        vec!["nothing to change".to_owned()]
    } else {
        closing
    })
}

fn tidy(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    cargo(bench, "tidy", "test --package tidy")
}

fn lint(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    let words =
        "clippy --workspace --exclude attache --all-targets --all-features -- --deny warnings";
    cargo(bench, "lint", words)
}

fn lint_page(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    let mut closing = Vec::new();
    for package in ["attache --all-targets", "edge"] {
        let words = format!("clippy --package {package} --target {WASM} -- --deny warnings");
        closing = cargo(bench, "lint-page", &words)?;
    }
    Ok(closing)
}

fn native(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    let words = "test --workspace --all-features --exclude tidy --exclude relay --exclude e2e --no-fail-fast";
    cargo(bench, "native", words)
}

fn scripts(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    let folder = bench.workspace.file("tests/page");
    let failure = || format!("cannot list {}", folder.display());
    let mut tests: Vec<_> = fs::read_dir(&folder)
        .explain(failure)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .explain(failure)?;
    tests.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    tests.sort();
    // Newer ones take a folder for the name of a test, older ones know no patterns.
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter", "tap"]).args(&tests);
    run(bench, "scripts", &mut node)
}

fn page(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    let weight = page::weigh(bench.workspace, &bench.toolbox)?;
    let excesses = weight.excesses();
    if excesses.is_empty() {
        return Ok(weight.table().lines().map(str::to_owned).collect());
    }
    Err(Failure::new(format!(
        "{}\n{}",
        weight.table(),
        excesses.join("\n")
    )))
}

fn relay(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    relay::release(bench.workspace, &bench.toolbox)?;
    let simulator = simulator::build(bench.workspace)?;
    let mut command = bench.workspace.cargo("test --package relay --no-fail-fast");
    command.env("ATTACHE_SIM", simulator);
    run(bench, "relay", &mut command)
}

fn observatory(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    observatory::score_all(bench.workspace, &bench.toolbox)
}

fn avn(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    let avn = bench
        .avn
        .as_ref()
        .ok_or_else(|| Failure::new("avn was not set up"))?;
    let words = "build --package avn_compat --bin connection-info";
    cargo(bench, "connection-info-build", words)?;

    let mut compare = Command::new(avn.python());
    compare
        .current_dir(bench.workspace.root())
        .arg("tests/avn/compare.py");
    compare
        .arg("--native")
        .arg(bench.workspace.program("connection-info"))
        .args(["--cases", CASES]);
    let mut closing = run(bench, "avn-compare", &mut compare)?;

    let program = simulator::build(bench.workspace)?;
    let simulator = simulator::start(&program, &["--listen", "127.0.0.1:0"])?;
    let mut flow = Command::new(avn.python());
    flow.current_dir(bench.workspace.root())
        .arg("tests/avn/flow.py");
    flow.arg("--avn")
        .arg(avn.program())
        .args(["--sim", simulator.url()]);
    closing.extend(run(bench, "avn-flow", &mut flow)?);
    Ok(closing)
}

fn in_browser(bench: &Bench<'_>) -> Result<Vec<String>, Failure> {
    let page = page::build::release(bench.workspace, &bench.toolbox)?;
    relay::release(bench.workspace, &bench.toolbox)?;
    let simulator = simulator::build(bench.workspace)?;
    let words = "test --package e2e --all-features --no-fail-fast";
    let mut command = bench.workspace.cargo(words);
    browser::equip(&mut command, bench.workspace, &page, &simulator)?;
    run(bench, "browser", &mut command)
}

fn cargo(bench: &Bench<'_>, log: &str, words: &str) -> Result<Vec<String>, Failure> {
    run(bench, log, &mut bench.workspace.cargo(words))
}

/// Runs one command of a stage; its closing lines, or its output without the compiler's progress.
fn run(bench: &Bench<'_>, log: &str, command: &mut Command) -> Result<Vec<String>, Failure> {
    let line = process::spelled(command);
    let log = bench.workspace.logs().join(format!("{log}.log"));
    let ran = process::run_logged(command, &log, LIMIT)?;
    if ran.passed {
        return Ok(report::closing_lines(&ran.output));
    }
    let output = report::without_progress(&ran.output);
    Err(Failure::new(format!(
        "{}\n\n`{line}` failed. All of its output: {}",
        last_lines(&output, 200),
        log.display()
    )))
}
