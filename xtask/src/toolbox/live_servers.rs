//! What the live servers are made of: programs of the system, jars, and packages of Python. Java, Maven and Go are the machine's
//! own.

mod jars;
mod machine;
mod system;

use std::path::{Path, PathBuf};

use super::python::PythonPackages;
use super::{Tool, ToolContext};
use crate::failure::Failure;
use jars::Jars;
use machine::{GO, JAVA, MAVEN};
use system::SystemPrograms;

pub use system::postgresql;

/// The folder of the tests, where the versions stand.
const FOLDER: &str = "tests/live_servers";

/// Where everything is, there or not.
#[derive(Clone, Debug)]
pub struct LiveServers {
    kafka: Jars,
    opensearch: Jars,
    python: PythonPackages,
}

impl LiveServers {
    /// Reads the versions.
    pub fn of(context: &ToolContext<'_>) -> Result<Self, Failure> {
        let file = |name: &str| context.workspace.file(FOLDER).join(name);
        Ok(Self {
            kafka: Jars::of(context, "kafka", file("maven/kafka/pom.xml"))?,
            opensearch: Jars::of(context, "opensearch", file("maven/opensearch/pom.xml"))?,
            python: PythonPackages::of(context, "live-servers", file("requirements.txt"))?,
        })
    }

    /// The tools, those first that others are fetched with.
    pub fn tools(&self) -> [&dyn Tool; 7] {
        [
            &JAVA,
            &MAVEN,
            &GO,
            &SystemPrograms,
            &self.kafka,
            &self.opensearch,
            &self.python,
        ]
    }

    /// The folder of Kafka's jars.
    pub fn kafka(&self) -> &Path {
        self.kafka.folder()
    }

    /// The folder of `OpenSearch`'s jars.
    pub fn opensearch(&self) -> &Path {
        self.opensearch.folder()
    }

    /// The interpreter that finds the packages of Python.
    pub fn python(&self) -> PathBuf {
        self.python.interpreter()
    }
}
