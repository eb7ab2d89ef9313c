//! Aiven's own command line client, in a virtual environment: what the project is compared with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Installation, Tool, ToolContext, lookup, rust, short};
use crate::failure::{Explain, Failure};
use crate::process;

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
        self.folder.join("bin/python")
    }

    /// The client itself.
    pub fn program(&self) -> PathBuf {
        self.folder.join("bin/avn")
    }

    fn complete(&self) -> PathBuf {
        self.folder.join("complete")
    }

    fn fill(&self, python: &Path, log: &Path) -> Result<(), Failure> {
        let mut environment = Command::new(python);
        environment
            .args("-m venv --clear".split(' '))
            .arg(&self.folder);
        if !process::run_logged(&mut environment, log, rust::LIMIT)?.passed {
            lookup::install_packages(
                &["python3-venv"],
                log,
                "The Python on this machine cannot make virtual environments.",
            )?;
            process::must_run(&mut environment, log, rust::LIMIT)?;
        }
        process::must_run(
            Command::new(self.python())
                .args("-m pip install --quiet --disable-pip-version-check".split(' '))
                .arg(format!("aiven-client=={VERSION}")),
            log,
            rust::LIMIT,
        )
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
        let python = lookup::program(&["python3", "python"]).ok_or_else(|| {
            Failure::new(
                "Python 3 is needed to compare with Aiven's own client, and it is not on the search path. \
                 On Debian and Ubuntu: sudo apt-get install -y python3 python3-venv",
            )
        })?;
        // A virtual environment names its own place inside, so it is filled there; the last file makes
        // it count.
        self.fill(&python, &log)?;
        let complete = self.complete();
        fs::write(&complete, VERSION).explain(|| format!("cannot write {}", complete.display()))
    }
}
