//! Packages of Python's registry, each in a virtual environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{lookup, rust};
use crate::failure::Failure;
use crate::process;

/// The folder of the environment's programs.
pub(super) fn programs(environment: &Path) -> PathBuf {
    environment.join("bin")
}

/// Makes an environment in `folder` and puts `package` there; `purpose` says what it is needed for.
pub(super) fn install(
    folder: &Path,
    package: &str,
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
            .arg(package),
        log,
        rust::LIMIT,
    )
}
