//! Documents say what is true: the files that they name exist, and so do the commands.

use crate::Violations;
use crate::tree::SourceFile;

/// What every reader may expect to find.
pub const DOCUMENTS: &[&str] = &[
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "docs/architecture.md",
    "docs/security.md",
    "docs/simulator.md",
];

/// Documents that are not there.
pub fn missing(files: &[SourceFile]) -> Violations {
    DOCUMENTS
        .iter()
        .filter(|path| !files.iter().any(|file| file.path == **path))
        .map(|path| format!("{path} is missing"))
        .collect()
}

/// Paths between back-ticks in a document that lead nowhere.
pub fn dead_paths(document: &SourceFile, files: &[SourceFile]) -> Violations {
    quoted(&document.text)
        .filter(|quoted| is_path(quoted, files) && !exists(quoted, files))
        .map(|quoted| format!("{}: there is no `{quoted}` in the clone", document.path))
        .collect()
}

/// `cargo xtask` commands in a document that do not exist.
pub fn dead_commands(document: &SourceFile, commands: &[&str]) -> Violations {
    document
        .text
        .split("cargo xtask ")
        .skip(1)
        .map(|rest| {
            rest.split(|c: char| !(c.is_ascii_lowercase() || c == '-'))
                .next()
                .unwrap_or("")
        })
        .filter(|command| !command.is_empty() && !commands.contains(command))
        .map(|command| {
            format!(
                "{}: there is no command `cargo xtask {command}`",
                document.path
            )
        })
        .collect()
}

/// What stands between single back-ticks, a line at a time, and outside fenced blocks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let mut fenced = false;
    text.lines()
        .filter(move |line| {
            let fence = line.trim_start().starts_with("```");
            fenced ^= fence;
            !fence && !fenced
        })
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Whether the quoted text claims to be a path of the clone.
fn is_path(quoted: &str, files: &[SourceFile]) -> bool {
    const ENDINGS: &[&str] = &[
        ".rs", ".md", ".toml", ".html", ".css", ".mjs", ".py", ".lock",
    ];
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if quoted.is_empty() || quoted.starts_with('/') || !quoted.chars().all(plain) {
        return false;
    }
    let names_file = ENDINGS
        .iter()
        .any(|ending| quoted.ends_with(ending) && quoted != *ending);
    let (first, rest) = quoted.split_once('/').unwrap_or((quoted, ""));
    let top = format!("{first}/");
    let below_top = quoted.contains('/') && files.iter().any(|file| file.path.starts_with(&top));
    names_file || below_top && !rest.contains("//")
}

/// Exactly, as a folder, or as the end of a longer path: `session.rs` stands for `src/session.rs`.
fn exists(quoted: &str, files: &[SourceFile]) -> bool {
    let path = quoted.trim_end_matches('/');
    let (folder, end, inner) = (format!("{path}/"), format!("/{path}"), format!("/{path}/"));
    files.iter().any(|file| {
        file.path == path
            || file.path.starts_with(&folder)
            || file.path.ends_with(&end)
            || file.path.contains(&inner)
    })
}

#[cfg(test)]
mod tests {
    use super::{DOCUMENTS, dead_commands, dead_paths, missing};
    use crate::tree::SourceFile;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn every_document_is_asked_for() {
        assert_eq!(missing(&[]).len(), DOCUMENTS.len());
        let all: Vec<_> = DOCUMENTS.iter().map(|path| file(path, "")).collect();
        assert!(missing(&all).is_empty());
    }

    #[test]
    fn paths_that_lead_nowhere_are_found() {
        let files = [
            file("src/session.rs", ""),
            file("crates/psc/src/model/pump.rs", ""),
        ];
        for (text, dead) in [
            ("See `src/session.rs`, `session.rs` and `crates/psc/`.", 0),
            ("See `model/pump.rs` in `crates/psc/src/model`.", 0),
            ("See `src/sessions.rs`.", 1),
            ("See `crates/aiven` and `xtask.toml`.", 2),
            (
                "`GET /project/P`, `/project/P/service`, `psc::Model`, `active`, `a/b`",
                0,
            ),
            ("```\n`src/sessions.rs`\n```", 0),
        ] {
            assert_eq!(
                dead_paths(&file("a.md", text), &files).len(),
                dead,
                "{text}"
            );
        }
    }

    #[test]
    fn commands_that_do_not_exist_are_found() {
        let document = file(
            "README.md",
            "`cargo xtask serve`, cargo xtask test --only x, cargo xtask fly\n",
        );
        assert_eq!(
            dead_commands(&document, &["serve", "test"]),
            ["README.md: there is no command `cargo xtask fly`"]
        );
    }
}
