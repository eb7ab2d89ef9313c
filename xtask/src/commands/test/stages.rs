//! The stages of a test run, the quick ones first.

use std::fs;
use std::process::Command;
use std::time::Duration;

use super::super::setup::{self, Clients};
use super::super::{browser, observatory};
use super::report;
use crate::failure::{Explain, Failure};
use crate::page;
use crate::process::{self, last_lines};
use crate::relay;
use crate::simulator;
use crate::toolbox::{Toolbox, WASM};
use crate::workspace::Workspace;

/// A part of the test run with a name of its own.
pub(super) struct Stage {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) needs: Needs,
    /// The runners' own closing lines, or what failed.
    pub(super) run: fn(&StageContext<'_>) -> Result<Vec<String>, Failure>,
}

/// How much must be set up. Each includes the ones before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Needs {
    Rust,
    Page,
    Tests,
    EveryBrowser,
}

/// What the stages work with.
pub(super) struct StageContext<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) toolbox: Toolbox,
    /// There if a chosen stage needs it.
    pub(super) clients: Option<Clients>,
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
        needs: Needs::Tests,
        run: observatory,
    },
    Stage {
        name: "avn",
        about: "Aiven's own client: equal text, and the guide's whole flow",
        needs: Needs::Tests,
        run: avn,
    },
    Stage {
        name: "go",
        about: "Aiven's own Go client: the guide's whole flow",
        needs: Needs::Tests,
        run: go,
    },
    Stage {
        name: "snippets",
        about: "connection code: literals read back by each language, and runs against real servers",
        needs: Needs::Rust,
        run: snippets,
    },
    Stage {
        name: "browser",
        about: "the page in a real Chromium",
        needs: Needs::Tests,
        run: in_browser,
    },
    Stage {
        name: "every-browser",
        about: "the flow in Chromium, Firefox and WebKit",
        needs: Needs::EveryBrowser,
        run: in_every_browser,
    },
];

/// How long the generated services of the comparison are, in cases.
const CASES: &str = "2400";
/// Longer than any stage takes on a machine that can work with the project.
const LIMIT: Duration = Duration::from_mins(30);

fn format(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    // rustfmt prints nothing when it has no complaint.
    let closing = cargo(context, "format", "fmt --all --check -- --color never")?;
    Ok(if closing.is_empty() {
        vec!["nothing to change".to_owned()]
    } else {
        closing
    })
}

fn tidy(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    cargo(context, "tidy", "test --package tidy")
}

fn lint(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let arguments =
        "clippy --workspace --exclude attache --all-targets --all-features -- --deny warnings";
    cargo(context, "lint", arguments)
}

fn lint_page(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let mut closing = Vec::new();
    for package in ["attache --all-targets", "edge"] {
        let arguments = format!("clippy --package {package} --target {WASM} -- --deny warnings");
        closing = cargo(context, "lint-page", &arguments)?;
    }
    Ok(closing)
}

fn native(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let arguments = "test --workspace --all-features --exclude tidy --exclude relay --exclude e2e --exclude live_servers --no-fail-fast";
    cargo(context, "native", arguments)
}

fn scripts(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let folder = context.workspace.file("tests/page");
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
    run(context, "scripts", &mut node)
}

fn page(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let weight = page::weigh(context.workspace, &context.toolbox)?;
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

fn relay(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    relay::release(context.workspace, &context.toolbox)?;
    let simulator = simulator::build(context.workspace)?;
    let mut command = context
        .workspace
        .cargo("test --package relay --no-fail-fast");
    command.env("ATTACHE_SIM", simulator);
    run(context, "relay", &mut command)
}

fn observatory(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    observatory::score_all(context.workspace, &context.toolbox)
}

fn avn(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let avn = &clients(context)?.avn;
    let arguments = "build --package avn_compat --bin connection-info";
    cargo(context, "connection-info-build", arguments)?;

    let mut compare = Command::new(avn.python());
    compare
        .current_dir(context.workspace.root())
        .arg("tests/avn/compare.py");
    compare
        .arg("--native")
        .arg(context.workspace.program("connection-info"))
        .args(["--cases", CASES]);
    let mut closing = run(context, "avn-compare", &mut compare)?;

    let program = simulator::build(context.workspace)?;
    let simulator = simulator::start(&program, &["--listen", "127.0.0.1:0"])?;
    let mut flow = Command::new(avn.python());
    flow.current_dir(context.workspace.root())
        .arg("tests/avn/flow.py");
    flow.arg("--avn")
        .arg(avn.program())
        .args(["--sim", simulator.url()]);
    closing.extend(run(context, "avn-flow", &mut flow)?);
    Ok(closing)
}

fn go(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let client = &clients(context)?.go;
    let mut vet = client.command(context.workspace, &["vet", "./..."])?;
    run(context, "go-vet", &mut vet)?;

    let program = simulator::build(context.workspace)?;
    let simulator = simulator::start(&program, &["--listen", "127.0.0.1:0"])?;
    let mut flow = client.command(context.workspace, &["run", ".", "-sim", simulator.url()])?;
    run(context, "go-flow", &mut flow)
}

fn snippets(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    setup::for_live_servers(context.workspace)?;
    let arguments = "build --package snippets_cli --bin snippets";
    cargo(context, "snippets-build", arguments)?;
    let mut closing = cargo(
        context,
        "languages",
        "test --package snippets --test languages --test it --no-fail-fast -- --include-ignored",
    )?;
    closing.extend(cargo(
        context,
        "snippets",
        "test --package live_servers --no-fail-fast --lib --test clients",
    )?);
    Ok(closing)
}

fn clients<'a>(context: &'a StageContext<'_>) -> Result<&'a Clients, Failure> {
    let missing = || Failure::new("Aiven's clients were not set up");
    context.clients.as_ref().ok_or_else(missing)
}

fn in_browser(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    relay::release(context.workspace, &context.toolbox)?;
    let arguments = "test --package e2e --all-features --no-fail-fast --lib --bins --test browser";
    let mut command = context.workspace.cargo(arguments);
    equip(context, &mut command)?;
    run(context, "browser", &mut command)
}

fn in_every_browser(context: &StageContext<'_>) -> Result<Vec<String>, Failure> {
    let arguments = "test --package e2e --no-fail-fast --test every_browser -- --show-output";
    let mut command = context.workspace.cargo(arguments);
    equip(context, &mut command)?;
    browser::equip_with_others(&mut command, &context.toolbox)?;
    run(context, "every-browser", &mut command)
}

/// Lets the browser tests find the page, the simulator and Chromium.
fn equip(context: &StageContext<'_>, command: &mut Command) -> Result<(), Failure> {
    let page = page::build::release(context.workspace, &context.toolbox)?;
    let simulator = simulator::build(context.workspace)?;
    browser::equip(command, context.workspace, &page, &simulator)
}

fn cargo(context: &StageContext<'_>, log: &str, arguments: &str) -> Result<Vec<String>, Failure> {
    run(context, log, &mut context.workspace.cargo(arguments))
}

/// Runs one command of a stage; its closing lines, or its output without the compiler's progress.
fn run(
    context: &StageContext<'_>,
    log: &str,
    command: &mut Command,
) -> Result<Vec<String>, Failure> {
    let line = process::spelled(command);
    let log = context.workspace.logs().join(format!("{log}.log"));
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
