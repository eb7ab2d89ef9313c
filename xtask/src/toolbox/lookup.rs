//! Looks for programs on the search path, and has the system install them.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::process;

/// The first of these programs that is there.
pub(super) fn program(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|candidate| candidate.is_file())
    })
}

/// What a program says about its version: the first word with a digit at its start.
pub(super) fn version(program: impl AsRef<std::ffi::OsStr>) -> Option<String> {
    let said = process::stdout_of(Command::new(program).arg("--version"))?;
    said.split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .map(str::to_owned)
}

/// Compares versions number by number; a word in one of them, as in `1.27rc1`, ends it.
pub(super) fn is_at_least(version: &str, needed: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        let numbers = text.split('.').map_while(|number| number.parse().ok());
        numbers.collect()
    };
    numbers(version) >= numbers(needed)
}

/// Whether packages of the system may be installed without asking anyone.
fn may_install_packages() -> bool {
    let root = process::stdout_of(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    root && program(&["apt-get"]).is_some()
}

/// Installs Debian packages, or says how a person can.
pub(super) fn install_packages(
    packages: &[&str],
    log: &std::path::Path,
    otherwise: &str,
) -> Result<(), Failure> {
    if !may_install_packages() {
        return Err(Failure::new(format!(
            "{otherwise} On Debian and Ubuntu: sudo apt-get install -y {}",
            packages.join(" ")
        )));
    }
    // The list of packages may be old or missing; if it cannot be renewed, the old one may still do.
    let _ = process::run_logged(
        Command::new("apt-get").arg("update"),
        log,
        super::rust::LIMIT,
    )?;
    process::must_run(
        Command::new("apt-get")
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
        log,
        super::rust::LIMIT,
    )
}

#[cfg(test)]
mod tests {
    use super::is_at_least;

    #[test]
    fn versions_are_compared_as_numbers() {
        for (version, needed, expected) in [
            ("1.26.8", "1.26.0", true),
            ("1.26.0", "1.26.0", true),
            ("1.27", "1.26.0", true),
            ("1.100.0", "1.26.0", true),
            ("2.0", "1.26.0", true),
            ("1.19.8", "1.26.0", false),
            ("1.26rc1", "1.26.0", false),
            ("", "1.26.0", false),
        ] {
            assert_eq!(is_at_least(version, needed), expected, "{version}");
        }
    }
}
