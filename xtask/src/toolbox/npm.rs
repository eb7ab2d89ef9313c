//! Node.js, and the packages that npm brings: wasm-opt (in `binaryen`), esbuild and Workbox for the page, and what the tests take.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{Installation, Tool, ToolContext, lookup};
use crate::failure::{Explain, Failure};
use crate::process;

const OLDEST: u32 = 20;

/// Node.js with npm. It is asked for, never installed.
#[derive(Clone, Copy, Debug)]
pub struct Node;

impl Tool for Node {
    fn title(&self) -> String {
        format!("Node.js {OLDEST} or newer, with npm")
    }

    fn first_time(&self) -> &'static str {
        "not there"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        let node = lookup::version("node")?;
        let npm = lookup::version("npm")?;
        let major: u32 = node.split('.').next()?.parse().ok()?;
        (major >= OLDEST).then(|| Installation {
            note: format!("Node.js {node}, npm {npm}"),
            programs: None,
        })
    }

    fn get(&self, _: &ToolContext<'_>) -> Result<(), Failure> {
        let there = lookup::version("node").map_or_else(
            || "it is not on the search path".to_owned(),
            |version| format!("the one on the search path is {version}, or npm is missing"),
        );
        Err(Failure::new(format!(
            "Node.js {OLDEST} or newer with npm is needed to build the page, and {there}. Install it from \
             https://nodejs.org or from your system's packages and run the command again."
        )))
    }
}

/// The packages of `package-lock.json`, in the clone's `node_modules`.
#[derive(Clone, Copy, Debug)]
pub struct NpmPackages;

/// A copy of the lock file that `node_modules` was filled from.
const FILLED_FROM: &str = "node_modules/.filled-from";

impl Tool for NpmPackages {
    fn title(&self) -> String {
        "packages of package-lock.json".to_owned()
    }

    fn first_time(&self) -> &'static str {
        "fetching, a few seconds"
    }

    fn find(&self, context: &ToolContext<'_>) -> Option<Installation> {
        let wanted = fs::read(context.workspace.file("package-lock.json")).ok()?;
        let there = fs::read(context.workspace.file(FILLED_FROM)).ok()?;
        (wanted == there).then(|| Installation {
            note: "node_modules".to_owned(),
            programs: Some(context.workspace.file("node_modules/.bin")),
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        install(context, context.workspace.root(), &[])
    }
}

/// Mozilla's HTTP Observatory, for its rules. By itself, because it brings a server and its database along; nothing of
/// that is started.
#[derive(Clone, Copy, Debug)]
pub struct Observatory;

impl Observatory {
    const FOLDER: &str = "tests/observatory";
    /// The names that browsers know to speak TLS only. The package would fetch them; the page is scored as none of them.
    const PRELOADED: &str = "node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json";
}

impl Tool for Observatory {
    fn title(&self) -> String {
        "Mozilla's HTTP Observatory".to_owned()
    }

    fn first_time(&self) -> &'static str {
        "fetching, half a minute"
    }

    fn find(&self, context: &ToolContext<'_>) -> Option<Installation> {
        let folder = context.workspace.file(Self::FOLDER);
        let wanted = fs::read(folder.join("package-lock.json")).ok()?;
        let there = fs::read(folder.join(FILLED_FROM)).ok()?;
        (wanted == there && folder.join(Self::PRELOADED).is_file()).then(|| Installation {
            note: format!("{}/node_modules", Self::FOLDER),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let folder = context.workspace.file(Self::FOLDER);
        install(context, &folder, &["--ignore-scripts"])?;
        fs::write(folder.join(Self::PRELOADED), "{}")
            .explain(|| format!("cannot write {}", Self::PRELOADED))
    }
}

/// Fills `node_modules` in `folder` from the lock file there.
fn install(context: &ToolContext<'_>, folder: &Path, more: &[&str]) -> Result<(), Failure> {
    let log = context.cache.logs().join("npm.log");
    let mut command = Command::new("npm");
    command
        .args(["ci", "--prefer-offline", "--no-audit", "--no-fund"])
        .args(more)
        .current_dir(folder);
    process::must_run(&mut command, &log, super::rust::LIMIT)?;
    fs::copy(folder.join("package-lock.json"), folder.join(FILLED_FROM))
        .explain(|| format!("cannot write {FILLED_FROM}"))?;
    Ok(())
}
