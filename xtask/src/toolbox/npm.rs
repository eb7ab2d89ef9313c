//! Node.js, and the parts that npm brings: wasm-opt (in the package `binaryen`), esbuild and axe-core.

use std::fs;
use std::process::Command;

use super::{Found, Setting, Tool, lookup};
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

    fn find(&self, _: &Setting<'_>) -> Option<Found> {
        let node = lookup::version("node")?;
        let npm = lookup::version("npm")?;
        let major: u32 = node.split('.').next()?.parse().ok()?;
        (major >= OLDEST).then(|| Found {
            note: format!("Node.js {node}, npm {npm}"),
            programs: None,
        })
    }

    fn get(&self, _: &Setting<'_>) -> Result<(), Failure> {
        let there = lookup::version("node").map_or_else(
            || "it is not on the search path".to_owned(),
            |version| format!("the one on the search path is {version}, or npm is missing"),
        );
        Err(Failure::new(format!(
            "Node.js {OLDEST} or newer with npm is needed for wasm-opt, and {there}. Install it from \
             https://nodejs.org or from your system's packages and run the command again."
        )))
    }
}

/// The packages of `package-lock.json`, in the clone's `node_modules`.
#[derive(Clone, Copy, Debug)]
pub struct NpmParts;

/// A copy of the lock file that `node_modules` was filled from.
const FILLED_FROM: &str = "node_modules/.filled-from";

impl Tool for NpmParts {
    fn title(&self) -> String {
        "packages of package-lock.json (wasm-opt, esbuild, axe-core)".to_owned()
    }

    fn first_time(&self) -> &'static str {
        "fetching, a few seconds"
    }

    fn find(&self, setting: &Setting<'_>) -> Option<Found> {
        let wanted = fs::read(setting.workspace.file("package-lock.json")).ok()?;
        let there = fs::read(setting.workspace.file(FILLED_FROM)).ok()?;
        (wanted == there).then(|| Found {
            note: "node_modules".to_owned(),
            programs: Some(setting.workspace.file("node_modules/.bin")),
        })
    }

    fn get(&self, setting: &Setting<'_>) -> Result<(), Failure> {
        let log = setting.cache.logs().join("npm.log");
        let mut command = Command::new("npm");
        command
            .args(["ci", "--prefer-offline", "--no-audit", "--no-fund"])
            .current_dir(setting.workspace.root());
        process::must_run(&mut command, &log, super::rust::LIMIT)?;
        fs::copy(
            setting.workspace.file("package-lock.json"),
            setting.workspace.file(FILLED_FROM),
        )
        .explain(|| format!("cannot write {FILLED_FROM}"))?;
        Ok(())
    }
}
