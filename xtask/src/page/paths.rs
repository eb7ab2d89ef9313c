//! Keeps the folders of the machine out of the page and the relay. Panic messages name source files; without the places
//! in which cargo and rustup happen to keep those, both are the same wherever they are built, and smaller.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process;

/// Flags for rustc, with a space between them.
pub(crate) fn flags() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let library = standard_library(&rustc);
    let registries = registries()
        .into_iter()
        .map(|folder| (folder, String::new()));
    let flags: Vec<String> = library
        .into_iter()
        .chain(registries)
        // Such a folder's name stays in the page: the flags are parted by spaces.
        .filter(|(from, _)| !from.contains(char::is_whitespace))
        .map(|(from, to)| format!("--remap-path-prefix={from}/={to}"))
        .collect();
    flags.join(" ")
}

/// Where the sources of the standard library are if the component `rust-src` is there, and the name that they have
/// in the messages if it is not.
fn standard_library(rustc: &OsString) -> Option<(String, String)> {
    let sysroot = process::stdout_of(Command::new(rustc).args(["--print", "sysroot"]))?;
    let version = process::stdout_of(Command::new(rustc).arg("-vV"))?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))?;
    let sources = Path::new(&sysroot).join("lib/rustlib/src/rust");
    Some((sources.display().to_string(), format!("/rustc/{commit}/")))
}

/// The folders with the sources of crates, one for each registry.
pub(super) fn registries() -> Vec<String> {
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    let entries = cargo.and_then(|cargo| fs::read_dir(cargo.join("registry/src")).ok());
    let mut folders: Vec<_> = entries
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().display().to_string())
        .collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_flags_name_this_machine_s_rust() {
        let flags = super::flags();
        assert!(flags.contains("/lib/rustlib/src/rust/=/rustc/"), "{flags}");
        assert!(
            flags
                .split(' ')
                .all(|flag| flag.starts_with("--remap-path-prefix=/")),
            "{flags}"
        );
    }
}
