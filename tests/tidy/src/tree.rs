//! The text files of the clone, committed or not, without what is built or fetched.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// Folders whose content nobody writes by hand.
const PASSED_OVER: &[&str] = &[
    ".git",
    "target",
    "dist",
    "node_modules",
    "tests/e2e/out",
    "__pycache__",
    ".wrangler",
];

/// A text file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// From the root of the clone, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl SourceFile {
    /// What comes after the last dot of the name, empty if there is none.
    pub fn extension(&self) -> &str {
        Path::new(&self.path)
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or("")
    }

    /// Becomes a source in its language once it is filled.
    pub fn is_template(&self) -> bool {
        self.path.contains("/templates/")
    }

    /// Written by a machine, recorded from one, or kept as an expectation.
    pub fn is_recorded(&self) -> bool {
        let folders = ["fixtures/", "golden/", "certificates/"];
        folders.iter().any(|folder| self.path.contains(folder))
            || self.path.ends_with("Cargo.lock")
            || self.path.ends_with("package-lock.json")
            || self.path.starts_with("LICENSE-")
    }

    /// Whether all of it is test code.
    pub fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let in_tests = self.path.contains("/tests/") || self.path.starts_with("tests/");
        in_tests || name == "tests.rs" || name.ends_with("_tests.rs")
    }
}

/// The root of the clone.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap_or(Path::new("."))
        .to_path_buf()
}

/// Every text file below `root`, in the order of their paths.
///
/// # Errors
/// The first folder or file that cannot be read.
pub fn files(root: &Path) -> io::Result<Vec<SourceFile>> {
    let path_of = |entry: &DirEntry| {
        let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
        below.to_string_lossy().into_owned()
    };
    let is_written = |entry: &DirEntry| {
        let (path, name) = (path_of(entry), entry.file_name());
        !PASSED_OVER
            .iter()
            .any(|passed_over| name == *passed_over || path == *passed_over)
    };
    let mut found = Vec::new();
    for entry in WalkDir::new(root).into_iter().filter_entry(is_written) {
        let entry = entry?;
        if entry.file_type().is_file()
            && let Ok(text) = String::from_utf8(fs::read(entry.path())?)
        {
            let path = path_of(&entry);
            found.push(SourceFile { path, text });
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{SourceFile, files, root};

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn the_clone_has_this_very_file_and_nothing_built() {
        let files = files(&root()).expect("the clone can be read");
        assert!(
            files
                .iter()
                .any(|file| file.path == "tests/tidy/src/tree.rs")
        );
        assert!(files.iter().all(|file| !file.path.starts_with("target/")));
    }

    #[test]
    fn files_of_tests_are_known_by_their_place() {
        assert!(!file("src/a.rs", "one").is_test());
        assert!(file("src/a/tests.rs", "one").is_test());
        assert!(file("crates/a/tests/journey.rs", "one").is_test());
        assert!(file("tests/relay/src/calls.rs", "one").is_test());
    }

    #[test]
    fn recorded_files_are_known_by_their_place() {
        assert!(file("crates/aiven/tests/fixtures/me.json", "").is_recorded());
        assert!(file("Cargo.lock", "").is_recorded());
        assert!(!file("crates/aiven/src/calls.rs", "").is_recorded());
    }
}
