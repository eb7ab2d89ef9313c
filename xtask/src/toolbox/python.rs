//! Packages of Python's registry, in virtual environments.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Installation, Tool, ToolContext, cache, lookup, rust, short};
use crate::failure::{Explain, Failure};
use crate::process;

/// The packages that a `requirements.txt` names, in one environment.
#[derive(Clone, Debug)]
pub(super) struct PythonPackages {
    purpose: &'static str,
    requirements: PathBuf,
    folder: PathBuf,
}

impl PythonPackages {
    /// Their place in the cache, there or not. Other requirements have another place.
    pub(super) fn of(
        context: &ToolContext<'_>,
        purpose: &'static str,
        requirements: PathBuf,
    ) -> Result<Self, Failure> {
        let text = fs::read(&requirements)
            .explain(|| format!("cannot read {}", requirements.display()))?;
        Ok(Self {
            folder: context
                .cache
                .place(&format!("{purpose}-{}", cache::version_of(&text))),
            purpose,
            requirements,
        })
    }

    /// The interpreter that finds them.
    pub(super) fn interpreter(&self) -> PathBuf {
        programs(&self.folder).join("python")
    }

    fn complete(&self) -> PathBuf {
        self.folder.join("complete")
    }
}

impl Tool for PythonPackages {
    fn title(&self) -> String {
        format!("packages of Python for {}", self.purpose)
    }

    fn first_time(&self) -> &'static str {
        "fetching, about a minute"
    }

    fn find(&self, _: &ToolContext<'_>) -> Option<Installation> {
        // The interpreter is a link to the system's, which may have gone since.
        let works = self.complete().is_file() && lookup::version(self.interpreter()).is_some();
        works.then(|| Installation {
            note: short(&self.folder),
            programs: None,
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        let log = context.cache.logs().join(format!("{}.log", self.purpose));
        let requirements = self.requirements.to_string_lossy();
        let purpose = format!("for the {}", self.purpose);
        install(
            &self.folder,
            &["--requirement", &requirements],
            &purpose,
            &log,
        )?;
        let complete = self.complete();
        fs::write(&complete, "").explain(|| format!("cannot write {}", complete.display()))
    }
}

/// The folder of the environment's programs.
pub(super) fn programs(environment: &Path) -> PathBuf {
    environment.join("bin")
}

/// Makes an environment in `folder` and puts `packages` there; `purpose` says what it is needed for.
pub(super) fn install(
    folder: &Path,
    packages: &[&str],
    purpose: &str,
    log: &Path,
) -> Result<(), Failure> {
    let python = lookup::program(&["python3", "python"]).ok_or_else(|| {
        Failure::new(format!(
            "Python 3 is needed {purpose}, and it is not on the search path. \
             On Debian and Ubuntu: sudo apt-get install -y python3 python3-venv"
        ))
    })?;
    let mut environment = Command::new(python);
    environment.args("-m venv --clear".split(' ')).arg(folder);
    if !process::run_logged(&mut environment, log, rust::LIMIT)?.passed {
        lookup::install_packages(
            &["python3-venv"],
            log,
            "The Python on this machine cannot make virtual environments.",
        )?;
        process::must_run(&mut environment, log, rust::LIMIT)?;
    }
    process::must_run(
        Command::new(programs(folder).join("python"))
            .args("-m pip install --quiet --disable-pip-version-check".split(' '))
            .args(packages),
        log,
        rust::LIMIT,
    )
}
