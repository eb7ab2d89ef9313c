//! Small files: one that grows long is two things.

use crate::Violations;
use crate::tree::SourceFile;

/// No source file has more lines.
pub const LONGEST: usize = 400;
/// Half of the Rust files have at most this many lines.
pub const MEDIAN: usize = 120;

const SOURCES: &[&str] = &["rs", "css", "js", "mjs", "py", "html", "toml"];

/// Files that are too long.
pub fn too_long(files: &[SourceFile]) -> Violations {
    files
        .iter()
        .filter(|file| SOURCES.contains(&file.extension()) && !file.is_recorded())
        .map(|file| (&file.path, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path} has {lines} lines of at most {LONGEST}: split it"))
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
    use super::{LONGEST, MEDIAN, too_long, too_long_in_the_middle};
    use crate::tree::SourceFile;

    fn file(path: &str, lines: usize) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: "x\n".repeat(lines),
        }
    }

    #[test]
    fn one_line_too_many_is_too_many() {
        assert!(too_long(&[file("src/a.rs", LONGEST)]).is_empty());
        assert_eq!(
            too_long(&[file("src/a.rs", LONGEST + 1)]),
            ["src/a.rs has 401 lines of at most 400: split it"]
        );
        assert!(too_long(&[file("fixtures/a.rs", LONGEST + 1)]).is_empty());
        assert!(too_long(&[file("docs/a.md", LONGEST + 1)]).is_empty());
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
