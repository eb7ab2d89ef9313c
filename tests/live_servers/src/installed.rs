//! Where the programs are that `cargo xtask test --only snippets` installs.

use std::path::{Path, PathBuf};

use xtask::toolbox::{Cache, LiveServers, ToolContext, postgresql};
use xtask::workspace::Workspace;

/// What is needed, all of it there.
#[derive(Clone, Debug)]
pub struct Installed {
    tools: LiveServers,
    sources: PathBuf,
}

impl Installed {
    /// Looks for everything and fails with the first thing that is missing.
    pub fn find(workspace: &Workspace) -> Self {
        let cache = Cache::of_user().expect("there is a place for tools");
        let context = ToolContext {
            workspace,
            cache: &cache,
        };
        let tools = LiveServers::of(&context).expect("the versions can be read");
        for tool in tools.tools() {
            assert!(
                tool.find(&context).is_some(),
                "{} missing. `cargo xtask test --only snippets` gets what these tests need.",
                tool.title()
            );
        }
        Self {
            tools,
            sources: workspace.file("tests/live_servers"),
        }
    }

    /// The folder of Kafka's jars.
    pub fn kafka(&self) -> &Path {
        self.tools.kafka()
    }

    /// The folder of `OpenSearch`'s jars.
    pub fn opensearch(&self) -> &Path {
        self.tools.opensearch()
    }

    /// The interpreter that finds the packages of Python.
    pub fn python(&self) -> PathBuf {
        self.tools.python()
    }

    /// A program of `PostgreSQL`'s server.
    pub fn postgresql(&self, program: &str) -> PathBuf {
        postgresql(program).expect("it was looked for")
    }

    /// A file of these tests.
    pub fn source(&self, path: &str) -> PathBuf {
        self.sources.join(path)
    }
}
