//! The text files of the clone, committed or not, without what is built or fetched.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

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

    /// Written by a machine, recorded from one, or kept as an expectation.
    pub fn is_recorded(&self) -> bool {
        let folders = ["fixtures/", "golden/", "certificates/"];
        folders.iter().any(|folder| self.path.contains(folder))
            || self.path.ends_with("Cargo.lock")
            || self.path.ends_with("package-lock.json")
            || self.path.starts_with("LICENSE-")
    }

    /// The code that runs, without the tests at its end; empty for a file of tests.
    pub fn code(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let of_tests = self.path.contains("/tests/") || self.path.starts_with("tests/");
        if of_tests || name == "tests.rs" || name.ends_with("_tests.rs") {
            return "";
        }
        match self
            .text
            .find("#[cfg(test)]")
            .or_else(|| self.text.find("#[cfg(all(test"))
        {
            Some(tests) => &self.text[..tests],
            None => &self.text,
        }
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
pub fn files(root: &Path) -> io::Result<Vec<SourceFile>> {
    let mut found = Vec::new();
    visit(root, "", &mut found)?;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn visit(folder: &Path, prefix: &str, found: &mut Vec<SourceFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if PASSED_OVER
            .iter()
            .any(|passed_over| *passed_over == name || *passed_over == path)
        {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() {
            visit(&entry.path(), &format!("{path}/"), found)?;
        } else if kind.is_file()
            && let Ok(text) = String::from_utf8(fs::read(entry.path())?)
        {
            found.push(SourceFile { path, text });
        }
    }
    Ok(())
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
    fn code_ends_where_its_tests_begin() {
        assert_eq!(
            file("src/a.rs", "one\n#[cfg(test)]\nmod tests;").code(),
            "one\n"
        );
        assert_eq!(file("src/a.rs", "one").code(), "one");
        assert_eq!(file("src/a/tests.rs", "one").code(), "");
        assert_eq!(file("crates/a/tests/journey.rs", "one").code(), "");
    }

    #[test]
    fn recorded_files_are_known_by_their_place() {
        assert!(file("crates/aiven/tests/fixtures/me.json", "").is_recorded());
        assert!(file("Cargo.lock", "").is_recorded());
        assert!(!file("crates/aiven/src/calls.rs", "").is_recorded());
    }
}
