//! Small files: one that grows long is two things.

use crate::Violations;
use crate::leftovers::Finding;
use crate::tree::SourceFile;

/// No source file has more lines.
pub const LONGEST: usize = 400;
/// No file of the page's shell, in `src`, has more lines.
pub const LONGEST_IN_SHELL: usize = 200;
/// Half of the Rust files have at most this many lines.
pub const MEDIAN: usize = 120;

const SOURCES: &[&str] = &["rs", "go", "css", "js", "mjs", "py", "html", "toml"];

/// Files that are too long for where they are. The keys are their paths.
pub fn too_long(files: &[SourceFile]) -> Vec<Finding> {
    files
        .iter()
        .filter(|file| SOURCES.contains(&file.extension()) && !file.is_recorded())
        .filter_map(|file| {
            let (path, lines) = (&file.path, file.text.lines().count());
            let most = if path.starts_with("src/") {
                LONGEST_IN_SHELL
            } else {
                LONGEST
            };
            (lines > most).then(|| Finding {
                key: path.clone(),
                violation: format!("{path} has {lines} lines of at most {most}: split it"),
            })
        })
        .collect()
}

/// The median of the Rust files, if it is too large.
pub fn too_long_in_the_middle(files: &[SourceFile]) -> Violations {
    let mut lengths: Vec<usize> = files
        .iter()
        .filter(|file| file.extension() == "rs")
        .map(|file| file.text.lines().count())
        .collect();
    lengths.sort_unstable();
    let Some(median) = lengths.get(lengths.len() / 2) else {
        return Vec::new();
    };
    if *median <= MEDIAN {
        return Vec::new();
    }
    vec![format!(
        "the median Rust file has {median} lines of at most {MEDIAN}: split the longer ones"
    )]
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, LONGEST_IN_SHELL, MEDIAN, too_long, too_long_in_the_middle};
    use crate::tree::SourceFile;

    fn file(path: &str, lines: usize) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: "x\n".repeat(lines),
        }
    }

    #[test]
    fn one_line_too_many_is_too_many() {
        let check = |path: &str, lines: usize, expected: &[&str]| {
            let found = too_long(&[file(path, lines)]);
            let violations: Vec<_> = found.iter().map(|finding| &finding.violation).collect();
            assert_eq!(violations, expected);
        };
        check("crates/a/src/a.rs", LONGEST, &[]);
        check(
            "crates/a/src/a.rs",
            LONGEST + 1,
            &["crates/a/src/a.rs has 401 lines of at most 400: split it"],
        );
        check("src/a.rs", LONGEST_IN_SHELL, &[]);
        check(
            "src/a.rs",
            LONGEST_IN_SHELL + 1,
            &["src/a.rs has 201 lines of at most 200: split it"],
        );
        check("fixtures/a.rs", LONGEST + 1, &[]);
        check("docs/a.md", LONGEST + 1, &[]);
    }

    #[test]
    fn the_median_counts_not_the_mean() {
        let fine = [file("a.rs", 1), file("b.rs", MEDIAN), file("c.rs", 399)];
        assert!(too_long_in_the_middle(&fine).is_empty());
        let long = [file("a.rs", 1), file("b.rs", MEDIAN + 1), file("c.rs", 399)];
        assert_eq!(too_long_in_the_middle(&long).len(), 1);
        assert!(too_long_in_the_middle(&[]).is_empty());
    }
}
