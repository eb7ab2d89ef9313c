//! Aiven's own command line client, in a virtual environment: what the project is compared with.

use std::fs;
use std::path::PathBuf;

use super::{Installation, Tool, ToolContext, lookup, python, short};
use crate::failure::{Explain, Failure};

/// The release that the comparisons are written for.
const VERSION: &str = "4.18.0";

/// A Python environment with `aiven-client`.
#[derive(Clone, Debug)]
pub struct Avn {
    folder: PathBuf,
}

impl Avn {
    /// Its place in the cache, there or not.
    pub fn of(context: &ToolContext<'_>) -> Self {
        Self {
            folder: context.cache.place(&format!("avn-{VERSION}")),
        }
    }

    /// The interpreter, which finds the packages of the environment.
    pub fn python(&self) -> PathBuf {
        python::programs(&self.folder).join("python")
    }

    /// The client itself.
    pub fn program(&self) -> PathBuf {
        python::programs(&self.folder).join("avn")
    }

    fn complete(&self) -> PathBuf {
        self.folder.join("complete")
    }
}

impl Tool for Avn {
    fn title(&self) -> String {
        format!("avn {VERSION}, Aiven's command line client")
    }

    fn first_time(&self) -> &'static str {
        "fetching, about half a minute"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        // The interpreter is a link to the system's, which may have gone since.
        let works = self.complete().is_file() && lookup::version(self.python()).is_some();
        works.then(|| Installation {
            note: short(&self.folder),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = context.cache.logs().join(format!("avn-{VERSION}.log"));
        // A virtual environment names its own place inside, so it is filled there; the last file makes
        // it count.
        python::install(
            &self.folder,
            &[&format!("aiven-client=={VERSION}")],
            "to compare with Aiven's own client",
            &log,
        )?;
        let complete = self.complete();
        fs::write(&complete, VERSION).explain(|| format!("cannot write {}", complete.display()))
    }
}
