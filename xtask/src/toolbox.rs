//! The tools that the commands need: found where they are, fetched or built where they are not.
//!
//! What must be compiled goes to a folder of the user's cache that all clones share, and is never built
//! twice. Nothing outside that folder, `node_modules` and the package managers' own places is touched.

mod avn;
mod browser;
mod cache;
mod compiled;
mod go_client;
mod live_servers;
mod lookup;
mod npm;
mod python;
mod rust;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::console::{begin, say, spoken};
use crate::failure::{Explain, Failure};
use crate::workspace::Workspace;

pub use avn::Avn;
pub use browser::{Browser, BrowserPrograms};
pub use cache::Cache;
pub use compiled::Compiled;
pub use go_client::GoClient;
pub use live_servers::{LiveServers, postgresql};
pub use npm::{Node, NpmPackages, Observatory};
pub use rust::{Crates, WASM, WasmTarget};

/// Something that must be there before a command can do its work.
pub trait Tool {
    /// Its name and, where it matters, its version.
    fn title(&self) -> String;

    /// What getting it means and about how long it takes: `building, about 4 minutes the first time`.
    fn first_time(&self) -> &'static str;

    /// Where it is, if it is there and suits.
    fn find(&self, context: &ToolContext<'_>) -> Option<Installation>;

    /// Fetches or builds it. Called under a lock, and only after [`Tool::find`] found nothing.
    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure>;
}

/// Where a tool was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Installation {
    /// For the person: a place or a version.
    pub note: String,
    /// The folder of its programs, if it is not on the search path already.
    pub programs: Option<PathBuf>,
}

/// Where tools are looked for and installed.
#[derive(Clone, Copy, Debug)]
pub struct ToolContext<'a> {
    /// The clone.
    pub workspace: &'a Workspace,
    /// The folder that all clones share.
    pub cache: &'a Cache,
}

/// Tools that have been found or set up.
#[derive(Clone, Debug, Default)]
pub struct Toolbox {
    programs: Vec<PathBuf>,
}

impl Toolbox {
    /// Looks for each tool in turn and gets what is missing, telling the person which and how long.
    pub fn prepare(context: ToolContext<'_>, tools: &[&dyn Tool]) -> Result<Self, Failure> {
        say("Setting up:");
        let mut toolbox = Self::default();
        for (index, tool) in tools.iter().enumerate() {
            begin(format_args!(
                "  [{}/{}] {} … ",
                index + 1,
                tools.len(),
                tool.title()
            ));
            let found = prepare_one(context, *tool)?;
            toolbox.programs.extend(found.programs);
        }
        context.cache.tidy_up()?;
        Ok(toolbox)
    }

    /// The folders of those tools that are not on the search path anyway.
    pub fn programs(&self) -> &[PathBuf] {
        &self.programs
    }

    /// The search path with these tools first.
    pub fn search_path(&self) -> Result<OsString, Failure> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        env::join_paths(
            self.programs
                .iter()
                .cloned()
                .chain(env::split_paths(&inherited)),
        )
        .explain(|| "a folder of tools cannot be put on the search path".to_owned())
    }

    /// Lets `command` find these tools.
    pub fn equip(&self, command: &mut Command) -> Result<(), Failure> {
        command.env("PATH", self.search_path()?);
        Ok(())
    }
}

fn prepare_one(context: ToolContext<'_>, tool: &dyn Tool) -> Result<Installation, Failure> {
    if let Some(found) = tool.find(&context) {
        say(format_args!("there ({})", found.note));
        return Ok(found);
    }
    say(tool.first_time());
    let start = Instant::now();
    let _lock = context.cache.lock()?;
    // Another run may have got it while this one waited for the lock.
    if tool.find(&context).is_none() {
        tool.get(&context)?;
    }
    let found = tool.find(&context).ok_or_else(|| {
        Failure::new(format!(
            "{} was set up and still cannot be found. Please report this together with the logs in {}.",
            tool.title(),
            context.cache.logs().display()
        ))
    })?;
    say(format_args!(
        "      done in {} ({})",
        spoken(start.elapsed()),
        found.note
    ));
    Ok(found)
}

/// A path as a short note: the home folder is a tilde.
fn short(path: &Path) -> String {
    let home = env::var_os("HOME").map(PathBuf::from);
    match home.and_then(|home| path.strip_prefix(home).ok().map(Path::to_path_buf)) {
        Some(rest) => format!("~/{}", rest.display()),
        None => path.display().to_string(),
    }
}

#[cfg(test)]
mod tests;
